import { may } from "#platform/access/policy.ts";
import { parseForm } from "#platform/forms/parse-form.ts";
import { notFound } from "#platform/http/problem.ts";
import { type Link, type Page, page, type Reply, redirect } from "#platform/http/reply.ts";
import type { Submission, Visit } from "#platform/http/route.ts";
import type { Language } from "#platform/text/texts.ts";
import { formatDate, formatDateTime } from "#platform/time/format.ts";
import { stockholmDate } from "#platform/time/local-date.ts";
import { Button, ButtonLink } from "#ui/button.tsx";
import { Actions, Form } from "#ui/form.tsx";
import { DialogFrame } from "#ui/frame.tsx";
import { Notice } from "#ui/notice.tsx";
import { BackLink, LeftRight, PageHeading, TextLink } from "#ui/page-parts.tsx";
import { SummaryList } from "#ui/summary-list.tsx";
import { Written } from "#ui/written.tsx";
import { caseIdOf } from "../about-proposal.ts";
import {
  answerAddress,
  proposalAddress,
  publicationAddress,
  reviewAddress,
  reviewsAddress,
} from "../addresses.ts";
import { possibleAnswers } from "../answers/answer.ts";
import { answerTexts } from "../answers/answer-texts.ts";
import { answersOn } from "../answers/answers.queries.ts";
import { AnswersList } from "../answers/answers-list.tsx";
import { makerName } from "../names.ts";
import { proposalTexts } from "../proposal-texts.ts";
import { proposalSettings } from "../settings.queries.ts";
import { isUnderReview, publishProposal, votingPeriodFrom } from "./publication.ts";
import { reviewTexts } from "./review-texts.ts";
import { findSubmitted, type SubmittedCase } from "./submitted.queries.ts";

type ReviewVisit = Visit<"proposals.review">;

/** A submitted proposal as the reviewer reads it. */
export async function showReview(visit: ReviewVisit): Promise<Page> {
  return await reviewPage(visit, await submittedCase(visit));
}

/** What publishing means, before it is done. */
export async function showPublication(visit: Visit<"proposals.publish">): Promise<Reply> {
  const { db, language, now } = visit;
  const submitted = await submittedCase(visit);
  if (!isUnderReview(submitted.state)) return await reviewPage(visit, submitted);
  const settings = await proposalSettings(db);
  const lastDay = formatDate(votingPeriodFrom(now, settings).votingTo, language, "text");
  const texts = reviewTexts(language);
  return page({
    title: texts.publishTitle,
    breadcrumb: [...trailToQueue(language), { label: submitted.title, href: reviewAddress(submitted.id) }],
    content: (
      <DialogFrame title={texts.publishTitle}>
        <p>
          <strong>
            <bdi>{submitted.title}</bdi>
          </strong>
        </p>
        <p>{texts.publishText(lastDay, settings.voteGoal)}</p>
        <p>{texts.publishFast}</p>
        <Form action={publicationAddress(submitted.id)}>
          <Actions>
            <Button>{texts.publish}</Button>
            <ButtonLink href={reviewAddress(submitted.id)} closes="dialog" autofocus>
              {proposalTexts(language).cancel}
            </ButtonLink>
          </Actions>
        </Form>
      </DialogFrame>
    ),
  });
}

export async function submitPublication(submission: Submission<"proposals.publish">): Promise<Reply> {
  const id = caseIdOf(submission);
  parseForm({}, submission.form);
  const outcome = await submission.change((tx) => publishProposal(tx, id));
  if (outcome.kind === "withdrawn" || outcome.kind === "answered")
    return { ...(await reviewPage(submission, await submittedCase(submission))), status: 409 };
  return redirect(reviewsAddress, "proposal-published");
}

async function submittedCase(visit: ReviewVisit): Promise<SubmittedCase> {
  const found = await findSubmitted(visit.db, caseIdOf(visit));
  if (found === undefined) throw notFound();
  return found;
}

async function reviewPage(
  { actor, db, language, now }: ReviewVisit,
  submitted: SubmittedCase,
): Promise<Page> {
  const answers = await answersOn(db, submitted.id);
  const texts = reviewTexts(language);
  const { by, states } = proposalTexts(language);
  const waits = isUnderReview(submitted.state);
  return page({
    title: submitted.title,
    breadcrumb: trailToQueue(language),
    content: (
      <>
        <BackLink href={reviewsAddress}>{texts.back}</BackLink>
        <PageHeading
          lead={
            <>
              {by} <bdi>{makerName(submitted.maker, "display-name", language)}</bdi>
            </>
          }
        >
          <bdi>{submitted.title}</bdi>
        </PageHeading>
        {submitted.state === "withdrawn" && (
          <Notice language={language} tone="warning">
            {texts.withdrawn}
          </Notice>
        )}
        <SummaryList
          items={[
            { label: texts.state, value: states[submitted.state] },
            { label: texts.submittedAt, value: formatDateTime(submitted.submittedAt, language, "text") },
          ]}
        />
        <Written text={submitted.body} />
        <LeftRight
          left={
            <>
              {waits && may(actor, "proposals.publish") && (
                <ButtonLink variant="primary" opens="dialog" href={publicationAddress(submitted.id)}>
                  {texts.publish}
                </ButtonLink>
              )}
              {possibleAnswers(submitted, stockholmDate(now)).map((kind) => (
                <ButtonLink href={answerAddress(submitted.id, kind)}>
                  {answerTexts(language).titles[kind]}
                </ButtonLink>
              ))}
            </>
          }
        />
        <AnswersList language={language} answers={answers} for="maker" />
        {submitted.votingTo !== null && (
          <p>
            <TextLink href={proposalAddress(submitted.id)}>{texts.publicPage}</TextLink>
          </p>
        )}
      </>
    ),
  });
}

/** The way from the queue to the pages below it. */
export function trailToQueue(language: Language): Link[] {
  return [{ label: reviewTexts(language).title, href: reviewsAddress }];
}
