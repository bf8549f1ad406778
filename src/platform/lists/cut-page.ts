import type { Place } from "./place.ts";

/** A page of a list, and whether there are other rows before and after it. */
export type CutPage<Row> = {
  readonly rows: readonly Row[];
  readonly back: boolean;
  readonly onwards: boolean;
};

/** Whether a page is read from its end, so that its rows come the other way round. */
export function isReadBackwards({ kind }: Pick<Place<string>, "kind">): boolean {
  return kind === "last" || kind === "before";
}

/**
 * The page that was read with one row more than fits, as far as there are more.
 * @returns undefined where what the address tells of is gone, or where the way back reaches the top: the first page then
 */
export function cutPage<Row>(
  read: readonly Row[],
  place: Pick<Place<string>, "kind">,
  size: number,
): CutPage<Row> | undefined {
  const more = read.length > size;
  const isAstray = place.kind === "before" ? !more : place.kind === "after" && read.length === 0;
  if (isAstray) return undefined;
  const rows = read.slice(0, size);
  return isReadBackwards(place)
    ? { rows: rows.reverse(), back: more, onwards: place.kind === "before" }
    : { rows, back: place.kind === "after", onwards: more };
}
