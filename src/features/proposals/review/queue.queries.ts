import type { ReadonlyKysely } from "kysely/readonly";
import type { Database } from "#db/tables.ts";
import type { Id } from "#platform/ids.ts";
import type { CommentId } from "../comments/comment.ts";
import { isMaker, makerColumns, withMaker } from "../maker.queries.ts";
import type { Signature } from "../names.ts";
import type { CaseId, CaseKind, Maker } from "../proposal.ts";

type Db = ReadonlyKysely<Database>;

/** The oldest of what waits, and how much waits in all. */
export type Queue<T> = { readonly oldest: readonly T[]; readonly count: number };

/** So many of each kind stand on the page; a queue that is worked through from its front needs no other pages. */
const mostShown = 50;

export type QueuedProposal = {
  readonly id: CaseId;
  readonly title: string;
  readonly submittedAt: Date;
  readonly maker: Maker;
};

/** The cases of a kind that wait for an answer. Unscoped: whoever may review may review them all. */
export async function submittedCases(db: Db, kind: CaseKind): Promise<Queue<QueuedProposal>> {
  const waiting = db
    .selectFrom("cases")
    .where("kind", "=", kind)
    .where("state", "in", ["submitted", "under-review"])
    .where("submitted_at", "is not", null);
  const [rows, { count }] = await Promise.all([
    waiting
      .leftJoin("external_users", (join) => join.on(isMaker))
      .select(["cases.id", "title", "submitted_at as submittedAt"])
      .select(makerColumns)
      .orderBy("submitted_at")
      .orderBy("cases.id")
      .limit(mostShown)
      .$narrowType<{ submittedAt: Date }>()
      .execute(),
    waiting.select(({ fn }) => fn.countAll<number>().as("count")).executeTakeFirstOrThrow(),
  ]);
  return { oldest: rows.map(withMaker), count };
}

export type QueuedReport = Signature & {
  readonly report: Id<"comment_reports">;
  readonly reportedAt: Date;
  /** Empty where whoever reported it has been removed, and their words with them. */
  readonly reason: string;
  readonly text: string;
  readonly comment: CommentId;
  readonly proposal: CaseId;
  readonly title: string;
  readonly handledAt: Date | null;
  readonly hiddenAt: Date | null;
};

/** Unscoped: as {@link submittedCases}. */
export async function openReports(db: Db): Promise<Queue<QueuedReport>> {
  const [oldest, { count }] = await Promise.all([
    selectReports(db)
      .where("handled_at", "is", null)
      .orderBy("reported_at")
      .orderBy("comment_reports.id")
      .limit(mostShown)
      .execute(),
    db
      .selectFrom("comment_reports")
      .select(({ fn }) => fn.countAll<number>().as("count"))
      .where("handled_at", "is", null)
      .executeTakeFirstOrThrow(),
  ]);
  return { oldest, count };
}

/** One report, dealt with or not. Unscoped: as {@link submittedCases}. */
export async function findReport(db: Db, id: Id<"comment_reports">): Promise<QueuedReport | undefined> {
  return await selectReports(db).where("comment_reports.id", "=", id).executeTakeFirst();
}

function selectReports(db: Db) {
  return db
    .selectFrom("comment_reports")
    .innerJoin("comments", "comments.id", "comment_reports.comment_id")
    .innerJoin("cases", "cases.id", "comments.case_id")
    .leftJoin("external_users", "external_users.id", "comments.external_user_id")
    .select([
      "comment_reports.id as report",
      "reported_at as reportedAt",
      "reason",
      "handled_at as handledAt",
    ])
    .select(["comments.id as comment", "comments.text", "comments.author_name as authorName"])
    .select(["comments.external_user_id as author", "protected_at as protectedAt"])
    .select(["removal_mark as removalMark", "hidden_at as hiddenAt", "cases.id as proposal", "cases.title"]);
}

export type QueuedComment = Signature & {
  readonly id: CommentId;
  readonly text: string;
  readonly createdAt: Date;
  readonly shownAt: Date | null;
  readonly hiddenAt: Date | null;
  readonly proposal: CaseId;
  readonly title: string;
};

/** Unscoped: as {@link submittedCases}. */
export async function commentsToShow(db: Db): Promise<Queue<QueuedComment>> {
  const [oldest, { count }] = await Promise.all([
    selectQueuedComments(db)
      .where("shown_at", "is", null)
      .orderBy("comments.created_at")
      .orderBy("comments.id")
      .limit(mostShown)
      .execute(),
    db
      .selectFrom("comments")
      .select(({ fn }) => fn.countAll<number>().as("count"))
      .where("shown_at", "is", null)
      .executeTakeFirstOrThrow(),
  ]);
  return { oldest, count };
}

/** One comment, shown or not. Unscoped: as {@link submittedCases}. */
export async function findQueuedComment(db: Db, id: CommentId): Promise<QueuedComment | undefined> {
  return await selectQueuedComments(db).where("comments.id", "=", id).executeTakeFirst();
}

function selectQueuedComments(db: Db) {
  return db
    .selectFrom("comments")
    .innerJoin("cases", "cases.id", "comments.case_id")
    .leftJoin("external_users", "external_users.id", "comments.external_user_id")
    .select(["comments.id", "comments.text", "comments.created_at as createdAt", "shown_at as shownAt"])
    .select(["comments.author_name as authorName", "comments.external_user_id as author"])
    .select(["protected_at as protectedAt", "removal_mark as removalMark", "hidden_at as hiddenAt"])
    .select(["cases.id as proposal", "cases.title"]);
}
