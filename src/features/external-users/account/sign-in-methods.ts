import type { Tx } from "#platform/change.ts";
import { sendLetter } from "#platform/mail/send-letter.ts";
import type { ExternalUserId } from "../external-user.ts";
import { findAccount } from "./account.queries.ts";
import { signInMethodLetter } from "./letters/sign-in-method.ts";

/** Tells the person by mail that the account can be signed in to in one more way (ASVS 6.3.7). Records nothing. */
export async function tellOfSignInMethod(tx: Tx, externalUser: ExternalUserId): Promise<void> {
  const account = await findAccount(tx.sql, externalUser);
  if (account !== undefined)
    await sendLetter(tx, signInMethodLetter, { person: account.reference, about: {} });
}
