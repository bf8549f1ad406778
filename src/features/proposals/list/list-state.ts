import type { Parameters } from "#platform/http/parameters.ts";
import { parseId } from "#platform/ids.ts";
import type { CaseId } from "../proposal.ts";

/** Which proposals: those that one may vote for, those that are closed, or both. */
export const phases = ["open", "closed", "all"] as const;
type Phase = (typeof phases)[number];

export const sorts = ["newest", "most-votes", "ending"] as const;
type Sort = (typeof sorts)[number];

/** Which rows of the list: named by a proposal rather than by a number, so that new ones move nothing. */
export type Place =
  | { readonly kind: "first" }
  | { readonly kind: "last" }
  | { readonly kind: "after"; readonly proposal: CaseId }
  | { readonly kind: "before"; readonly proposal: CaseId };

/** All that decides what the list shows. It lives in the address and nowhere else (decision 17). */
export type ListState = {
  /** As typed, with single spaces and none around it; empty where nobody searches. */
  readonly search: string;
  readonly phase: Phase;
  readonly sort: Sort;
  readonly place: Place;
};

/** Reads the address. What it does not understand counts as not said (decision 21). */
export function listStateOf(query: Parameters): ListState {
  return {
    search: (query.one("search") ?? "").replace(/\s+/g, " ").trim(),
    phase: oneOf(phases, query.one("phase")) ?? "open",
    sort: oneOf(sorts, query.one("sort")) ?? "newest",
    place: placeOf(query),
  };
}

/** The state as a query without its question mark; what stands by itself is left out. */
export function listQuery({ search, phase, sort, place }: ListState): string {
  const pairs: [string, string][] = [
    ["search", search],
    ["phase", phase === "open" ? "" : phase],
    ["sort", sort === "newest" ? "" : sort],
    placePair(place),
  ];
  return new URLSearchParams(pairs.filter(([, value]) => value !== "")).toString();
}

/** A cursor that is no id stands for nothing, and so for the first page. */
function placeOf(query: Parameters): Place {
  const after = parseId<"cases">(query.one("after") ?? "");
  if (after !== undefined) return { kind: "after", proposal: after };
  const before = parseId<"cases">(query.one("before") ?? "");
  if (before !== undefined) return { kind: "before", proposal: before };
  return query.one("page") === "last" ? { kind: "last" } : { kind: "first" };
}

function placePair(place: Place): [string, string] {
  switch (place.kind) {
    case "first":
      return ["page", ""];
    case "last":
      return ["page", "last"];
    case "after":
    case "before":
      return [place.kind, place.proposal];
  }
}

function oneOf<T>(values: readonly T[], given: unknown): T | undefined {
  return values.find((value) => value === given);
}
