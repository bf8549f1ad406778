import { type Change, ownRecord, type Tx } from "#platform/change.ts";
import { newRandomId } from "#platform/ids.ts";
import { decrypt, encrypt } from "#platform/keys/encryption.ts";
import { deriveKey, type MasterKey } from "#platform/keys/master-key.ts";
import type { ListSearch } from "./list-state.ts";

/** The session that a search belongs to, as the database knows it. */
export type SessionId = Buffer;

/**
 * Keeps the words of a search for as long as the session lives, and gives what the address says in their place: nothing
 * that somebody is searched by may stand in an address (decision 17), nor lie readable in the database.
 */
export async function keepSearch(
  tx: Tx,
  masterKey: MasterKey,
  session: SessionId,
  words: string,
): Promise<Change<ListSearch>> {
  const key = newRandomId<"list_searches">();
  const sealed = encrypt(sealingKey(masterKey), Buffer.from(words), key);
  await tx.sql
    .insertInto("list_searches")
    .values({ id: key, session_id: session, sealed_words: sealed, searched_at: tx.now })
    .execute();
  return ownRecord({ key, words }, "search");
}

export function openWords(masterKey: MasterKey, key: ListSearch["key"], sealed: Buffer): string {
  return decrypt(sealingKey(masterKey), sealed, key).toString("utf8");
}

function sealingKey(masterKey: MasterKey): Buffer {
  return deriveKey(masterKey, "behorig list search");
}
