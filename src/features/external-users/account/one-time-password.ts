import type { ReadonlyKysely } from "kysely/readonly";
import type { Database } from "#db/tables.ts";
import type { Tx } from "#platform/change.ts";
import { sendLetter } from "#platform/mail/send-letter.ts";
import { hashPassword, verifyPassword } from "#platform/passwords/hashing.ts";
import { newOneTimePassword } from "#platform/passwords/one-time-password.ts";
import type { PasswordHash } from "#platform/passwords/phc-string.ts";
import type { WaitingLine } from "#platform/passwords/waiting-line.ts";
import type { ExternalUserId } from "../external-user.ts";
import { findAccount } from "./account.queries.ts";
import { forgetBrowsers } from "./known-browsers.ts";
import { oneTimePasswordLetter } from "./letters/one-time-password.ts";
import { withdrawLinks } from "./links.ts";
import { findPassword, setPassword } from "./passwords.ts";
import { endSessionsOf } from "./sessions.ts";

const lifetime = 72 * 3_600_000;

/** A password to be told to somebody, and what is stored of it. */
export type OneTimePassword = { readonly password: string; readonly hash: PasswordHash };

/** Makes one, before the transaction that gives it: hashing takes longer than a transaction may. @throws Problem 503 */
export async function prepareOneTimePassword(line: WaitingLine): Promise<OneTimePassword> {
  const password = newOneTimePassword();
  return { password, hash: await hashPassword(line, password) };
}

/**
 * Gives the account a one-time password instead of the one it has (toolbar: Byt lösenord; decision 44). It is good for
 * 72 hours, and for nothing but choosing another. Whoever was signed in to the account is no longer, and links for
 * choosing a password are withdrawn. The person gets a mail that it has happened. Records nothing: whoever calls does.
 * @returns the password, to be shown once and kept nowhere
 */
export async function giveOneTimePassword(
  tx: Tx,
  externalUser: ExternalUserId,
  { password, hash }: OneTimePassword,
): Promise<string> {
  const account = await findAccount(tx.sql, externalUser);
  if (account === undefined) throw new Error("a one-time password for nobody");
  await setPassword(tx, externalUser, hash, new Date(tx.now.getTime() + lifetime));
  await endSessionsOf(tx, externalUser);
  await forgetBrowsers(tx, externalUser);
  await withdrawLinks(tx, externalUser, ["reset-password", "choose-password"]);
  await sendLetter(tx, oneTimePasswordLetter, { person: account.reference, about: {} });
  return password;
}

/**
 * Whether the password is the one that staff have given the account: it is no choice, since somebody else knows it.
 * @throws Problem 503 where too many are waiting
 */
export async function isOneTimePassword(
  line: WaitingLine,
  db: ReadonlyKysely<Database>,
  externalUser: ExternalUserId,
  password: string,
): Promise<boolean> {
  const stored = await findPassword(db, externalUser);
  if (stored === undefined || stored.oneTimeUntil === null) return false;
  return await verifyPassword(line, password, stored.hash);
}
