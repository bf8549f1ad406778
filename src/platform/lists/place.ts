import type { Parameters } from "#platform/http/parameters.ts";
import { type Id, parseId } from "#platform/ids.ts";

/** Which rows of a list: named by a row's id rather than by a number, so that others' changes move nothing (decision 17). */
export type Place<Table extends string> =
  | { readonly kind: "first" }
  | { readonly kind: "last" }
  | { readonly kind: "after"; readonly row: Id<Table> }
  | { readonly kind: "before"; readonly row: Id<Table> };

/** Reads the address. A cursor that is no id stands for nothing, and so for the first page. */
export function placeIn<Table extends string>(query: Parameters): Place<Table> {
  const after = parseId<Table>(query.one("after") ?? "");
  if (after !== undefined) return { kind: "after", row: after };
  const before = parseId<Table>(query.one("before") ?? "");
  if (before !== undefined) return { kind: "before", row: before };
  return { kind: query.one("page") === "last" ? "last" : "first" };
}

/** The same for the address; the first page needs no word. */
export function placePair(place: Place<string>): [string, string] {
  switch (place.kind) {
    case "first":
      return ["page", ""];
    case "last":
      return ["page", "last"];
    case "after":
    case "before":
      return [place.kind, place.row];
  }
}
