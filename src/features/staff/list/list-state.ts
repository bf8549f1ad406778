import type { Parameters } from "#platform/http/parameters.ts";

const sortColumns = ["name", "identity", "email", "signed-in"] as const;
export type SortColumn = (typeof sortColumns)[number];
export type Direction = "ascending" | "descending";

/** All that decides what the list shows. It lives in the address and nowhere else (decision 17). */
export type ListState = {
  /** As typed, with single spaces and none around it; empty where nobody searches. */
  readonly search: string;
  readonly sort: SortColumn;
  readonly direction: Direction;
};

/** The list as it first opens: everybody, by name. */
export const wholeList: ListState = { search: "", sort: "name", direction: "ascending" };

/** Reads the address. What it does not understand counts as not said (decision 21). */
export function listStateOf(query: Parameters): ListState {
  const sort = query.one("sort");
  return {
    search: (query.one("search") ?? "").replace(/\s+/g, " ").trim(),
    sort: sortColumns.find((column) => column === sort) ?? "name",
    direction: query.one("direction") === "descending" ? "descending" : "ascending",
  };
}

/** The address that shows this state; what stands by itself is left out. */
export function listAddress({ search, sort, direction }: ListState): string {
  const pairs: [string, string][] = [
    ["search", search],
    ["sort", sort === wholeList.sort ? "" : sort],
    ["direction", direction === wholeList.direction ? "" : direction],
  ];
  const query = new URLSearchParams(pairs.filter(([, value]) => value !== "")).toString();
  return query === "" ? "/staff" : `/staff?${query}`;
}
