import type { StaffMember } from "#platform/access/actor.ts";
import type { AuditEvent } from "#platform/audit/event.ts";
import type { Tx } from "#platform/change.ts";
import { newRandomId } from "#platform/ids.ts";
import type { AnswerId } from "../answers/answer.ts";
import { event } from "../events.ts";
import type { CaseId } from "../proposal.ts";
import type { AttachmentId, ChosenAttachment } from "./attachment.ts";

/** Stores documents with an answer, in its transaction. @returns what the log shall tell of each */
export async function attach(
  tx: Tx,
  { reference }: StaffMember,
  to: { readonly case: CaseId; readonly answer: AnswerId },
  attachments: readonly ChosenAttachment[],
): Promise<AuditEvent[]> {
  const events: AuditEvent[] = [];
  for (const [index, { name, type, bytes, sha256 }] of attachments.entries()) {
    const id: AttachmentId = newRandomId();
    await tx.sql
      .insertInto("attachments")
      .values({
        ...{ id, answer_id: to.answer, position: index + 1, name, type, size: bytes.length, sha256 },
        ...{ attached_at: tx.now, attached_by: reference },
      })
      .execute();
    await tx.sql.insertInto("attachment_contents").values({ attachment_id: id, bytes }).execute();
    const details = {
      case: to.case,
      attachment: id,
      type,
      size: bytes.length,
      sha256: sha256.toString("hex"),
    };
    events.push(event("attachment-added", details));
  }
  return events;
}
