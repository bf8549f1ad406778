import type { RemovalId } from "../removal.ts";

/** What a removal is called where people speak of it: the first eight signs of its id, which is random. */
export function shortId(id: RemovalId): string {
  return id.slice(0, 8);
}
