import type { ExternalUser } from "#platform/access/actor.ts";
import { type Change, type Tx, unchanged } from "#platform/change.ts";
import { type Entering, enterAccount } from "../account/entering.ts";
import { lockOwnNumber } from "./own-number.queries.ts";

/**
 * Begins a session for whoever has shown that the number behind `index` is theirs. Since the account was found it may
 * have been made inactive or removed, or its number unverified: so it is locked, and asked again.
 * @returns the secret for the browser; undefined where the number no longer lets in
 */
export async function signInByNumber(
  tx: Tx,
  actor: ExternalUser,
  index: Buffer,
  entering: Entering,
): Promise<Change<string | undefined>> {
  const own = await lockOwnNumber(tx.sql, actor);
  const isTied = own !== undefined && own.verifiedBy !== null && own.index?.equals(index) === true;
  return isTied ? await enterAccount(tx, actor.externalUser, entering) : unchanged(undefined);
}
