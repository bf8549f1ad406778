import type { Tx } from "#platform/change.ts";
import type { PasswordHash } from "#platform/passwords/phc-string.ts";
import { livingSince, type SessionLimits } from "#sign-in";
import type { Account, ExternalUserId } from "../external-user.ts";
import { lockAccount } from "./account.queries.ts";
import { type OwnSession, ownSessionsOf } from "./own-sessions.queries.ts";
import { findPassword, hasOwnPassword } from "./passwords.ts";

/** What somebody who is signed in has shown once more before an act that a browser left open must not do. */
export type ShownAgain = {
  /** The secret of the session that asks. */
  readonly session: string;
  /** What the person's password was found right by; undefined for an account that has none of its own. */
  readonly proven: PasswordHash | undefined;
  readonly limits: SessionLimits;
};

export type ProvenAgain =
  | {
      readonly kind: "proven";
      readonly account: Account;
      /** The person's sessions, and which of them asks. */
      readonly living: readonly OwnSession[];
      readonly own: OwnSession;
    }
  /** The proof does not hold, or not any longer. */
  | { readonly kind: "unproven" }
  /** The session that asks has itself ended since. */
  | { readonly kind: "signed-out" };

const freshMinutes = 10;

/** Whether the session began with an e-ID just now, which is as good a proof as showing it once more. */
export function isFreshlyIdentified({ way, signedInAt }: OwnSession, now: Date): boolean {
  return way === "e-id" && now.getTime() - signedInAt.getTime() < freshMinutes * 60_000;
}

/**
 * Whether whoever asks has shown once more who they are, held against what is true now, with the account locked: a
 * password that was changed meanwhile proves nothing.
 */
export async function proveAgain(
  tx: Tx,
  externalUser: ExternalUserId,
  { session, proven, limits }: ShownAgain,
): Promise<ProvenAgain> {
  const account = await lockAccount(tx.sql, externalUser);
  const living = await ownSessionsOf(tx.sql, externalUser, session, livingSince(tx.now, limits));
  const own = living.find(({ isThis }) => isThis);
  if (account === undefined || own === undefined) return { kind: "signed-out" };
  const stored = await findPassword(tx.sql, externalUser);
  const isProven = hasOwnPassword(stored) ? stored.hash === proven : isFreshlyIdentified(own, tx.now);
  return isProven ? { kind: "proven", account, living, own } : { kind: "unproven" };
}
