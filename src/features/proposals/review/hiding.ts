import type { Transaction } from "kysely";
import type { Database } from "#db/tables.ts";
import type { StaffMember } from "#platform/access/actor.ts";
import { type Change, record, type Tx, unchanged } from "#platform/change.ts";
import type { Reason } from "#platform/forms/reason.ts";
import { notFound } from "#platform/http/problem.ts";
import type { MasterKey } from "#platform/keys/master-key.ts";
import { type CommentId, isPlaceholder } from "../comments/comment.ts";
import { event } from "../events.ts";
import { subjectOf } from "../subject.queries.ts";
import { sealHidingReason } from "./hiding-reason.ts";

export type HidingOutcome = {
  /** `settled`: a colleague was first, and it is so already; `removed`: there is nothing left of it to hide. */
  readonly kind: "hidden" | "restored" | "settled" | "removed";
};

/**
 * Hides a comment from everybody but moderators, until somebody restores it; what has been reported of it is dealt with
 * thereby. The writer reads why. @throws 404
 */
export async function hideComment(
  tx: Tx,
  { reference }: StaffMember,
  masterKey: MasterKey,
  id: CommentId,
  reason: Reason,
): Promise<Change<HidingOutcome>> {
  const comment = await lockComment(tx.sql, id);
  if (isPlaceholder(comment)) return unchanged({ kind: "removed" });
  if (comment.hiddenAt !== null) return unchanged({ kind: "settled" });
  const { subject } = await subjectOf(tx.sql, comment.author);
  const sealed =
    subject === undefined ? null : await sealHidingReason(tx, masterKey, subject.reference, id, reason);
  await tx.sql
    .updateTable("comments")
    .set({ hidden_at: tx.now, hidden_by: reference, sealed_hiding_reason: sealed })
    .where("id", "=", id)
    .execute();
  await tx.sql
    .updateTable("comment_reports")
    .set({ handled_at: tx.now })
    .where("comment_id", "=", id)
    .where("handled_at", "is", null)
    .execute();
  return record(
    { kind: "hidden" },
    event("comment-hidden", { case: comment.case, comment: id }, subject && { subject }),
  );
}

/** Lets everybody read a hidden comment again. @throws 404 */
export async function restoreComment(tx: Tx, id: CommentId): Promise<Change<HidingOutcome>> {
  const comment = await lockComment(tx.sql, id);
  if (isPlaceholder(comment)) return unchanged({ kind: "removed" });
  if (comment.hiddenAt === null) return unchanged({ kind: "settled" });
  await tx.sql
    .updateTable("comments")
    .set({ hidden_at: null, hidden_by: null, sealed_hiding_reason: null })
    .where("id", "=", id)
    .execute();
  const writer = await subjectOf(tx.sql, comment.author);
  return record({ kind: "restored" }, event("comment-restored", { case: comment.case, comment: id }, writer));
}

/** Unscoped: whoever may moderate may moderate them all. */
async function lockComment(sql: Transaction<Database>, id: CommentId) {
  const comment = await sql
    .selectFrom("comments")
    .select(["case_id as case", "external_user_id as author", "hidden_at as hiddenAt"])
    .select("removal_mark as removalMark")
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst();
  if (comment === undefined) throw notFound();
  return comment;
}
