import { isFreshlyIdentified, proveAgain, type ShownAgain, withdrawLinks } from "#external-users";
import type { ExternalUser } from "#platform/access/actor.ts";
import { type Change, type Tx, unchanged } from "#platform/change.ts";
import { sendLetter } from "#platform/mail/send-letter.ts";
import { type OwnRequestOutcome, requestOwnRemoval } from "../engine/own-request.ts";
import type { Choices } from "../removal.ts";
import { removalRequestedLetter } from "./letters/removal-requested.ts";

export type AskingOutcome =
  | OwnRequestOutcome
  /** The proof does not hold, or not any longer. */
  | { readonly kind: "unproven" }
  /** The session that asks has itself ended since. */
  | { readonly kind: "signed-out" };

/**
 * Asks for the removal of whoever asks, who has shown once more that it is they. The letter says what was asked for and
 * how it is taken back: somebody else can have used the account.
 */
export async function askOwnRemoval(
  tx: Tx,
  actor: ExternalUser,
  choices: Choices,
  { shown, waitDays }: { readonly shown: ShownAgain; readonly waitDays: number },
): Promise<Change<AskingOutcome>> {
  const proof = await proveAgain(tx, actor.externalUser, shown);
  if (proof.kind !== "proven") return unchanged({ kind: proof.kind });
  const check = isFreshlyIdentified(proof.own, tx.now) ? "e-id" : "signed-in";
  const asked = await requestOwnRemoval(tx, actor, choices, { check, waitDays });
  if (asked.outcome.kind === "requested") {
    // a link of an earlier request, which has ended, takes this one back no more than any other
    await withdrawLinks(tx, actor.externalUser, ["cancel-removal"]);
    const { removal } = asked.outcome;
    await sendLetter(tx, removalRequestedLetter, { person: actor.reference, about: { removal } });
  }
  return asked;
}
