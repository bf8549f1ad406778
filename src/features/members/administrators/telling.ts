import type { PersonReference } from "#platform/access/actor.ts";
import type { Scope } from "#platform/access/scope.ts";
import type { Tx } from "#platform/change.ts";
import { sendLetter } from "#platform/mail/send-letter.ts";
import { appointedLetter, changedLetter } from "./letters.ts";

/**
 * Tells whoever was appointed, and everybody else who administers the organisation, by mail; in the transaction of the change, after it.
 * @param appointed the HSA-id of the new one; undefined where somebody was ended alone
 */
export async function tellAdministrators(tx: Tx, scope: Scope, appointed: string | undefined): Promise<void> {
  const administrators = await tx.sql
    .selectFrom("members")
    .select(["person_reference", "hsa_id_canonical"])
    .where("organisation_id", "=", scope.organisation)
    .where("role", "=", "administrator")
    .where("ended_at", "is", null)
    .execute();
  for (const { person_reference, hsa_id_canonical } of administrators) {
    const letter = hsa_id_canonical === appointed ? appointedLetter : changedLetter;
    // the column holds nothing else
    await sendLetter(tx, letter, { person: person_reference as PersonReference, about: {} });
  }
}
