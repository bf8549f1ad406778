import type { Transaction } from "kysely";
import type { Database } from "#db/tables.ts";
import type { Id } from "#platform/ids.ts";
import type { LocalDate } from "#platform/time/local-date.ts";
import type { AnswerKind, RefusalGround } from "../answers/answer.ts";
import type { CommentId } from "../comments/comment.ts";
import type { CaseId, CaseKind } from "../proposal.ts";
import type { NoticeId, NoticeKind } from "./notice.ts";

/** A notice with all that a letter says of it. */
export type ToldNotice = {
  readonly id: NoticeId;
  readonly kind: NoticeKind;
  readonly case: CaseId;
  readonly caseKind: CaseKind;
  readonly title: string;
  readonly votingTo: LocalDate | null;
  readonly voteGoal: number | null;
  readonly comment: CommentId | null;
  readonly answer: AnswerKind | null;
  readonly ground: RefusalGround | null;
  readonly answerText: string | null;
};

/** The notice; undefined where what it tells of is gone, or can be read by nobody any more. Unscoped: a letter asks. */
export async function findNotice(
  sql: Transaction<Database>,
  id: Id<"notices">,
): Promise<ToldNotice | undefined> {
  return await selectNotices(sql).where("notices.id", "=", id).executeTakeFirst();
}

/** What one letter of the day tells of, in the order in which it happened. Unscoped: as {@link findNotice}. */
export async function noticesIn(sql: Transaction<Database>, digest: Id<string>): Promise<ToldNotice[]> {
  return await selectNotices(sql)
    .where("digest_id", "=", digest)
    .orderBy("notices.created_at")
    .orderBy("notices.id")
    .execute();
}

function selectNotices(sql: Transaction<Database>) {
  return sql
    .selectFrom("notices")
    .innerJoin("cases", "cases.id", "notices.case_id")
    .leftJoin("proposals", "proposals.case_id", "notices.case_id")
    .leftJoin("case_answers", "case_answers.id", "notices.answer_id")
    .leftJoin("comments", "comments.id", "notices.comment_id")
    .select(["notices.id", "notices.kind", "cases.id as case", "cases.kind as caseKind", "cases.title"])
    .select(["voting_to as votingTo", "vote_goal as voteGoal", "notices.comment_id as comment"])
    .select(["case_answers.kind as answer", "case_answers.ground", "case_answers.text as answerText"])
    .where((is) =>
      is.or([
        is("notices.comment_id", "is", null),
        is.and([is("comments.shown_at", "is not", null), is("comments.hidden_at", "is", null)]),
      ]),
    )
    .$castTo<ToldNotice>();
}
