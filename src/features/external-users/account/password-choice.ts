import { type Change, record, type Tx, unchanged } from "#platform/change.ts";
import type { PasswordHash } from "#platform/passwords/phc-string.ts";
import type { Account } from "../external-user.ts";
import { type BadLink, lockLink, useUpLinks } from "./links.ts";
import { passwordChangedEvent, replacePassword } from "./password-change.ts";
import { findPassword } from "./passwords.ts";

export type ChoiceOutcome =
  | { readonly kind: "chosen"; readonly account: Account }
  | { readonly kind: BadLink };

/**
 * Sets the password that somebody chooses who has signed in with a one-time password, which is good for nothing else
 * and for nothing more (decision 44).
 */
export async function choosePassword(
  tx: Tx,
  secret: string,
  password: PasswordHash,
): Promise<Change<ChoiceOutcome>> {
  const found = await lockLink(tx, "choose-password", secret);
  if (found.kind !== "good") return unchanged(found);
  const { account } = found;
  const oneTimeUntil = (await findPassword(tx.sql, account.id))?.oneTimeUntil ?? null;
  if (oneTimeUntil === null || oneTimeUntil <= tx.now) return unchanged({ kind: "expired" });
  await useUpLinks(tx, account.id, "choose-password");
  await replacePassword(tx, account, password);
  return record({ kind: "chosen", account }, passwordChangedEvent(account, "one-time"));
}
