import type { Transaction } from "kysely";
import type { Database } from "#db/tables.ts";
import type { StaffMember } from "#platform/access/actor.ts";
import type { AuditEvent } from "#platform/audit/event.ts";
import { type Change, record, type Tx, unchanged } from "#platform/change.ts";
import { notFound } from "#platform/http/problem.ts";
import { newRandomId } from "#platform/ids.ts";
import type { AnswerId } from "../answers/answer.ts";
import { event } from "../events.ts";
import type { CaseId } from "../proposal.ts";
import { type AttachmentId, type ChosenAttachment, freePlaces, takesAttachments } from "./attachment.ts";

export type AttachingOutcome = {
  readonly kind: "attached" /** A colleague has attached others meanwhile. */ | "full";
};

/** Attaches documents to an answer that has been given, such as minutes that are confirmed later. @throws 404 */
export async function attachLater(
  tx: Tx,
  actor: StaffMember,
  to: { readonly case: CaseId; readonly answer: AnswerId },
  attachments: readonly ChosenAttachment[],
): Promise<Change<AttachingOutcome>> {
  const places = freePlaces(await lockAttached(tx.sql, to));
  if (attachments.length > places.length) return unchanged({ kind: "full" });
  const [first, ...more] = await attach(tx, actor, to, attachments, places);
  return first === undefined ? unchanged({ kind: "attached" }) : record({ kind: "attached" }, first, ...more);
}

/** What is attached to the answer, which is locked. Unscoped: whoever may answer may attach to any answer. */
async function lockAttached(
  sql: Transaction<Database>,
  to: { readonly case: CaseId; readonly answer: AnswerId },
) {
  const answer = await sql
    .selectFrom("case_answers")
    .select("kind")
    .where("id", "=", to.answer)
    .where("case_id", "=", to.case)
    .forUpdate()
    .executeTakeFirst();
  if (answer === undefined || !takesAttachments(answer.kind)) throw notFound();
  return await sql
    .selectFrom("attachments")
    .select(["position", "removed_at as removedAt"])
    .where("answer_id", "=", to.answer)
    .execute();
}

/** Stores documents with an answer, in its transaction. @returns what the log shall tell of each */
export async function attach(
  tx: Tx,
  { reference }: StaffMember,
  to: { readonly case: CaseId; readonly answer: AnswerId },
  attachments: readonly ChosenAttachment[],
  places = freePlaces([]),
): Promise<AuditEvent[]> {
  const events: AuditEvent[] = [];
  for (const [index, { name, type, bytes, sha256 }] of attachments.entries()) {
    const position = places[index];
    if (position === undefined) throw new Error("more documents than places");
    const id: AttachmentId = newRandomId();
    await tx.sql
      .insertInto("attachments")
      .values({
        ...{ id, answer_id: to.answer, position, name, type, size: bytes.length, sha256 },
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
