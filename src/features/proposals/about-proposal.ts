import { may } from "#platform/access/policy.ts";
import { notFound } from "#platform/http/problem.ts";
import { type Link, type Redirect, redirect } from "#platform/http/reply.ts";
import type { Visit } from "#platform/http/route.ts";
import { parseId } from "#platform/ids.ts";
import type { Language } from "#platform/text/texts.ts";
import { draftAddress, proposalAddress, proposalsAddress } from "./addresses.ts";
import { findOwnCase } from "./cases/own-case.queries.ts";
import type { CommentId } from "./comments/comment.ts";
import { findProposal } from "./proposal.queries.ts";
import type { CaseId, Proposal } from "./proposal.ts";
import { proposalTexts } from "./proposal-texts.ts";

type AnyVisit = Pick<Visit<"public">, "db" | "params">;

/** The case that the address names. @throws 404 for what is no id */
export function caseIdOf({ params }: Pick<AnyVisit, "params">): CaseId {
  const id = parseId<"cases">(params.proposal ?? "");
  if (id === undefined) throw notFound();
  return id;
}

/** The comment that the address names. @throws 404 for what is no id */
export function commentIdOf({ params }: Pick<AnyVisit, "params">): CommentId {
  const id = parseId<"comments">(params.comment ?? "");
  if (id === undefined) throw notFound();
  return id;
}

/** The published proposal that the address names. @throws 404 */
export async function publishedProposal(visit: AnyVisit): Promise<Proposal> {
  const proposal = await findProposal(visit.db, caseIdOf(visit));
  if (proposal === undefined) throw notFound();
  return proposal;
}

/** The same, or the way to the maker's own page where it is not published yet. @throws 404 for everybody else */
export async function proposalOrOwnDraft(visit: Visit<"public">): Promise<Proposal | Redirect> {
  const { db, actor } = visit;
  const id = caseIdOf(visit);
  const proposal = await findProposal(db, id);
  if (proposal !== undefined) return proposal;
  if (!may(actor, "cases.draft") || (await findOwnCase(db, actor, id)) === undefined) throw notFound();
  return redirect(draftAddress(id));
}

/** The way from the list to the pages below a proposal. */
export function trailTo({ id, title }: Pick<Proposal, "id" | "title">, language: Language): Link[] {
  return [...trailToList(language), { label: title, href: proposalAddress(id) }];
}

export function trailToList(language: Language): Link[] {
  return [{ label: proposalTexts(language).proposals, href: proposalsAddress() }];
}
