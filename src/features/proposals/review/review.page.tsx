import type { VNode } from "preact";
import { may } from "#platform/access/policy.ts";
import { parseForm } from "#platform/forms/parse-form.ts";
import { type Page, page, type Reply, redirect } from "#platform/http/reply.ts";
import type { Submission, Visit } from "#platform/http/route.ts";
import { formatDateTime } from "#platform/time/format.ts";
import { stockholmDate } from "#platform/time/local-date.ts";
import { Button, ButtonLink } from "#ui/button.tsx";
import { Form } from "#ui/form.tsx";
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
  takingUpAddress,
} from "../addresses.ts";
import { possibleAnswers } from "../answers/answer.ts";
import { answerTexts } from "../answers/answer-texts.ts";
import { answersOn } from "../answers/answers.queries.ts";
import { AnswersList } from "../answers/answers-list.tsx";
import { makerName } from "../names.ts";
import { noticeIn } from "../notices.ts";
import { MentionsNotice } from "../people-named/mentions-notice.tsx";
import { proposalTexts } from "../proposal-texts.ts";
import { proposalSettings } from "../settings/settings.queries.ts";
import { submittedCase, trailToQueue } from "./about-submitted.ts";
import { isUnderReview } from "./publication.ts";
import { reviewTexts } from "./review-texts.ts";
import { similarProposals } from "./similar.queries.ts";
import { SimilarList } from "./similar-list.tsx";
import type { SubmittedCase } from "./submitted.queries.ts";
import { takeUpProposal } from "./taking-up.ts";

type ReviewVisit = Visit<"proposals.review">;

/** A submitted proposal as the reviewer reads it. */
export async function showReview(visit: ReviewVisit): Promise<Page> {
  return await reviewPage(visit, await submittedCase(visit));
}

/** Where one ends up who signs in again on the way to taking it up. */
export function showTakingUp(visit: Visit<"proposals.take-up">): Reply {
  return redirect(reviewAddress(caseIdOf(visit)));
}

export async function submitTakingUp(submission: Submission<"proposals.take-up">): Promise<Reply> {
  const id = caseIdOf(submission);
  parseForm({}, submission.form);
  const { kind } = await submission.change((tx) => takeUpProposal(tx, id));
  return redirect(reviewAddress(id), kind === "taken-up" ? "proposal-taken-up" : "proposal-settled");
}

/** @param submitted as it is now, also where an act has come too late for it */
export async function reviewPage(visit: ReviewVisit, submitted: SubmittedCase): Promise<Page> {
  const { db, language, now } = visit;
  const waits = isUnderReview(submitted.state) && submitted.kind === "proposal";
  const [answers, similar] = await Promise.all([
    answersOn(db, submitted.id),
    waits
      ? proposalSettings(db).then((settings) => similarProposals(db, submitted, settings, now))
      : undefined,
  ]);
  const texts = reviewTexts(language);
  const { by, states } = proposalTexts(language);
  return page({
    title: submitted.title,
    breadcrumb: trailToQueue(language),
    notice: noticeIn(language, visit.notice),
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
        {waits && (
          <MentionsNotice
            language={language}
            written={submitted}
            reader="reviewer"
            today={stockholmDate(now)}
          />
        )}
        <Written text={submitted.body} />
        <WhatOneCanDo visit={visit} submitted={submitted} />
        {similar && <SimilarList language={language} similar={similar} />}
        <AnswersList
          language={language}
          answers={answers}
          for="maker"
          attaches={may(visit.actor, "attachments.add") && may(visit.actor, "attachments.remove")}
        />
        {submitted.votingTo !== null && (
          <p>
            <TextLink href={proposalAddress(submitted.id)}>{texts.publicPage}</TextLink>
          </p>
        )}
      </>
    ),
  });
}

function WhatOneCanDo({ visit, submitted }: { visit: ReviewVisit; submitted: SubmittedCase }): VNode {
  const { actor, language, now } = visit;
  const { id, kind, state } = submitted;
  const texts = reviewTexts(language);
  return (
    <LeftRight
      left={
        <>
          {state === "submitted" && may(actor, "proposals.take-up") && (
            <Form action={takingUpAddress(id)}>
              <Button variant="secondary">{texts.takeUp}</Button>
            </Form>
          )}
          {kind === "proposal" && isUnderReview(state) && may(actor, "proposals.publish") && (
            <ButtonLink variant="primary" opens="dialog" href={publicationAddress(id)}>
              {texts.publish}
            </ButtonLink>
          )}
          {possibleAnswers(submitted, stockholmDate(now)).map((kind) => (
            <ButtonLink href={answerAddress(id, kind)}>{answerTexts(language).titles[kind]}</ButtonLink>
          ))}
        </>
      }
    />
  );
}
