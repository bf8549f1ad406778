import type { Transaction } from "kysely";
import type { Database } from "#db/tables.ts";
import type { Language } from "#platform/text/texts.ts";
import { formatDate } from "#platform/time/format.ts";
import { commentPlace, draftAddress, proposalAddress } from "../addresses.ts";
import { answerTexts } from "../answers/answer-texts.ts";
import { tallyOf } from "../proposal.queries.ts";
import { reachesGoal } from "../proposal.ts";
import { noticeTexts } from "./notice-texts.ts";
import type { ToldNotice } from "./notices.queries.ts";

/** What a notice says, a paragraph each, and where one reads more. */
export type NoticeInWords = { readonly paragraphs: readonly string[]; readonly path: string };

export async function noticeInWords(
  sql: Transaction<Database>,
  notice: ToldNotice,
  language: Language,
): Promise<NoticeInWords> {
  const { title } = notice;
  const { says } = noticeTexts(language);
  const onPublicPage = (sentence: string) => ({ paragraphs: [sentence], path: proposalAddress(notice.case) });
  switch (notice.kind) {
    case "received":
      return { paragraphs: [says.received[notice.caseKind](title)], path: draftAddress(notice.case) };
    case "published": {
      const lastDay = notice.votingTo === null ? "" : formatDate(notice.votingTo, language, "text");
      return onPublicPage(says.published(title, lastDay));
    }
    case "goal-reached":
      return onPublicPage(says.goalReached(title, (await tallyOf(sql, notice.case)).for));
    case "closed": {
      const tally = await tallyOf(sql, notice.case);
      const reached = notice.voteGoal !== null && reachesGoal(tally, { voteGoal: notice.voteGoal });
      return onPublicPage(says.closed(title, tally.for, reached));
    }
    case "comment-answered": {
      const path =
        notice.comment === null ? proposalAddress(notice.case) : commentPlace(notice.case, notice.comment);
      return { paragraphs: [says.commentAnswered(title)], path };
    }
    case "returned":
    case "decided":
      return answerInWords(notice, language);
  }
}

function answerInWords(
  { answer, ground, answerText, title, ...notice }: ToldNotice,
  language: Language,
): NoticeInWords {
  if (answer === null || answerText === null) throw new Error("a notice of an answer without one");
  const { letter, grounds } = answerTexts(language);
  const isPublic = answer === "handed-over" || answer === "decided";
  return {
    paragraphs: [
      letter[answer](title),
      ...(ground === null ? [] : [letter.ground(grounds[ground])]),
      ...answerText.split(/\n+/),
    ],
    path: isPublic ? proposalAddress(notice.case) : draftAddress(notice.case),
  };
}
