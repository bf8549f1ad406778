import type { Transaction } from "kysely";
import type { Database } from "#db/tables.ts";
import type { StaffMember } from "#platform/access/actor.ts";
import { type Change, record, type Tx, unchanged } from "#platform/change.ts";
import { newReference } from "#platform/ids.ts";
import type { WrittenText } from "#platform/text/written-text.ts";
import { type LocalDate, stockholmDate } from "#platform/time/local-date.ts";
import { attach } from "../attachments/attaching.ts";
import type { ChosenAttachment } from "../attachments/attachment.ts";
import { event } from "../events.ts";
import { giveNotice } from "../mail-notices/giving-notice.ts";
import type { CaseId } from "../proposal.ts";
import { lockSubmitted } from "../review/submitted.queries.ts";
import { subjectOf } from "../subject.queries.ts";
import { type AnswerId, type AnswerKind, becomesOf, possibleAnswers, type RefusalGround } from "./answer.ts";

/** What is answered. A refusal alone has a ground. */
export type Answer = {
  readonly kind: AnswerKind;
  readonly ground: RefusalGround | undefined;
  readonly text: WrittenText;
  readonly attachments: readonly ChosenAttachment[];
};

export type AnsweringOutcome =
  | { readonly kind: "answered" }
  /** It is not, or no longer, as it has to be for that: a colleague or its maker was first. */
  | { readonly kind: "settled" };

/**
 * Answers about a case, and puts it in the state that the answer stands for. Whoever made it is told by mail.
 * @throws 404 where it never was submitted
 */
export async function answerCase(
  tx: Tx,
  actor: StaffMember,
  id: CaseId,
  { kind, ground, text, attachments }: Answer,
): Promise<Change<AnsweringOutcome>> {
  const found = await lockAnswered(tx.sql, id);
  if (!possibleAnswers(found, stockholmDate(tx.now)).includes(kind)) return unchanged({ kind: "settled" });
  const answer = newReference() as AnswerId;
  await tx.sql
    .insertInto("case_answers")
    .values({
      ...{ id: answer, case_id: id, kind, ground: ground ?? null, text },
      ...{ answered_at: tx.now, answered_by: actor.reference },
    })
    .execute();
  const attached = await attach(tx, actor, { case: id, answer }, attachments);
  await tx.sql.updateTable("cases").set(becomesOf(kind)).where("id", "=", id).execute();
  const maker = await subjectOf(tx.sql, found.externalUser);
  const told = goesBack(kind) ? "returned" : "decided";
  await giveNotice(tx, found.externalUser, { kind: told, case: id, answer });
  return record({ kind: "answered" }, eventOf({ kind, ground }, id, maker), ...attached);
}

/** Whether it is not, or not yet, what whoever made it wanted it to be. */
function goesBack(kind: AnswerKind): boolean {
  return kind === "returned" || kind === "refused" || kind === "made-opinion";
}

function eventOf(
  { kind, ground }: Pick<Answer, "kind" | "ground">,
  id: CaseId,
  maker: Awaited<ReturnType<typeof subjectOf>>,
) {
  switch (kind) {
    case "made-opinion":
      return event("case-made-opinion", { case: id }, maker);
    case "made-proposal":
      return event("case-made-proposal", { case: id }, maker);
    case "answered":
      return event("opinion-answered", { case: id }, maker);
    case "closed":
      return event("opinion-closed", { case: id }, maker);
    case "returned":
      return event("case-returned", { case: id }, maker);
    case "refused":
      if (ground === undefined) throw new Error("a refusal without a ground");
      return event("case-refused", { case: id, ground }, maker);
    case "handed-over":
      return event("case-handed-over", { case: id }, maker);
    case "decided":
      return event("case-decided", { case: id }, maker);
  }
}

/** Unscoped: whoever may review may review them all. @throws 404 where it never was submitted */
async function lockAnswered(sql: Transaction<Database>, id: CaseId) {
  const found = await lockSubmitted(sql, id);
  const published = await sql
    .selectFrom("proposals")
    .select("voting_to")
    .where("case_id", "=", id)
    .executeTakeFirst();
  return { ...found, votingTo: (published?.voting_to ?? null) as LocalDate | null };
}
