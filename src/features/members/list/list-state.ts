import type { EServiceInForce, PermissionInForce } from "#catalogue";
import type { Parameters } from "#platform/http/parameters.ts";
import { oneOf, searchOf, unique } from "#platform/lists/choices.ts";
import type { Direction } from "#platform/lists/keyset.ts";
import { asListQuery, type ListQuery } from "#platform/lists/list-query.ts";
import { type Place as AnyPlace, placePair as pairOf, placeIn } from "#platform/lists/place.ts";

export const sortColumns = [
  "given-name",
  "family-name",
  "hsa-id",
  "email",
  "e-services",
  "permissions",
] as const;
export type SortColumn = (typeof sortColumns)[number];

export const pageSizes = [10, 25, 50, 100, 200, 500] as const;
type PageSize = (typeof pageSizes)[number];

type Density = "comfortable" | "compact";

/** Which rows of the list; few enough to have numbered pages, too. */
export type Place = AnyPlace<"members"> | { readonly kind: "page"; readonly number: number };

/** All that decides what the list shows. It lives in the address and nowhere else (decision 17). */
export type ListState = {
  /** As typed, with single spaces and none around it; empty where nobody searches. */
  readonly search: string;
  readonly eServices: readonly EServiceInForce[];
  readonly permissions: readonly OfferedPermission[];
  /** Whether those without any permission are asked for, too. */
  readonly withoutPermission: boolean;
  readonly sort: SortColumn;
  readonly direction: Direction;
  readonly size: PageSize;
  readonly density: Density;
  readonly place: Place;
};

/** Filters that the address asks for and that cannot be kept: told, so that nobody takes the list for filtered. */
export type DroppedFilters = {
  /** Permissions of other e-services than the chosen ones. */
  readonly elsewhere: readonly OfferedPermission[];
  /** How many are not in force here, or never were anything. */
  readonly unknown: number;
};

export const withoutPermissionValue = "none";

/** A permission that the organisation can give, and what the address calls it. */
export type OfferedPermission = PermissionInForce & { readonly value: string };

/** All permissions of these e-services. Keys are unique within their e-service only, so the address names both. */
export function offeredPermissions(eServices: readonly EServiceInForce[]): OfferedPermission[] {
  return eServices.flatMap((eService) =>
    eService.permissions.map((permission) => ({ ...permission, value: `${eService.key}.${permission.key}` })),
  );
}

/** Reads the address. What it does not understand counts as not said (decision 21). */
export function listStateOf(
  query: Parameters,
  catalogue: readonly EServiceInForce[],
): { state: ListState; dropped: DroppedFilters } {
  const eServiceKeys = unique(query.all("e-service"));
  const eServices = catalogue.filter(({ key }) => eServiceKeys.includes(key));
  const { permissions, withoutPermission, dropped } = permissionsOf(query, catalogue, eServices);
  const state: ListState = {
    search: searchOf(query.one("search") ?? ""),
    eServices,
    permissions,
    withoutPermission,
    sort: oneOf(sortColumns, query.one("sort")) ?? "family-name",
    direction: query.one("direction") === "descending" ? "descending" : "ascending",
    size: oneOf(pageSizes, Number(query.one("size"))) ?? 50,
    density: query.one("density") === "compact" ? "compact" : "comfortable",
    place: placeOf(query),
  };
  const unknown = dropped.unknown + eServiceKeys.length - eServices.length;
  return { state, dropped: { ...dropped, unknown } };
}

/** The state as a query without its question mark; what stands by itself is left out. */
export function listQuery(state: ListState): ListQuery {
  const pairs: [string, string][] = [
    ["search", state.search],
    ...state.eServices.map(({ key }): [string, string] => ["e-service", key]),
    ...state.permissions.map(({ value }): [string, string] => ["permission", value]),
    ["permission", state.withoutPermission ? withoutPermissionValue : ""],
    ["sort", state.sort === "family-name" ? "" : state.sort],
    ["direction", state.direction === "ascending" ? "" : state.direction],
    ["size", state.size === 50 ? "" : String(state.size)],
    ["density", state.density === "comfortable" ? "" : state.density],
    placePair(state.place),
  ];
  return asListQuery(pairs);
}

/** Whether the list shows a choice of the users instead of them all. */
export function isNarrowed(state: ListState): boolean {
  const { search, eServices, permissions, withoutPermission } = state;
  return search !== "" || eServices.length + permissions.length > 0 || withoutPermission;
}

function permissionsOf(
  query: Parameters,
  catalogue: readonly EServiceInForce[],
  eServices: readonly EServiceInForce[],
) {
  const asked = unique(query.all("permission"));
  const known = offeredPermissions(catalogue).filter(({ value }) => asked.includes(value));
  const among = new Set(offeredPermissions(eServices).map(({ value }) => value));
  const fits = ({ value }: OfferedPermission) => eServices.length === 0 || among.has(value);
  const withoutPermission = asked.includes(withoutPermissionValue);
  return {
    permissions: known.filter(fits),
    withoutPermission,
    dropped: {
      elsewhere: known.filter((permission) => !fits(permission)),
      unknown: asked.length - known.length - (withoutPermission ? 1 : 0),
    },
  };
}

function placeOf(query: Parameters): Place {
  const place = placeIn<"members">(query);
  const page = query.one("page") ?? "";
  const isNumbered = place.kind === "first" && /^[1-9][0-9]{0,5}$/.test(page);
  return isNumbered ? { kind: "page", number: Number(page) } : place;
}

function placePair(place: Place): [string, string] {
  return place.kind === "page" ? ["page", String(place.number)] : pairOf(place);
}
