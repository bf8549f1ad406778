import type { Transaction } from "kysely";
import type { Database } from "#db/tables.ts";
import type { StaffMember } from "#platform/access/actor.ts";
import { type Change, record, type Tx, unchanged } from "#platform/change.ts";
import { notFound } from "#platform/http/problem.ts";
import { event } from "../events.ts";
import type { CaseId } from "../proposal.ts";
import { subjectOf } from "../subject.queries.ts";
import type { AttachmentId, AttachmentRemovalGround } from "./attachment.ts";

export type AttachmentRemovalOutcome = { readonly kind: "removed" /** A colleague was first. */ | "settled" };

/**
 * Removes a document that should not have been attached: its bytes and its name go, and that there was one stays, with the
 * digest by which whoever has it can tell that it was this. @throws 404
 */
export async function removeAttachment(
  tx: Tx,
  { reference }: StaffMember,
  named: { readonly case: CaseId; readonly attachment: AttachmentId },
  ground: AttachmentRemovalGround,
): Promise<Change<AttachmentRemovalOutcome>> {
  const { attachment } = named;
  const found = await lockAttachment(tx.sql, named);
  if (found.removedAt !== null) return unchanged({ kind: "settled" });
  await tx.sql.deleteFrom("attachment_contents").where("attachment_id", "=", attachment).execute();
  await tx.sql
    .updateTable("attachments")
    .set({ name: null, removed_at: tx.now, removed_by: reference, removal_ground: ground })
    .where("id", "=", attachment)
    .execute();
  const details = { ...named, ground, sha256: found.sha256.toString("hex") };
  return record(
    { kind: "removed" },
    event("attachment-removed", details, await subjectOf(tx.sql, found.maker)),
  );
}

/** Unscoped: whoever may answer may remove what any answer carries. */
async function lockAttachment(
  sql: Transaction<Database>,
  { case: id, attachment }: { readonly case: CaseId; readonly attachment: AttachmentId },
) {
  const found = await sql
    .selectFrom("attachments")
    .innerJoin("case_answers", "case_answers.id", "attachments.answer_id")
    .innerJoin("cases", "cases.id", "case_answers.case_id")
    .select(["removed_at as removedAt", "sha256", "external_user_id as maker"])
    .where("attachments.id", "=", attachment)
    .where("cases.id", "=", id)
    .forUpdate("attachments")
    .executeTakeFirst();
  if (found === undefined) throw notFound();
  return found;
}
