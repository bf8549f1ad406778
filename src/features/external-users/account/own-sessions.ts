import { type Change, record, type Tx, unchanged } from "#platform/change.ts";
import type { PasswordHash } from "#platform/passwords/phc-string.ts";
import { livingSince, renewSession, type SessionLimits } from "#sign-in";
import { type ExternalUserId, subjectOf } from "../external-user.ts";
import { lockAccount } from "./account.queries.ts";
import { event } from "./account-events.ts";
import { livingSessionsOf, type OwnSession } from "./own-sessions.queries.ts";
import { findPassword, hasOwnPassword } from "./passwords.ts";

/** One session by its handle, or all but the one that asks. */
export type WhichSessions = { readonly handle: string } | "others";

type Asking = {
  readonly which: WhichSessions;
  /** The secret of the session that asks. */
  readonly session: string;
  /** What the person's password was found right by; undefined for an account that has none of its own. */
  readonly proven: PasswordHash | undefined;
  readonly limits: SessionLimits;
};

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

const freshMinutes = 10;

/** Whether the session began with an e-ID just now, which is as good a proof as showing it once more. */
export function isFreshlyIdentified({ way, signedInAt }: OwnSession, now: Date): boolean {
  return way === "e-id" && now.getTime() - signedInAt.getTime() < freshMinutes * 60_000;
}

/** Those that are asked for, never the one that asks. */
export function sessionsToEnd(living: readonly OwnSession[], which: WhichSessions): OwnSession[] {
  const others = living.filter(({ isThis }) => !isThis);
  return which === "others" ? others : others.filter(({ handle }) => handle === which.handle);
}

/**
 * Ends sessions of the person's own, for somebody who has shown once more who they are (ASVS 7.5.2). The one that asks
 * goes on under another secret (ASVS 7.2.4).
 */
export async function endOwnSessions(
  tx: Tx,
  externalUser: ExternalUserId,
  { which, session, proven, limits }: Asking,
): Promise<Change<SessionEndingOutcome>> {
  const account = await lockAccount(tx.sql, externalUser);
  const living = await livingSessionsOf(tx.sql, externalUser, session, livingSince(tx.now, limits));
  const own = living.find(({ isThis }) => isThis);
  if (account === undefined || own === undefined) return unchanged({ kind: "signed-out" });
  if (which !== "others" && which.handle === own.handle) return unchanged({ kind: "this" });
  const stored = await findPassword(tx.sql, externalUser);
  const isProven = hasOwnPassword(stored) ? stored.hash === proven : isFreshlyIdentified(own, tx.now);
  if (!isProven) return unchanged({ kind: "unproven" });
  const chosen = sessionsToEnd(living, which).map(({ handle }) => handle);
  if (chosen.length === 0) return unchanged({ kind: "already-ended" });
  await tx.sql
    .deleteFrom("sessions")
    .where("external_user_id", "=", externalUser)
    .where("handle", "in", chosen)
    .execute();
  const told = event("own-sessions-ended", { ended: chosen.length }, { subject: subjectOf(account) });
  return record({ kind: "ended", session: await renewSession(tx, session) }, told);
}
