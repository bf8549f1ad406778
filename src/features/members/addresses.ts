import type { Id } from "#platform/ids.ts";
import { type ListQuery, listAt, withList } from "#platform/lists/list-query.ts";

export function membersAddress(list: ListQuery): string {
  return listAt("/members", list);
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

export function sessionsAddress(member: Id<"members">, list: ListQuery): string {
  return withList(`/members/${member}/sessions`, list);
}

export function permissionsAddress(member: Id<"members">, list: ListQuery): string {
  return withList(`/members/${member}/permissions`, list);
}

/** Why the user does not get in; a page of the slice that tells it. */
export function hindranceAddress(member: Id<"members">, list: ListQuery): string {
  return withList(`/members/${member}/hindrance`, list);
}

/** @param eService the e-service's key in the catalogue */
export function grantingAddress(member: Id<"members">, eService: string, list: ListQuery): string {
  return withList(`/members/${member}/permissions/${eService}`, list);
}
