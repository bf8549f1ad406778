import { type Change, record, type Tx, unchanged } from "#platform/change.ts";
import { sendLetter } from "#platform/mail/send-letter.ts";
import type { PasswordHash } from "#platform/passwords/phc-string.ts";
import { renewSession } from "#sign-in";
import { type Account, type ExternalUserId, subjectOf } from "../external-user.ts";
import { lockAccount } from "./account.queries.ts";
import { event } from "./account-events.ts";
import type { waysToChangePassword } from "./account-sentences.ts";
import { endEmailChange } from "./email-change.ts";
import { passwordChangedLetter } from "./letters/password-changed.ts";
import { withdrawLinks } from "./links.ts";
import { findPassword, setPassword } from "./passwords.ts";
import { endOtherSessions } from "./sessions.ts";

/** What the account's password was when it was found to be right; another since then, and it is not right any more. */
export type Proven = { readonly was: PasswordHash; readonly becomes: PasswordHash };

export type PasswordChangeOutcome =
  /** `session` is the secret of the session that is left, for the browser. */
  | { readonly kind: "changed"; readonly session: string | undefined }
  /** Somebody else has changed it since it was found to be right. */
  | { readonly kind: "outdated" };

/**
 * Changes the password of somebody who is signed in and has given the old one (ASVS 6.2.3). Sessions elsewhere end, and
 * this one gets another secret; links for choosing a password are withdrawn, and a change of address that is waiting is
 * given up: whoever else had the old password could have asked for them.
 */
export async function changeOwnPassword(
  tx: Tx,
  externalUser: ExternalUserId,
  { was, becomes }: Proven,
  session: string,
): Promise<Change<PasswordChangeOutcome>> {
  const account = await lockAccount(tx.sql, externalUser);
  const stored = await findPassword(tx.sql, externalUser);
  if (account === undefined || stored?.hash !== was) return unchanged({ kind: "outdated" });
  await replacePassword(tx, account, becomes);
  await endOtherSessions(tx, externalUser, session);
  const renewed = await renewSession(tx, session);
  return record({ kind: "changed", session: renewed }, passwordChangedEvent(account, "own"));
}

/** What every change of a password does, however it came about. */
export async function replacePassword(tx: Tx, account: Account, hash: PasswordHash): Promise<void> {
  await setPassword(tx, account.id, hash);
  await withdrawLinks(tx, account.id, ["reset-password", "choose-password"]);
  await endEmailChange(tx, account.id);
  await sendLetter(tx, passwordChangedLetter, { person: account.reference, about: {} });
}

export function passwordChangedEvent(account: Account, by: (typeof waysToChangePassword)[number]) {
  return event("password-changed", { by }, { subject: subjectOf(account) });
}
