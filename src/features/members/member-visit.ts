import { type Scope, scopeOf } from "#platform/access/scope.ts";
import { notFound } from "#platform/http/problem.ts";
import { type Link, type Reply, redirect } from "#platform/http/reply.ts";
import type { Visit } from "#platform/http/route.ts";
import { parseId } from "#platform/ids.ts";
import type { Language } from "#platform/text/texts.ts";
import { type ListQuery, listQueryOf, memberAddress, membersAddress } from "./addresses.ts";
import { findMember } from "./member.queries.ts";
import { fullName, type Member, type MemberId } from "./member.ts";
import { memberTexts } from "./member-texts.ts";

/** A request of somebody who administers the organisation's people. */
export type AdministratorVisit = Visit<"members.read">;

export type AboutMember = { readonly member: Member; readonly scope: Scope; readonly list: ListQuery };

/**
 * How every page about one user begins. One who has been removed, perhaps a moment ago by a colleague, leads
 * back to the list, which says so. @throws 404, always the same, for every other id that is not a user in scope
 */
export async function aboutMember(
  visit: AdministratorVisit,
  show: (about: AboutMember) => Promise<Reply> | Reply,
): Promise<Reply> {
  const scope = scopeOf(visit.actor);
  const member = await findMember(visit.db, scope, memberIdOf(visit));
  if (member === undefined) throw notFound();
  const list = listQueryOf(visit.query);
  if (member.endedAt !== null) return leadBack(list);
  return await show({ member, scope, list });
}

/** The answer to whoever acts on a user who is gone. */
export function leadBack(list: ListQuery): Reply {
  return redirect(membersAddress(list), "member-already-removed");
}

function memberIdOf(visit: AdministratorVisit): MemberId {
  const id = parseId<"members">(visit.params.member ?? "");
  if (id === undefined) throw notFound();
  return id;
}

/** The way from the list to the pages below a user. */
export function trailTo({ member, list }: AboutMember, language: Language): Link[] {
  return [...trailToList(list, language), { label: fullName(member), href: memberAddress(member.id, list) }];
}

export function trailToList(list: ListQuery, language: Language): Link[] {
  return [{ label: memberTexts(language).users, href: membersAddress(list) }];
}
