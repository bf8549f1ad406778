import type { SearchResult } from "../known-values.ts";

/** Those finds that say that something of the person has been left behind. The others are told on the receipt alone. */
export function leftBehind({ found }: SearchResult): SearchResult["found"] {
  return found.filter(({ verdict }) => verdict === "left");
}
