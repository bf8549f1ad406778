import { type Change, record, type Tx, unchanged } from "#platform/change.ts";
import { notFound } from "#platform/http/problem.ts";
import type { CommentId } from "../comments/comment.ts";
import { event } from "../events.ts";
import { tellOfReply } from "../mail-notices/telling-of-reply.ts";
import { subjectOf } from "../subject.queries.ts";

export type ShowingOutcome = { readonly kind: "shown" };

/** Lets everybody read a comment that waited for a moderator; shown already, nothing is left to do. @throws 404 */
export async function showComment(tx: Tx, id: CommentId): Promise<Change<ShowingOutcome>> {
  const comment = await tx.sql
    .selectFrom("comments")
    .select(["case_id", "external_user_id", "shown_at"])
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst();
  if (comment === undefined) throw notFound();
  if (comment.shown_at !== null) return unchanged({ kind: "shown" });
  await tx.sql.updateTable("comments").set({ shown_at: tx.now }).where("id", "=", id).execute();
  await tellOfReply(tx, id);
  const details = { case: comment.case_id, comment: id };
  return record(
    { kind: "shown" },
    event("comment-shown", details, await subjectOf(tx.sql, comment.external_user_id)),
  );
}
