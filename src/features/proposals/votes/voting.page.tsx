import { z } from "zod";
import { parseForm } from "#platform/forms/parse-form.ts";
import { unprocessable } from "#platform/http/problem.ts";
import { type Page, page, type Reply, redirect } from "#platform/http/reply.ts";
import type { Submission, Visit } from "#platform/http/route.ts";
import type { MasterKey } from "#platform/keys/master-key.ts";
import { stockholmDate } from "#platform/time/local-date.ts";
import { Notice } from "#ui/notice.tsx";
import { BackLink, PageHeading } from "#ui/page-parts.tsx";
import { caseIdOf, publishedProposal, trailTo } from "../about-proposal.ts";
import { proposalAddress } from "../addresses.ts";
import { LackNotice } from "../lack-notice.tsx";
import { tallyOf } from "../proposal.queries.ts";
import { VoteBox } from "./vote-box.tsx";
import { voteTexts } from "./vote-texts.ts";
import { voteOf } from "./votes.queries.ts";
import { castVote, takeBackVote, type VotingDecision } from "./voting.ts";

/** What opens the number by which somebody votes. */
export type VotingParts = { readonly masterKey: MasterKey };

type VoteVisit = Visit<"votes.cast">;
type Refusal = Exclude<VotingDecision, { kind: "cast" }>;

/** The vote by itself: where a visitor comes who has signed in to vote. */
export async function showVote(visit: VoteVisit): Promise<Page> {
  return await votePage(visit, undefined);
}

const voteShape = { direction: z.enum(["for", "against"]) };

export async function submitVote(
  submission: Submission<"votes.cast">,
  { masterKey }: VotingParts,
): Promise<Reply> {
  const { actor, form } = submission;
  const id = caseIdOf(submission);
  const read = parseForm(voteShape, form);
  // the page has a button for each direction and no field to fill in
  if (!read.ok) throw unprocessable("no direction of ours");
  const outcome = await submission.change((tx) => castVote(tx, masterKey, actor, id, read.values.direction));
  switch (outcome.kind) {
    case "cast":
      return redirect(proposalAddress(id), "vote-cast");
    case "closed":
    case "spent":
      return { ...(await votePage(submission, outcome)), status: 409 };
    case "lacking":
      return { ...(await votePage(submission, outcome)), status: 403 };
    case "not-offered":
      throw unprocessable("votes against are not offered");
  }
}

/** Where one ends up who signs in again on the way to taking back a vote. */
export function showTakingBack(visit: Visit<"votes.take-back">): Reply {
  return redirect(proposalAddress(caseIdOf(visit)));
}

export async function submitTakingBack(submission: Submission<"votes.take-back">): Promise<Reply> {
  const { actor, form } = submission;
  const id = caseIdOf(submission);
  parseForm({}, form);
  const outcome = await submission.change((tx) => takeBackVote(tx, actor, id));
  if (outcome.kind === "closed") return { ...(await votePage(submission, outcome)), status: 409 };
  return redirect(proposalAddress(id), "vote-taken-back");
}

async function votePage(visit: VoteVisit, refusal: Refusal | undefined): Promise<Page> {
  const { db, actor, language, now } = visit;
  const proposal = await publishedProposal(visit);
  const [tally, own] = await Promise.all([
    tallyOf(db, proposal.id),
    voteOf(db, actor.externalUser, proposal.id),
  ]);
  const texts = voteTexts(language);
  return page({
    title: texts.title,
    breadcrumb: trailTo(proposal, language),
    content: (
      <>
        <BackLink href={proposalAddress(proposal.id)}>{proposal.title}</BackLink>
        <PageHeading>{texts.title}</PageHeading>
        {(refusal?.kind === "closed" || refusal?.kind === "spent") && (
          <Notice language={language} tone="warning" takesFocus>
            {texts.refused[refusal.kind]}
          </Notice>
        )}
        {refusal?.kind === "lacking" ? (
          <LackNotice language={language} lack={refusal.lack} act="vote" refused />
        ) : (
          <VoteBox {...{ language, actor, proposal, tally, own }} today={stockholmDate(now)} />
        )}
      </>
    ),
  });
}
