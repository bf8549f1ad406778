import { administratorsOf } from "#organisations";
import type { Scope } from "#platform/access/scope.ts";
import type { Tx } from "#platform/change.ts";
import type { CanonicalHsaId } from "#platform/identifiers/hsa-id.ts";
import { sendLetter } from "#platform/mail/send-letter.ts";
import { changedLetter, type OwnLetter } from "./letters.ts";

/** Whom it is about, and how that person is told. */
type Concerned = { readonly hsaId: CanonicalHsaId; readonly letter: OwnLetter };

/**
 * Tells whomever a change of an organisation's administrators is about, and everybody else who administers it, by mail; in
 * the transaction of the change, after it.
 * @param concerned undefined where the person is no longer there to be told
 */
export async function tellAdministrators(
  tx: Tx,
  scope: Scope,
  concerned: Concerned | undefined,
): Promise<void> {
  for (const { reference, hsaId } of await administratorsOf(tx.sql, scope)) {
    const letter = hsaId === concerned?.hsaId ? concerned.letter : changedLetter;
    await sendLetter(tx, letter, { person: reference, about: {} });
  }
}
