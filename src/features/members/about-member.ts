import { type Scope, scopeOf } from "#platform/access/scope.ts";
import { notFound } from "#platform/http/problem.ts";
import type { Link } from "#platform/http/reply.ts";
import type { Submission, Visit } from "#platform/http/route.ts";
import { parseId } from "#platform/ids.ts";
import type { ListQuery } from "#platform/lists/list-query.ts";
import type { Language } from "#platform/text/texts.ts";
import { memberAddress, membersAddress } from "./addresses.ts";
import { findMember } from "./member.queries.ts";
import { fullName, type Member, type MemberId } from "./member.ts";
import { memberTexts } from "./member-texts.ts";

/** A request of somebody who administers the organisation's people. */
export type AdministratorVisit = Visit<"members.read">;

export type AboutMember = { readonly member: Member; readonly scope: Scope; readonly list: ListQuery };

/** A request of somebody who changes them. */
export type AdministratorSubmission = Submission<"members.correct">;

/** The user of the address, also one who has been removed. @throws 404 */
export async function findAbout(visit: AdministratorVisit, list: ListQuery): Promise<AboutMember> {
  const scope = scopeOf(visit.actor);
  const member = await findMember(visit.db, scope, memberIdOf(visit));
  if (member === undefined) throw notFound();
  return { member, scope, list };
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
