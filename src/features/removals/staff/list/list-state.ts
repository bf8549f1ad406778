import type { Parameters } from "#platform/http/parameters.ts";
import { oneOf } from "#platform/lists/choices.ts";
import { asListQuery, type ListQuery } from "#platform/lists/list-query.ts";
import { type Place, placeIn, placePair } from "#platform/lists/place.ts";
import type { RemovalState } from "../../removal.ts";

/** In the order in which a removal comes to them. */
export const listedStates = [
  "requested",
  "approved",
  "under-way",
  "sealed",
  "refused",
  "stopped",
  "cancelled",
] as const satisfies readonly RemovalState[];

export const pageSizes = [25, 50, 100, 500] as const;
type PageSize = (typeof pageSizes)[number];

const usualSize: PageSize = 100;

/** All that decides what the list shows. It lives in the address and nowhere else (decision 17). */
export type ListState = {
  /** Any of these; all, where none is chosen. */
  readonly states: readonly RemovalState[];
  readonly size: PageSize;
  readonly density: "comfortable" | "compact";
  readonly place: Place<"removals">;
};

/** Reads the address. What it does not understand counts as not said (decision 21). */
export function listStateOf(query: Parameters): ListState {
  const asked: readonly string[] = query.all("state");
  return {
    states: listedStates.filter((state) => asked.includes(state)),
    size: oneOf(pageSizes, Number(query.one("size"))) ?? usualSize,
    density: query.one("density") === "compact" ? "compact" : "comfortable",
    place: placeIn(query),
  };
}

/** The state as a query without its question mark; what stands by itself is left out. */
export function listQuery({ states, size, density, place }: ListState): ListQuery {
  return asListQuery([
    ...states.map((state): [string, string] => ["state", state]),
    ["size", size === usualSize ? "" : String(size)],
    ["density", density === "comfortable" ? "" : density],
    placePair(place),
  ]);
}
