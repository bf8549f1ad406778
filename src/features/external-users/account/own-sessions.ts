import { type Change, record, type Tx, unchanged } from "#platform/change.ts";
import { renewSession, sessionsToEnd, type WhichSessions } from "#sign-in";
import { type ExternalUserId, subjectOf } from "../external-user.ts";
import { event } from "./account-events.ts";
import { proveAgain, type ShownAgain } from "./proving-again.ts";

type Asking = ShownAgain & { readonly which: WhichSessions };

export type SessionEndingOutcome =
  /** `session` is the new secret of the one that asked, for the browser. */
  | { readonly kind: "ended"; readonly session: string | undefined }
  /** Nothing of the person's lives that was asked for. Whether it ever did, or is somebody else's, is not told. */
  | { readonly kind: "already-ended" }
  /** The one that asks: signing out is for that. */
  | { readonly kind: "this" }
  /** The proof does not hold, or not any longer. */
  | { readonly kind: "unproven" }
  /** The session that asks has itself ended since: it ends nobody's. */
  | { readonly kind: "signed-out" };

/**
 * Ends sessions of the person's own, for somebody who has shown once more who they are (ASVS 7.5.2). The one that asks
 * goes on under another secret (ASVS 7.2.4).
 */
export async function endOwnSessions(
  tx: Tx,
  externalUser: ExternalUserId,
  { which, ...shown }: Asking,
): Promise<Change<SessionEndingOutcome>> {
  const proof = await proveAgain(tx, externalUser, shown);
  if (proof.kind !== "proven") return unchanged({ kind: proof.kind });
  const { account, living, own } = proof;
  if (which !== "others" && which.handle === own.handle) return unchanged({ kind: "this" });
  const chosen = sessionsToEnd(living, which).map(({ handle }) => handle);
  if (chosen.length === 0) return unchanged({ kind: "already-ended" });
  await tx.sql
    .deleteFrom("sessions")
    .where("external_user_id", "=", externalUser)
    .where("handle", "in", chosen)
    .execute();
  const told = event("own-sessions-ended", { ended: chosen.length }, { subject: subjectOf(account) });
  return record({ kind: "ended", session: await renewSession(tx, shown.session) }, told);
}
