import { type Finding, type SearchResult, sampled } from "../known-values.ts";

/** Those finds that say that something of the person has been left behind. The others are told on the receipt alone. */
export function leftBehind({ found }: SearchResult): readonly Finding[] {
  return found.filter(({ verdict }) => verdict === "left");
}

/** The tables of which the database still samples what they no longer hold. */
export function tablesSampled(findings: readonly Finding[]): string[] {
  const places = findings.map(({ place }) => place).filter((place) => place.startsWith(sampled));
  return [...new Set(places.map((place) => place.slice(sampled.length, place.lastIndexOf("."))))];
}
