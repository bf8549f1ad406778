import { type ExternalUserScope, externalUserScopeOf } from "#platform/access/scope.ts";
import { notFound } from "#platform/http/problem.ts";
import { type Link, type Page, page } from "#platform/http/reply.ts";
import type { Submission, Visit } from "#platform/http/route.ts";
import { parseId } from "#platform/ids.ts";
import { type ListQuery, listQueryOf } from "#platform/lists/list-query.ts";
import type { Language } from "#platform/text/texts.ts";
import { externalUserAddress, externalUsersAddress } from "./addresses.ts";
import type { ExternalUserId } from "./external-user.ts";
import { externalUserTexts } from "./external-user-texts.ts";
import { findExternalUser } from "./external-users.queries.ts";
import { listTexts } from "./list/list-texts.ts";
import { lookAt } from "./protection/look.ts";
import { fullName, type StoredExternalUser } from "./stored-external-user.ts";

/** A request of somebody of the staff who looks after external users. */
export type StaffVisit = Visit<"external-users.read">;

/** The same, when it changes something. */
export type StaffSubmission = Submission<"external-users.correct">;

export type AboutExternalUser = {
  readonly person: StoredExternalUser;
  readonly scope: ExternalUserScope;
  readonly list: ListQuery;
};

/**
 * The external user of the address.
 * @throws 404, always the same, for every id that is not one in scope
 */
export function aboutExternalUser(visit: StaffVisit): Promise<AboutExternalUser> {
  return findAbout(visit, listQueryOf(visit.query));
}

/** The one that something is to be done to, with the way back that the form carries. @throws 404, as above */
export function actedOn(submission: StaffSubmission): Promise<AboutExternalUser> {
  return findAbout(submission, listQueryOf(submission.form));
}

async function findAbout(visit: StaffVisit, list: ListQuery): Promise<AboutExternalUser> {
  const scope = externalUserScopeOf(visit.actor);
  const id: ExternalUserId | undefined = parseId<"external_users">(visit.params.externalUser ?? "");
  const person = id && (await findExternalUser(visit.db, scope, id));
  if (person === undefined) throw notFound();
  return { person, scope, list };
}

/** A page about one external user. That staff have looked at a protected identity is told of with it. */
export function pageAbout(
  { language }: StaffVisit,
  about: AboutExternalUser,
  parts: Pick<Page, "title" | "content"> & Partial<Pick<Page, "breadcrumb" | "notice" | "neverKept">>,
): Page {
  const { person } = about;
  return page({
    place: externalUserTexts(language).place,
    breadcrumb: trailTo(about, language),
    looks: person.protectedAt === null ? [] : [lookAt(person, "page")],
    ...parts,
  });
}

/** The way from the list to the pages below an external user. */
function trailTo({ person, list }: AboutExternalUser, language: Language): Link[] {
  return [
    ...trailToList(list, language),
    { label: fullName(person), href: externalUserAddress(person.id, list) },
  ];
}

export function trailToList(list: ListQuery, language: Language): Link[] {
  return [{ label: listTexts(language).title, href: externalUsersAddress(list) }];
}
