import type { VNode } from "preact";
import { type Page, page } from "#platform/http/reply.ts";
import type { Visit } from "#platform/http/route.ts";
import type { Language } from "#platform/text/texts.ts";
import { formatDate, formatDateTime } from "#platform/time/format.ts";
import { ButtonLink } from "#ui/button.tsx";
import { PageHeading, TextLink } from "#ui/page-parts.tsx";
import { figuresAddress, reportHandlingAddress, showingAddress } from "../addresses.ts";
import { isPlaceholder } from "../comments/comment.ts";
import { commentTexts } from "../comments/comment-texts.ts";
import { figuresTexts } from "../figures/figures-texts.ts";
import { excerptOf } from "../list/excerpt.ts";
import { authorNameOf, isOfTheDay, makerName } from "../names.ts";
import { noticeIn } from "../notices.ts";
import { opinionTexts } from "../opinions/opinion-texts.ts";
import { proposalsToDecide, proposalsToHandOver } from "./closed-queue.queries.ts";
import { ToDecide, ToHandOver } from "./closed-queue.tsx";
import {
  commentsToShow,
  openReports,
  type QueuedComment,
  type QueuedProposal,
  type QueuedReport,
  submittedCases,
} from "./queue.queries.ts";
import { reportedOn } from "./reported-on.ts";
import { reviewTexts } from "./review-texts.ts";
import { proposalColumn, type QueueProps, Waiting } from "./waiting.tsx";

/** All that waits for somebody who moderates, the oldest first. */
export async function showQueue({ db, language, notice, now }: Visit<"proposals.review">): Promise<Page> {
  const [proposals, opinions, reports, comments, toHandOver, toDecide] = await Promise.all([
    submittedCases(db, "proposal"),
    submittedCases(db, "opinion"),
    openReports(db),
    commentsToShow(db),
    proposalsToHandOver(db, now),
    proposalsToDecide(db),
  ]);
  const texts = reviewTexts(language);
  return page({
    title: texts.title,
    notice: noticeIn(language, notice),
    content: (
      <>
        <PageHeading aside={<ButtonLink href={figuresAddress()}>{figuresTexts(language).link}</ButtonLink>}>
          {texts.title}
        </PageHeading>
        <Submitted
          language={language}
          queue={proposals}
          heading={texts.submitted}
          none={texts.noneSubmitted}
        />
        <Submitted
          language={language}
          queue={opinions}
          heading={opinionTexts(language).queue}
          none={opinionTexts(language).noneQueued}
        />
        <Reports language={language} queue={reports} />
        <Comments language={language} queue={comments} />
        <ToHandOver language={language} queue={toHandOver} />
        <ToDecide language={language} queue={toDecide} />
      </>
    ),
  });
}

/** The cases of one kind that wait for an answer. */
function Submitted(props: QueueProps<QueuedProposal> & { heading: string; none: string }): VNode {
  const { language } = props;
  const texts = reviewTexts(language);
  return (
    <Waiting
      {...props}
      columns={[
        proposalColumn(language),
        {
          key: "maker",
          heading: texts.maker,
          cell: ({ maker }) => <bdi>{makerName(maker, "display-name", language)}</bdi>,
        },
        {
          key: "submitted",
          heading: texts.submittedAt,
          wrap: "never",
          cell: ({ submittedAt }) => formatDateTime(submittedAt, language, "table"),
        },
      ]}
    />
  );
}

function Reports({ language, queue }: QueueProps<QueuedReport>): VNode {
  const texts = reviewTexts(language);
  const { placeholder } = commentTexts(language);
  return (
    <Waiting
      {...{ language, queue }}
      heading={texts.reports}
      none={texts.noneReported}
      columns={[
        {
          key: "comment",
          heading: texts.comment,
          namesRow: true,
          cell: (report) => (
            <TextLink href={reportHandlingAddress(report.report)}>
              {isPlaceholder(report) ? placeholder : <bdi>{excerptOf(report.text, "")}</bdi>}
            </TextLink>
          ),
        },
        {
          key: "reason",
          heading: texts.reason,
          cell: ({ reason }) => (reason === "" ? texts.reasonErased : <bdi>{excerptOf(reason, "")}</bdi>),
        },
        {
          key: "reported",
          heading: texts.reportedAt,
          wrap: "never",
          cell: (report) => reportedOn(report, language, "table"),
        },
      ]}
    />
  );
}

function Comments({ language, queue }: QueueProps<QueuedComment>): VNode {
  const texts = reviewTexts(language);
  return (
    <Waiting
      {...{ language, queue }}
      heading={texts.waiting}
      none={texts.noneWaiting}
      columns={[
        {
          key: "comment",
          heading: texts.comment,
          namesRow: true,
          cell: ({ id, text }) => (
            <TextLink href={showingAddress(id)}>
              <bdi>{excerptOf(text, "")}</bdi>
            </TextLink>
          ),
        },
        {
          key: "maker",
          heading: texts.maker,
          cell: (comment) => <bdi>{authorNameOf(comment, language)}</bdi>,
        },
        {
          key: "written",
          heading: texts.writtenAt,
          wrap: "never",
          cell: (comment) => writtenOn(comment, language),
        },
      ]}
    />
  );
}

function writtenOn(comment: QueuedComment, language: Language): string {
  const { createdAt } = comment;
  return isOfTheDay(comment)
    ? formatDate(createdAt, language, "table")
    : formatDateTime(createdAt, language, "table");
}
