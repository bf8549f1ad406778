import type { Id } from "#platform/ids.ts";
import { type ListQuery, listAt, withList } from "#platform/lists/list-query.ts";
import type { ExternalUserId } from "./external-user.ts";

const externalUsersPath = "/external-users";

/** The list, as it was. */
export function externalUsersAddress(list: ListQuery): string {
  return listAt(externalUsersPath, list);
}

/** Where a search is posted. */
export const searchesPath = `${externalUsersPath}/searches`;

/** Where the number of those that a list asks for is counted. */
export function countAddress(list: ListQuery): string {
  return listAt(`${externalUsersPath}/count`, list);
}

export function externalUserAddress(id: ExternalUserId, list: ListQuery): string {
  return withList(`${externalUsersPath}/${id}`, list);
}

/** Where an act on somebody is shown and done. @param noun the act's own */
export function externalUserActAddress(id: ExternalUserId, noun: string, list: ListQuery): string {
  return withList(`${externalUsersPath}/${id}/${noun}`, list);
}

/** Where staff follow a removal, and read its receipt once it is sealed. */
export function removalAddress(id: Id<"removals">): string {
  return `/removals/${id}`;
}

/** The last part of the address where somebody's removal is chosen, below the person's own. */
export const removalNoun = "removal";
