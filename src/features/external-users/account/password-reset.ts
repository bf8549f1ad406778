import { type Change, record, type Tx, unchanged } from "#platform/change.ts";
import type { PasswordHash } from "#platform/passwords/phc-string.ts";
import { type Account, isUnclaimed, subjectOf } from "../external-user.ts";
import { event } from "./account-events.ts";
import { forgetBrowsers } from "./known-browsers.ts";
import { type BadLink, lockLink, useUpLinks, withdrawLinks } from "./links.ts";
import { passwordChangedEvent, replacePassword } from "./password-change.ts";
import { endSessionsOf } from "./sessions.ts";

export type ResetOutcome =
  /** `wasUnclaimed` means that the account's details can be somebody else's. */
  { readonly kind: "reset"; readonly wasUnclaimed: boolean } | { readonly kind: BadLink };

/**
 * Sets another password for whoever holds a link that was mailed: it shows that they read the account's address, which
 * is thereby confirmed. Everybody is signed out. Whoever else had a hand in the account, because they had the old
 * password or had made it with somebody else's address, keeps nothing: no session, no link, no change of address, no
 * browser that is known.
 */
export async function resetPassword(
  tx: Tx,
  secret: string,
  password: PasswordHash,
): Promise<Change<ResetOutcome>> {
  const found = await lockLink(tx, "reset-password", secret);
  if (found.kind !== "good") return unchanged(found);
  const { account } = found;
  await useUpLinks(tx, account.id, "reset-password");
  await replacePassword(tx, account, password);
  await endSessionsOf(tx, account.id);
  await forgetBrowsers(tx, account.id);
  await withdrawLinks(tx, account.id, ["verify-email"]);
  const wasUnclaimed = isUnclaimed(account);
  if (account.emailVerifiedAt === null) await confirmAddress(tx, account);
  const events =
    account.emailVerifiedAt === null ? [event("email-verified", {}, { subject: subjectOf(account) })] : [];
  return record({ kind: "reset", wasUnclaimed }, passwordChangedEvent(account, "reset"), ...events);
}

/** What nobody had to tell can have been told by somebody else, where nobody had shown whose the account is. */
async function confirmAddress(tx: Tx, account: Account): Promise<void> {
  const untold = isUnclaimed(account)
    ? {
        street_address: null,
        postal_code: null,
        town: null,
        telephone: null,
        personal_number: null,
        personal_number_index: null,
        birth_date: null,
        personal_number_verified_at: null,
        personal_number_verified_by: null,
      }
    : {};
  await tx.sql
    .updateTable("external_users")
    .set({ email_verified_at: tx.now, ...untold })
    .where("id", "=", account.id)
    .execute();
}
