import type { Parameters } from "#platform/http/parameters.ts";
import type { Id } from "#platform/ids.ts";

declare const listQuery: unique symbol;

/**
 * The list as it was when somebody left it, as a query without its question mark; empty for the list as it
 * first opens. It rides along in `list`, so that "Tillbaka till användare" needs no session: in the address of what
 * is shown, and in a field of what is sent, since Turbo sends the query of a form's address as further fields.
 */
export type ListQuery = string & { readonly [listQuery]: true };

/** The list as it first opens: the addresses that forms are sent to carry no more. */
export const wholeList = "" as ListQuery;

/** Reads `list`. Whatever stands there becomes a query of our own list and can lead nowhere else. */
export function listQueryOf(parameters: Parameters): ListQuery {
  const given = (parameters.one("list") ?? "").replace(/^(\/members)?\?/, "");
  return new URLSearchParams(given).toString() as ListQuery;
}

export function membersAddress(list: ListQuery): string {
  return list === "" ? "/members" : `/members?${list}`;
}

export function additionAddress(list: ListQuery): string {
  return withList("/members/new", list);
}

export function memberAddress(member: Id<"members">, list: ListQuery): string {
  return withList(`/members/${member}`, list);
}

export function correctionAddress(member: Id<"members">, list: ListQuery): string {
  return withList(`/members/${member}/correction`, list);
}

export function removalAddress(member: Id<"members">, list: ListQuery): string {
  return withList(`/members/${member}/removal`, list);
}

export function permissionsAddress(member: Id<"members">, list: ListQuery): string {
  return withList(`/members/${member}/permissions`, list);
}

/** @param eService the e-service's key in the catalogue */
export function grantingAddress(member: Id<"members">, eService: string, list: ListQuery): string {
  return withList(`/members/${member}/permissions/${eService}`, list);
}

function withList(path: string, list: ListQuery): string {
  return list === "" ? path : `${path}?list=${encodeURIComponent(list)}`;
}
