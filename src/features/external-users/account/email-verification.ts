import { type Change, record, type Tx, unchanged } from "#platform/change.ts";
import { sendLetter } from "#platform/mail/send-letter.ts";
import { type Account, type ExternalUserId, subjectOf } from "../external-user.ts";
import { findAccount } from "./account.queries.ts";
import { event } from "./account-events.ts";
import { emailVerificationLetter } from "./letters/email-verification.ts";
import { type BadLink, lockLink, useUpLinks } from "./links.ts";

/**
 * Has a link mailed to the account's address by which its person confirms that they can read it. Records nothing:
 * whoever calls says in an event of their own why.
 */
export async function sendVerificationLink(tx: Tx, externalUser: ExternalUserId): Promise<void> {
  const account = await findAccount(tx.sql, externalUser);
  if (account === undefined) return;
  await sendLetter(tx, emailVerificationLetter, { person: account.reference, about: {} });
}

/** The person's own asking for another link. */
export async function askVerification(tx: Tx, account: Account): Promise<Change<void>> {
  await sendVerificationLink(tx, account.id);
  return record(undefined, event("email-verification-asked", {}, { subject: subjectOf(account) }));
}

export type VerificationOutcome = { readonly kind: "verified" | BadLink };

/**
 * Confirms the address that the link was sent to. Whoever calls has made sure that it is the account's own person who
 * holds the link: somebody else can have made an account with their address, and must not get it confirmed by them.
 */
export async function verifyEmail(
  tx: Tx,
  externalUser: ExternalUserId,
  secret: string,
): Promise<Change<VerificationOutcome>> {
  const found = await lockLink(tx, "verify-email", secret);
  if (found.kind !== "good") return unchanged(found);
  const { account } = found;
  if (account.id !== externalUser) return unchanged({ kind: "unknown" });
  await tx.sql
    .updateTable("external_users")
    .set({ email_verified_at: tx.now })
    .where("id", "=", account.id)
    .execute();
  await useUpLinks(tx, account.id, "verify-email");
  return record({ kind: "verified" }, event("email-verified", {}, { subject: subjectOf(account) }));
}
