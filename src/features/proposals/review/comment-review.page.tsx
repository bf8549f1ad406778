import type { VNode } from "preact";
import { parseForm } from "#platform/forms/parse-form.ts";
import { notFound } from "#platform/http/problem.ts";
import { type Page, page, type Reply, redirect } from "#platform/http/reply.ts";
import type { Submission, Visit } from "#platform/http/route.ts";
import { parseId } from "#platform/ids.ts";
import type { Language } from "#platform/text/texts.ts";
import { formatDateTime } from "#platform/time/format.ts";
import { Button, ButtonLink } from "#ui/button.tsx";
import { Actions, Form } from "#ui/form.tsx";
import { BackLink, Card, PageHeading, Section, TextLink } from "#ui/page-parts.tsx";
import { SummaryList } from "#ui/summary-list.tsx";
import { Written } from "#ui/written.tsx";
import { commentIdOf } from "../about-proposal.ts";
import {
  commentPlace,
  hidingAddress,
  proposalAddress,
  reportHandlingAddress,
  restorationAddress,
  reviewsAddress,
  showingAddress,
} from "../addresses.ts";
import { isPlaceholder } from "../comments/comment.ts";
import { commentTexts } from "../comments/comment-texts.ts";
import { authorNameOf, type Signature } from "../names.ts";
import { noticeIn } from "../notices.ts";
import type { CaseId } from "../proposal.ts";
import { trailToQueue } from "./about-submitted.ts";
import { findQueuedComment, findReport, type QueuedComment, type QueuedReport } from "./queue.queries.ts";
import { handleReport } from "./report-handling.ts";
import { reportedOn } from "./reported-on.ts";
import { reviewTexts } from "./review-texts.ts";
import { showComment } from "./showing.ts";

/** A reported comment: what it says, and what somebody finds wrong with it. */
export async function showReport(visit: Visit<"comment-reports.handle">): Promise<Page> {
  const { language } = visit;
  const report = await reportOf(visit);
  const texts = reviewTexts(language);
  return commentPage(visit, texts.reportTitle, report, [
    <Section heading={texts.reason}>
      {report.reason === "" ? <p>{texts.reasonErased}</p> : <Written text={report.reason} />}
      <p class="b-hint">
        {texts.reportedAt} {reportedOn(report, language, "text")}
      </p>
    </Section>,
    <p>
      <TextLink href={commentPlace(report.proposal, report.comment)}>{texts.inContext}</TextLink>
    </p>,
    report.handledAt === null ? (
      <Answers language={language} report={report} />
    ) : (
      <p>{report.hiddenAt === null ? texts.handled : texts.handledByHiding}</p>
    ),
  ]);
}

export async function submitHandling(submission: Submission<"comment-reports.handle">): Promise<Reply> {
  const { report } = await reportOf(submission);
  parseForm({}, submission.form);
  await submission.change((tx) => handleReport(tx, report));
  return redirect(reviewsAddress, "report-handled");
}

async function reportOf({ db, params }: Visit<"comment-reports.handle">): Promise<QueuedReport> {
  const id = parseId<"comment_reports">(params.report ?? "");
  const found = id && (await findReport(db, id));
  if (found === undefined) throw notFound();
  return found;
}

/** A comment that a moderator reads before everybody else. */
export async function showCommentReview(visit: Visit<"comments.show">): Promise<Page> {
  const { db, language } = visit;
  const comment = await findQueuedComment(db, commentIdOf(visit));
  if (comment === undefined) throw notFound();
  const texts = reviewTexts(language);
  const title = comment.shownAt === null ? texts.waitingTitle : texts.commentTitle;
  return commentPage(visit, title, comment, [<WhatCanBeDone language={language} comment={comment} />]);
}

export async function submitShowing(submission: Submission<"comments.show">): Promise<Reply> {
  parseForm({}, submission.form);
  const id = commentIdOf(submission);
  await submission.change((tx) => showComment(tx, id));
  return redirect(reviewsAddress, "comment-shown");
}

/** A comment is hidden, or it is in order. */
function Answers({ language, report }: { language: Language; report: QueuedReport }): VNode {
  const texts = reviewTexts(language);
  return (
    <Form action={reportHandlingAddress(report.report)}>
      <Actions>
        {!isPlaceholder(report) && (
          <ButtonLink href={hidingAddress(report.comment)} variant="primary" opens="dialog">
            {texts.hide}
          </ButtonLink>
        )}
        <Button variant="secondary">{texts.handle}</Button>
      </Actions>
    </Form>
  );
}

function WhatCanBeDone({ language, comment }: { language: Language; comment: QueuedComment }): VNode | null {
  const texts = reviewTexts(language);
  if (isPlaceholder(comment)) return null;
  if (comment.shownAt === null) return <OneButton action={showingAddress(comment.id)} label={texts.show} />;
  if (comment.hiddenAt !== null) {
    return (
      <>
        <p>{texts.hiddenSince(formatDateTime(comment.hiddenAt, language, "text"))}</p>
        <OneButton action={restorationAddress(comment.id)} label={texts.restore} />
      </>
    );
  }
  return (
    <>
      <p>{texts.shown}</p>
      <Actions>
        <ButtonLink href={hidingAddress(comment.id)} opens="dialog">
          {texts.hide}
        </ButtonLink>
      </Actions>
    </>
  );
}

type ShownComment = Signature & {
  readonly text: string;
  readonly proposal: CaseId;
  /** The proposal's. */
  readonly title: string;
};

function commentPage(
  { language, notice }: Pick<Visit<"public">, "language" | "notice">,
  title: string,
  comment: ShownComment,
  below: readonly VNode[],
): Page {
  const texts = reviewTexts(language);
  return page({
    title,
    breadcrumb: trailToQueue(language),
    notice: noticeIn(language, notice),
    content: (
      <>
        <BackLink href={reviewsAddress}>{texts.back}</BackLink>
        <PageHeading>{title}</PageHeading>
        <SummaryList
          items={[
            {
              label: texts.inProposal,
              value: (
                <TextLink href={proposalAddress(comment.proposal)}>
                  <bdi>{comment.title}</bdi>
                </TextLink>
              ),
            },
            { label: texts.maker, value: <bdi>{authorNameOf(comment, language)}</bdi> },
          ]}
        />
        <Card>
          {isPlaceholder(comment) ? (
            <p>{commentTexts(language).placeholder}</p>
          ) : (
            <Written text={comment.text} />
          )}
        </Card>
        {below}
      </>
    ),
  });
}

function OneButton({ action, label }: { action: string; label: string }): VNode {
  return (
    <Form action={action}>
      <Actions>
        <Button>{label}</Button>
      </Actions>
    </Form>
  );
}
