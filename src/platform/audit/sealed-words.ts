import type { Transaction } from "kysely";
import type { ReadonlyKysely } from "kysely/readonly";
import type { Database } from "#db/tables.ts";
import type { PersonReference } from "#platform/access/actor.ts";
import type { Tx } from "#platform/change.ts";
import { decrypt, encrypt } from "#platform/keys/encryption.ts";
import type { MasterKey } from "#platform/keys/master-key.ts";
import { keysFor, readKeys } from "./person-keys.ts";

/**
 * Words about a person, under the person's own key: they are forgotten when the person is.
 * @param place what the words stand in; they open nowhere else
 */
export async function sealWords(
  tx: Tx,
  masterKey: MasterKey,
  person: PersonReference,
  { words, place }: { readonly words: string; readonly place: string },
): Promise<Buffer> {
  const key = (await keysFor(tx.sql, masterKey, [person], tx.now)).get(person);
  if (key === undefined) throw new Error("a person's row in keystore.person_keys is damaged");
  return encrypt(key, Buffer.from(words), place);
}

/**
 * What opens words that were sealed about the person; undefined where their key is destroyed.
 *
 * Unscoped: whoever asks has the person in their scope, or is the person.
 */
export async function wordsOpener(
  db: ReadonlyKysely<Database> | Transaction<Database>,
  masterKey: MasterKey,
  person: PersonReference,
): Promise<((sealed: Buffer, place: string) => string) | undefined> {
  const key = (await readKeys(db, masterKey, [person])).get(person);
  return key && ((sealed, place) => decrypt(key, sealed, place).toString());
}
