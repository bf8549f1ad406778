import type { ReadonlyKysely } from "kysely/readonly";
import type { Database } from "#db/tables.ts";
import type { MasterKey } from "#platform/keys/master-key.ts";
import { type KeptSearch, openWords, type SessionId } from "./kept-search.ts";

/**
 * What the key stands for; undefined in every other session than the one that searched.
 *
 * Unscoped: it says what somebody has typed, not whom that finds.
 */
export async function findSearch(
  db: ReadonlyKysely<Database>,
  masterKey: MasterKey,
  session: SessionId,
  key: KeptSearch["key"],
): Promise<KeptSearch | undefined> {
  const row = await db
    .selectFrom("list_searches")
    .select("sealed_words")
    .where("id", "=", key)
    .where("session_id", "=", session)
    .executeTakeFirst();
  return row && { key, words: openWords(masterKey, key, row.sealed_words) };
}
