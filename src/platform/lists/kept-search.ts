import { type Change, ownRecord, type Tx } from "#platform/change.ts";
import type { Parameters } from "#platform/http/parameters.ts";
import { type Id, newRandomId, parseId } from "#platform/ids.ts";
import { decrypt, encrypt } from "#platform/keys/encryption.ts";
import { deriveKey, type MasterKey } from "#platform/keys/master-key.ts";

/** What somebody searches for: the words, and the key that the address has in their place (decision 17). */
export type KeptSearch = { readonly key: Id<"list_searches">; readonly words: string };

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
): Promise<Change<KeptSearch>> {
  const key = newRandomId<"list_searches">();
  const sealed = encrypt(sealingKey(masterKey), Buffer.from(words), key);
  await tx.sql
    .insertInto("list_searches")
    .values({ id: key, session_id: session, sealed_words: sealed, searched_at: tx.now })
    .execute();
  return ownRecord({ key, words }, "search");
}

/** The key that the address holds of a search. */
export function searchKeyIn(parameters: Parameters): KeptSearch["key"] | undefined {
  return parseId<"list_searches">(parameters.one("search") ?? "");
}

export function openWords(masterKey: MasterKey, key: KeptSearch["key"], sealed: Buffer): string {
  return decrypt(sealingKey(masterKey), sealed, key).toString("utf8");
}

function sealingKey(masterKey: MasterKey): Buffer {
  return deriveKey(masterKey, "behorig list search");
}
