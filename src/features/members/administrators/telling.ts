import { administratorsOf } from "#organisations";
import type { Scope } from "#platform/access/scope.ts";
import type { Tx } from "#platform/change.ts";
import type { CanonicalHsaId } from "#platform/identifiers/hsa-id.ts";
import { sendLetter } from "#platform/mail/send-letter.ts";
import { appointedLetter, changedLetter } from "./letters.ts";

/**
 * Tells whoever was appointed, and everybody else who administers the organisation, by mail; in the transaction of the
 * change, after it.
 * @param appointed the new one; undefined where somebody was ended alone
 */
export async function tellAdministrators(
  tx: Tx,
  scope: Scope,
  appointed: CanonicalHsaId | undefined,
): Promise<void> {
  for (const { reference, hsaId } of await administratorsOf(tx.sql, scope)) {
    const letter = hsaId === appointed ? appointedLetter : changedLetter;
    await sendLetter(tx, letter, { person: reference, about: {} });
  }
}
