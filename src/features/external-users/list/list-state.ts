import type { ExternalUserScope } from "#platform/access/scope.ts";
import type { Parameters } from "#platform/http/parameters.ts";
import { oneOf, unique } from "#platform/lists/choices.ts";
import { type ChosenDay, chosenDay, isFaulty, noDay } from "#platform/lists/chosen-day.ts";
import type { KeptSearch } from "#platform/lists/kept-search.ts";
import type { Direction } from "#platform/lists/keyset.ts";
import { asListQuery, type ListQuery } from "#platform/lists/list-query.ts";
import { type Place, placeIn, placePair } from "#platform/lists/place.ts";

export const sortColumns = [
  "email",
  "name",
  "display-name",
  "birth-date",
  "created",
  "signed-in",
  "status",
] as const;
export type SortColumn = (typeof sortColumns)[number];

export const pageSizes = [25, 50, 100, 500] as const;
type PageSize = (typeof pageSizes)[number];

/** The document: "Varje sida listar som standard 500 användare." */
const usualSize: PageSize = 500;

/** What the list leaves out unless it is asked for: whoever is being removed, and whoever has been depersonalised. */
const removedSides = ["being-removed", "depersonalised"] as const;
export type RemovedSide = (typeof removedSides)[number];

/** The filters of several sides; with all or none of them chosen the list is whole (decision 15). */
export const sides = {
  status: ["active", "inactive", ...removedSides],
  email: ["verified", "unverified"],
  number: ["verified", "unverified", "missing"],
} as const;
export type SidedFilter = keyof typeof sides;
type Side<F extends SidedFilter> = (typeof sides)[F][number];

/** Which people the list is narrowed to. */
export type Filters = { readonly [F in SidedFilter]: readonly Side<F>[] } & {
  readonly neverSignedIn: boolean;
  /** The day before which they last signed in. */
  readonly signedInBefore: ChosenDay;
  readonly protectedOnly: boolean;
};

export const noFilters: Filters = {
  status: [],
  email: [],
  number: [],
  neverSignedIn: false,
  signedInBefore: noDay,
  protectedOnly: false,
};

/** Those who are removed and are asked for all the same. */
export function removedAskedFor({ status }: Filters): readonly RemovedSide[] {
  return removedSides.filter((side) => status.includes(side));
}

/** All that decides what the list shows. It lives in the address, apart from the words of a search. */
export type ListState = {
  readonly search: KeptSearch | undefined;
  readonly filters: Filters;
  readonly sort: SortColumn;
  readonly direction: Direction;
  readonly size: PageSize;
  readonly density: "comfortable" | "compact";
  readonly place: Place<"external_users">;
};

/** Reads the address, or the list's form. What it does not understand counts as not said (decision 21). */
export function listStateOf(
  parameters: Parameters,
  search: KeptSearch | undefined,
  { protectedToo }: ExternalUserScope,
): ListState {
  return {
    search,
    filters: {
      status: chosenOf(parameters, "status"),
      email: chosenOf(parameters, "email"),
      number: chosenOf(parameters, "number"),
      neverSignedIn: parameters.all("sign-in").includes("never"),
      signedInBefore: chosenDay(parameters.one("signed-in-before") ?? ""),
      protectedOnly: protectedToo && parameters.all("protected").includes("only"),
    },
    sort: oneOf(sortColumns, parameters.one("sort")) ?? "name",
    direction: parameters.one("direction") === "descending" ? "descending" : "ascending",
    size: oneOf(pageSizes, Number(parameters.one("size"))) ?? usualSize,
    density: parameters.one("density") === "compact" ? "compact" : "comfortable",
    place: placeIn(parameters),
  };
}

function chosenOf<F extends SidedFilter>(parameters: Parameters, filter: F): Side<F>[] {
  const asked: readonly string[] = unique(parameters.all(filter));
  const known: readonly Side<F>[] = sides[filter];
  return known.filter((side) => asked.includes(side));
}

/** The state as a query without its question mark; what stands by itself is left out. */
export function listQuery({ search, sort, direction, size, density, place, ...state }: ListState): ListQuery {
  return asListQuery([
    ["search", search?.key ?? ""],
    ...filterPairs(state.filters),
    ["sort", sort === "name" ? "" : sort],
    ["direction", direction === "ascending" ? "" : direction],
    ["size", size === usualSize ? "" : String(size)],
    ["density", density === "comfortable" ? "" : density],
    placePair(place),
  ]);
}

function filterPairs(filters: Filters): [string, string][] {
  const { neverSignedIn, signedInBefore, protectedOnly } = filters;
  return [
    ...(["status", "email", "number"] as const).flatMap((filter) =>
      filters[filter].map((side): [string, string] => [filter, side]),
    ),
    ["sign-in", neverSignedIn ? "never" : ""],
    ["signed-in-before", signedInBefore.typed],
    ["protected", protectedOnly ? "only" : ""],
  ];
}

/** Whether the list shows a choice of the people instead of them all. */
export function isNarrowed({ search, filters }: ListState): boolean {
  return search !== undefined || filterPairs(filters).some(([, value]) => value !== "");
}

/** Whether the day that is asked for is none, so that nothing can be shown. */
export function hasFaultyDay({ filters }: ListState): boolean {
  return isFaulty(filters.signedInBefore);
}
