import type { Parameters } from "#platform/http/parameters.ts";
import { oneOf, searchOf } from "#platform/lists/choices.ts";
import { asListQuery, type ListQuery } from "#platform/lists/list-query.ts";
import { type Place, placeIn, placePair } from "#platform/lists/place.ts";

/** Which proposals: those that one may vote for, those that are closed, or both. */
export const phases = ["open", "closed", "all"] as const;
type Phase = (typeof phases)[number];

export const sorts = ["newest", "most-votes", "ending"] as const;
type Sort = (typeof sorts)[number];

/** All that decides what the list shows. It lives in the address and nowhere else (decision 17). */
export type ListState = {
  /** As typed, with single spaces and none around it; empty where nobody searches. */
  readonly search: string;
  readonly phase: Phase;
  readonly sort: Sort;
  readonly place: Place<"cases">;
};

/** Reads the address. What it does not understand counts as not said (decision 21). */
export function listStateOf(query: Parameters): ListState {
  return {
    search: searchOf(query.one("search") ?? ""),
    phase: oneOf(phases, query.one("phase")) ?? "open",
    sort: oneOf(sorts, query.one("sort")) ?? "newest",
    place: placeIn(query),
  };
}

/** The state as a query without its question mark; what stands by itself is left out. */
export function listQuery({ search, phase, sort, place }: ListState): ListQuery {
  return asListQuery([
    ["search", search],
    ["phase", phase === "open" ? "" : phase],
    ["sort", sort === "newest" ? "" : sort],
    placePair(place),
  ]);
}
