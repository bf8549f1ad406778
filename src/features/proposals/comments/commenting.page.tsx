import { inWords } from "#platform/forms/in-words.ts";
import { notFound } from "#platform/http/problem.ts";
import { type Page, page, type Reply, redirect } from "#platform/http/reply.ts";
import type { Submission, Visit } from "#platform/http/route.ts";
import { DialogFrame } from "#ui/frame.tsx";
import { Notice } from "#ui/notice.tsx";
import { TextLink } from "#ui/page-parts.tsx";
import { Written } from "#ui/written.tsx";
import { commentIdOf, publishedProposal, trailTo } from "../about-proposal.ts";
import { commentPlace, commentsAddress, proposalAddress, replyAddress } from "../addresses.ts";
import { ownPublicName } from "../author.queries.ts";
import { LackNotice } from "../lack-notice.tsx";
import { authorNameOf } from "../names.ts";
import type { Proposal } from "../proposal.ts";
import { type Comment, isReadable } from "./comment.ts";
import { type CommentField, readComment } from "./comment-form.ts";
import { commentTexts } from "./comment-texts.ts";
import { type CommentingOutcome, writeComment } from "./commenting.ts";
import { findComment } from "./comments.queries.ts";
import { removedPage } from "./removed.page.tsx";
import { type CommentForm, WayToComment } from "./way-to-comment.tsx";

type CommentVisit = Visit<"comments.write">;
type CommentSubmission = Submission<"comments.write">;

/** What somebody writes about: the proposal, or a comment on it that they reply to. */
type Occasion = { readonly proposal: Proposal; readonly replyTo: Comment | undefined };

/** The form by itself: where a visitor comes who has signed in to comment. */
export async function showNewComment(visit: CommentVisit): Promise<Page> {
  return await formPage(visit, await aboutProposal(visit));
}

/** The form for a reply, below what it replies to. */
export async function showReply(visit: CommentVisit): Promise<Page> {
  return await formPage(visit, await aboutComment(visit));
}

export async function submitComment(submission: CommentSubmission): Promise<Reply> {
  return await submit(submission, await aboutProposal(submission));
}

export async function submitReply(submission: CommentSubmission): Promise<Reply> {
  return await submit(submission, await aboutComment(submission));
}

async function aboutProposal(visit: CommentVisit): Promise<Occasion> {
  return { proposal: await publishedProposal(visit), replyTo: undefined };
}

async function aboutComment(visit: CommentVisit): Promise<Occasion> {
  const proposal = await publishedProposal(visit);
  const replyTo = await findComment(visit.db, proposal.id, commentIdOf(visit));
  if (replyTo === undefined) throw notFound();
  return { proposal, replyTo };
}

async function submit(submission: CommentSubmission, occasion: Occasion): Promise<Reply> {
  const { form, actor, language } = submission;
  const { proposal, replyTo } = occasion;
  const name = fieldOf(occasion);
  const read = readComment(name, form);
  if (!read.ok) {
    const errors = inWords(read.errors, commentTexts(language).faults);
    const shown = await formPage(submission, occasion, { typed: form.one(name) ?? "", errors });
    return { ...shown, status: 422, faulty: true };
  }
  const writing = { text: read.values, replyTo: replyTo?.id };
  const outcome = await submission.change((tx) => writeComment(tx, actor, proposal.id, writing));
  if (outcome.kind !== "written") return refusedPage(submission, occasion, outcome, read.values);
  // one that a moderator reads first is shown to its writer above the others
  return outcome.shown
    ? redirect(commentPlace(proposal.id, outcome.comment), "comment-written")
    : redirect(`${commentsAddress(proposal.id)}#comments`, "comment-waits");
}

function fieldOf({ replyTo }: Occasion): CommentField {
  return replyTo === undefined ? "text" : "reply";
}

const untouched = { typed: "", errors: [] };

async function formPage(
  visit: CommentVisit,
  { proposal, replyTo }: Occasion,
  filledIn: Pick<CommentForm, "typed" | "errors"> = untouched,
): Promise<Page> {
  const { db, actor, language } = visit;
  if (replyTo !== undefined && !isReadable(replyTo)) return removedPage(visit, proposal, filledIn.typed);
  const texts = commentTexts(language);
  const title = replyTo ? texts.replyTitle(authorNameOf(replyTo, language)) : texts.write;
  const form: CommentForm = {
    ...filledIn,
    action: replyTo ? replyAddress(proposal.id, replyTo.id) : commentsAddress(proposal.id),
    field: fieldOf({ proposal, replyTo }),
    cancel: replyTo ? commentPlace(proposal.id, replyTo.id) : proposalAddress(proposal.id),
  };
  return page({
    title,
    breadcrumb: trailTo(proposal, language),
    content: (
      <DialogFrame title={title}>
        {replyTo ? <Written text={replyTo.text} /> : <LinkTo proposal={proposal} />}
        <WayToComment
          {...{ visit, proposal, form }}
          name={await ownPublicName(db, actor, proposal.shownName, language)}
        />
      </DialogFrame>
    ),
  });
}

/** Nothing is saved; what was written is shown, so that it can be kept. */
function refusedPage(
  visit: CommentVisit,
  { proposal }: Occasion,
  outcome: Exclude<CommentingOutcome, { kind: "written" }>,
  text: string,
): Page {
  if (outcome.kind === "removed") return removedPage(visit, proposal, text);
  const { language } = visit;
  const texts = commentTexts(language);
  return page({
    status: outcome.kind === "lacking" ? 403 : 409,
    title: texts.write,
    breadcrumb: trailTo(proposal, language),
    content: (
      <DialogFrame title={texts.write}>
        {outcome.kind === "lacking" ? (
          <LackNotice language={language} lack={outcome.lack} act="comment" refused />
        ) : (
          <Notice language={language} tone="warning" takesFocus>
            {texts.refused[outcome.kind]}
          </Notice>
        )}
        <Written text={text} />
        <LinkTo proposal={proposal} />
      </DialogFrame>
    ),
  });
}

function LinkTo({ proposal }: { proposal: Proposal }) {
  return (
    <p>
      <TextLink href={proposalAddress(proposal.id)}>
        <bdi>{proposal.title}</bdi>
      </TextLink>
    </p>
  );
}
