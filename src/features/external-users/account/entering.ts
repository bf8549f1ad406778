import { type Change, type Tx, unchanged } from "#platform/change.ts";
import type { PasswordHash } from "#platform/passwords/phc-string.ts";
import { type Arriving, startSession } from "#sign-in";
import { type Account, actorOf, type ExternalUserId } from "../external-user.ts";
import { lockAccount } from "./account.queries.ts";
import { rememberBrowser } from "./known-browsers.ts";
import { findPassword, rehashPassword } from "./passwords.ts";

/** How somebody comes in, and the secret by which their browser is known again. */
export type Entering = Arriving & { readonly browser: string };

/**
 * Begins a session for somebody who has shown, in whatever way, that the account is theirs.
 * @returns the secret for the browser; undefined where the account has become inactive, or has gone
 */
export async function enterAccount(
  tx: Tx,
  externalUser: ExternalUserId,
  { browser, ...arriving }: Entering,
): Promise<Change<string | undefined>> {
  const account = await lockAccount(tx.sql, externalUser);
  if (account === undefined || account.deactivatedAt !== null) return unchanged(undefined);
  await tx.sql
    .updateTable("external_users")
    .set((column) => ({
      first_signed_in_at: column.fn.coalesce("first_signed_in_at", column.val(tx.now)),
      last_signed_in_at: tx.now,
    }))
    .where("id", "=", externalUser)
    .execute();
  await rememberBrowser(tx, browser, externalUser);
  return await startSession(tx, actorOf(account), arriving);
}

/** What a session says of its beginning, where that was a password alone. */
export const passwordAcr = "password";

/** The hash that the password was found right by, and one of today's cost where that one is of another. */
export type ProvenPassword = { readonly was: PasswordHash; readonly better: PasswordHash | undefined };

/** The same for somebody whose password was found right: another may have been set since, so it is asked again. */
export async function enterWithPassword(
  tx: Tx,
  { id }: Pick<Account, "id">,
  { was, better }: ProvenPassword,
  entering: Omit<Entering, "acr">,
): Promise<Change<string | undefined>> {
  await lockAccount(tx.sql, id);
  const stored = await findPassword(tx.sql, id);
  if (stored?.hash !== was) return unchanged(undefined);
  if (better !== undefined) await rehashPassword(tx, id, better);
  return await enterAccount(tx, id, { ...entering, acr: passwordAcr });
}
