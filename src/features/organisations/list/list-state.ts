import type { OrganisationKind } from "#platform/access/actor.ts";
import type { Parameters } from "#platform/http/parameters.ts";
import { oneOf, searchOf } from "#platform/lists/choices.ts";
import { asListQuery, type ListQuery, listAt } from "#platform/lists/list-query.ts";

/** What an organisation can be in need of: the authority's reasons to look through the list. */
export const needs = [
  "agreement-ending",
  "no-agreement",
  "one-administrator",
  "no-administrator",
  "never-signed-in",
] as const;
export type Need = (typeof needs)[number];

export const kinds = ["municipality", "region"] as const satisfies readonly OrganisationKind[];

const sortColumns = ["name", "code", "agreement-ends", "administrators"] as const;
export type SortColumn = (typeof sortColumns)[number];
export type Direction = "ascending" | "descending";

/** All that decides what the list shows. It lives in the address and nowhere else (decision 17). */
export type ListState = {
  readonly search: string;
  /** Undefined is every kind, every e-service, whatever the need. */
  readonly kind: OrganisationKind | undefined;
  /** The key of an e-service that the organisation has an agreement on today. */
  readonly eService: string | undefined;
  readonly need: Need | undefined;
  readonly sort: SortColumn;
  readonly direction: Direction;
};

/** The list as it first opens: every organisation, by name. */
export const wholeList: ListState = {
  search: "",
  kind: undefined,
  eService: undefined,
  need: undefined,
  sort: "name",
  direction: "ascending",
};

/** Reads the address. What it does not understand counts as not said (decision 21). */
export function listStateOf(query: Parameters, eServices: readonly string[]): ListState {
  return {
    search: searchOf(query.one("search") ?? ""),
    kind: oneOf(kinds, query.one("kind")),
    eService: oneOf(eServices, query.one("e-service")),
    need: oneOf(needs, query.one("need")),
    sort: oneOf(sortColumns, query.one("sort")) ?? wholeList.sort,
    direction: query.one("direction") === "descending" ? "descending" : "ascending",
  };
}

/** What the address says of it; what stands by itself is left out. */
export function listQuery({ search, kind, eService, need, sort, direction }: ListState): ListQuery {
  return asListQuery([
    ["search", search],
    ["kind", kind ?? ""],
    ["e-service", eService ?? ""],
    ["need", need ?? ""],
    ["sort", sort === wholeList.sort ? "" : sort],
    ["direction", direction === wholeList.direction ? "" : direction],
  ]);
}

/** The address that shows the list so. */
export function listAddress(state: ListState): string {
  return listAt("/organisations", listQuery(state));
}
