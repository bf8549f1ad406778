import { findExternalUser, pageAbout, type StoredExternalUser } from "#external-users";
import { type ExternalUserScope, externalUserScopeOf, removalScopeOf } from "#platform/access/scope.ts";
import { notFound } from "#platform/http/problem.ts";
import { type Link, type Page, page } from "#platform/http/reply.ts";
import type { Submission, Visit } from "#platform/http/route.ts";
import { type Id, parseId } from "#platform/ids.ts";
import { type ListQuery, listQueryOf, wholeList } from "#platform/lists/list-query.ts";
import type { Language } from "#platform/text/texts.ts";
import type { StoredRemoval } from "../removal.ts";
import { findRemoval } from "../removals.queries.ts";
import { removalAddress, removalsAddress } from "./addresses.ts";
import { isRemovalInScope } from "./removal-in-scope.queries.ts";
import { shortId } from "./short-id.ts";
import { staffRemovalTexts } from "./staff-removal-texts.ts";

/** A request of somebody of the staff about a removal. */
export type RemovalVisit = Visit<"removals.read">;
export type RemovalSubmission = Submission<"removals.decide"> | Submission<"removals.stop">;

export type AboutRemoval = {
  readonly removal: StoredRemoval;
  /** The external user whom it is of, until something of them is being erased. */
  readonly person: StoredExternalUser | undefined;
  readonly scope: ExternalUserScope;
  readonly list: ListQuery;
};

/** The removal of the address. @throws 404, always the same, for every id that is not one in scope */
export function aboutRemoval(visit: RemovalVisit): Promise<AboutRemoval> {
  return findAbout(visit, listQueryOf(visit.query));
}

/** The one that is decided on, with the way back that the form carries. @throws 404, as above */
export function decidedOn(submission: RemovalSubmission): Promise<AboutRemoval> {
  return findAbout(submission, listQueryOf(submission.form));
}

async function findAbout({ actor, db, params }: RemovalVisit, list: ListQuery): Promise<AboutRemoval> {
  const scope = externalUserScopeOf(actor);
  const id = parseId<"removals">(params.removal ?? "");
  const isSeen = id !== undefined && (await isRemovalInScope(db, removalScopeOf(actor), id));
  const removal = id !== undefined && isSeen ? await findRemoval(db, id) : undefined;
  if (removal === undefined) throw notFound();
  const isExternal = removal.population === "external-user";
  const subject = isExternal ? (removal.subject as Id<"external_users"> | undefined) : undefined;
  const person = subject && (await findExternalUser(db, scope, subject));
  return { removal, person, scope, list };
}

/** A page about a removal. That staff have looked at a protected identity is told of with it. */
export function pageAboutRemoval(
  visit: RemovalVisit,
  about: AboutRemoval,
  parts: Pick<Page, "title" | "content"> & Partial<Pick<Page, "breadcrumb" | "notice">>,
): Page {
  const { person, scope } = about;
  const framed = {
    place: staffRemovalTexts(visit.language).place,
    breadcrumb: trailTo(about, visit.language),
    ...parts,
  };
  if (person === undefined) return page(framed);
  return { ...pageAbout(visit, { person, scope, list: wholeList }, framed), place: framed.place };
}

/** The way from the list to the pages below a removal. */
function trailTo({ removal, list }: AboutRemoval, language: Language): Link[] {
  return [
    ...trailToList(list, language),
    { label: staffRemovalTexts(language).title(shortId(removal.id)), href: removalAddress(removal.id, list) },
  ];
}

export function trailToList(list: ListQuery, language: Language): Link[] {
  return [{ label: staffRemovalTexts(language).list, href: removalsAddress(list) }];
}
