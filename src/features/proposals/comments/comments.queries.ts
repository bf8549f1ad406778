import { type RawBuilder, type SqlBool, sql, type Transaction } from "kysely";
import type { ReadonlyKysely } from "kysely/readonly";
import type { Database } from "#db/tables.ts";
import { notFound } from "#platform/http/problem.ts";
import type { Id } from "#platform/ids.ts";
import type { CaseId } from "../proposal.ts";
import type { Comment, CommentId } from "./comment.ts";

/** What counts as a comment: it is shown, not hidden, and no mere placeholder. In the words of the index of those alone. */
export const isCounted: RawBuilder<SqlBool> = sql<SqlBool>`shown_at is not null and hidden_at is null
      and removal_mark is distinct from 'deleted'`;

/** The text as the public may read it: nothing of a comment that is hidden leaves the database. */
export const publicText = sql<string>`case when comments.hidden_at is null then comments.text else '' end`.as(
  "text",
);

/** How many comments everybody can read. Unscoped: comments that are shown are public. */
export async function countComments(db: ReadonlyKysely<Database>, proposal: CaseId): Promise<number> {
  const { count } = await db
    .selectFrom("comments")
    .select(({ fn }) => fn.countAll<number>().as("count"))
    .where("case_id", "=", proposal)
    .where(isCounted)
    .executeTakeFirstOrThrow();
  return count;
}

/** The comment, if it is shown and on this proposal. Unscoped: as {@link countComments}. */
export async function findComment(
  db: ReadonlyKysely<Database>,
  proposal: CaseId,
  id: CommentId,
): Promise<(Comment & { thread: CommentId }) | undefined> {
  return await db
    .selectFrom("comments")
    .leftJoin("external_users", "external_users.id", "comments.external_user_id")
    .select(["comments.id", "parent_id as parent", "external_user_id as author", "author_name as authorName"])
    .select([
      "protected_at as protectedAt",
      "removal_mark as removalMark",
      "hidden_at as hiddenAt",
      "comments.created_at as createdAt",
      "thread_id as thread",
    ])
    .select(publicText)
    .where("comments.id", "=", id)
    .where("case_id", "=", proposal)
    .where("shown_at", "is not", null)
    .executeTakeFirst();
}

/** What the person has written on the proposal and a moderator has yet to read. Unscoped: it is the actor's own. */
export async function waitingCommentsOf(
  db: ReadonlyKysely<Database>,
  externalUser: Id<"external_users">,
  proposal: CaseId,
): Promise<{ id: CommentId; text: string; createdAt: Date }[]> {
  return await db
    .selectFrom("comments")
    .select(["id", "text", "created_at as createdAt"])
    .where("external_user_id", "=", externalUser)
    .where("case_id", "=", proposal)
    .where("shown_at", "is", null)
    .orderBy("created_at")
    .orderBy("id")
    .execute();
}

/** Who wrote the comment, if it is still there. Unscoped: as {@link countComments}. @throws 404 where it is not shown, or on another proposal */
export async function requireComment(
  transaction: Transaction<Database>,
  proposal: CaseId,
  id: CommentId,
): Promise<Pick<Comment, "author" | "removalMark" | "hiddenAt"> & { thread: CommentId }> {
  const row = await transaction
    .selectFrom("comments")
    .select(["external_user_id as author", "thread_id as thread"])
    .select(["removal_mark as removalMark", "hidden_at as hiddenAt"])
    .where("id", "=", id)
    .where("case_id", "=", proposal)
    .where("shown_at", "is not", null)
    // whoever replies to it must find it there when the reply is stored
    .forKeyShare()
    .executeTakeFirst();
  if (row === undefined) throw notFound();
  return row;
}
