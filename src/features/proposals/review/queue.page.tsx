import type { VNode } from "preact";
import { type Page, page } from "#platform/http/reply.ts";
import type { Visit } from "#platform/http/route.ts";
import type { Language } from "#platform/text/texts.ts";
import { formatDate, formatDateTime } from "#platform/time/format.ts";
import { EmptyState } from "#ui/notice.tsx";
import { PageHeading, Section, TextLink } from "#ui/page-parts.tsx";
import { Table, type TableProps } from "#ui/table.tsx";
import { reportHandlingAddress, reviewAddress, showingAddress } from "../addresses.ts";
import { isPlaceholder } from "../comments/comment.ts";
import { commentTexts } from "../comments/comment-texts.ts";
import { excerptOf } from "../list/excerpt.ts";
import { authorNameOf, isOfTheDay, makerName } from "../names.ts";
import { noticeIn } from "../notices.ts";
import {
  commentsToShow,
  openReports,
  type Queue,
  type QueuedComment,
  type QueuedProposal,
  type QueuedReport,
  submittedProposals,
} from "./queue.queries.ts";
import { reportedOn } from "./reported-on.ts";
import { reviewTexts } from "./review-texts.ts";

/** All that waits for somebody who moderates, the oldest first. */
export async function showQueue({ db, language, notice }: Visit<"proposals.review">): Promise<Page> {
  const [proposals, reports, comments] = await Promise.all([
    submittedProposals(db),
    openReports(db),
    commentsToShow(db),
  ]);
  const texts = reviewTexts(language);
  return page({
    title: texts.title,
    notice: noticeIn(language, notice),
    content: (
      <>
        <PageHeading>{texts.title}</PageHeading>
        <Proposals language={language} queue={proposals} />
        <Reports language={language} queue={reports} />
        <Comments language={language} queue={comments} />
      </>
    ),
  });
}

type Props<T> = { language: Language; queue: Queue<T> };

function Proposals({ language, queue }: Props<QueuedProposal>): VNode {
  const texts = reviewTexts(language);
  return (
    <Waiting
      {...{ language, queue }}
      heading={texts.submitted}
      none={texts.noneSubmitted}
      columns={[
        {
          key: "proposal",
          heading: texts.proposal,
          namesRow: true,
          cell: ({ id, title }) => (
            <TextLink href={reviewAddress(id)}>
              <bdi>{title}</bdi>
            </TextLink>
          ),
        },
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

function Reports({ language, queue }: Props<QueuedReport>): VNode {
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

function Comments({ language, queue }: Props<QueuedComment>): VNode {
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

/** One kind of what waits; whatever does not stand on the page is said to be there. */
function Waiting<T>(
  props: Props<T> & { heading: string; none: string; columns: TableProps<T>["columns"] },
): VNode {
  const { language, queue, heading, none, columns } = props;
  const { oldest, count } = queue;
  return (
    <Section heading={`${heading} (${count})`}>
      {oldest.length < count && <p>{reviewTexts(language).oldestOf(oldest.length, count)}</p>}
      {oldest.length === 0 ? (
        <EmptyState sentence={none} />
      ) : (
        <Table {...{ language, columns }} caption={heading} captionHidden rows={oldest} />
      )}
    </Section>
  );
}
