import { randomBytes } from "node:crypto";
import type { Transaction } from "kysely";
import type { ReadonlyKysely } from "kysely/readonly";
import type { Database } from "#db/tables.ts";
import type { PersonReference } from "#platform/access/actor.ts";
import { decrypt, encrypt } from "#platform/keys/encryption.ts";
import type { MasterKey } from "#platform/keys/master-key.ts";

export type PersonKeys = ReadonlyMap<PersonReference, Buffer>;

/**
 * The keys of these people, made for those who have none yet, in the transaction that first needs them. Whom the database
 * refuses one, because they are being removed or have been, has one that nobody keeps: what is written of them is
 * sealed like everything else, and nobody can open it.
 */
export async function keysFor(
  sql: Transaction<Database>,
  master: MasterKey,
  references: readonly PersonReference[],
  now: Date,
): Promise<PersonKeys> {
  if (references.length === 0) return new Map();
  const known = await readKeys(sql, master, references);
  const missing = references.filter((reference) => !known.has(reference));
  if (missing.length === 0) return known;
  const rows = missing.map((reference) => ({
    person_reference: reference,
    wrapped_key: encrypt(master, randomBytes(32), reference),
    created_at: now,
  }));
  await sql
    .insertInto("keystore.person_keys")
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  // read again: another transaction may have been first with the same person
  const kept = await readKeys(sql, master, references);
  const refused = await withoutRow(sql, missing);
  return new Map([...kept, ...refused.map((reference) => [reference, randomBytes(32)] as const)]);
}

/** Not those whose row is there and damaged. */
async function withoutRow(
  sql: Transaction<Database>,
  references: readonly PersonReference[],
): Promise<PersonReference[]> {
  const rows = await sql
    .selectFrom("keystore.person_keys")
    .select("person_reference")
    .where("person_reference", "in", references)
    .execute();
  const there = new Set<string>(rows.map(({ person_reference }) => person_reference));
  return references.filter((reference) => !there.has(reference));
}

/**
 * The keys that still exist among those asked for. A destroyed key is simply absent, and so is one that cannot be
 * opened: one damaged row must not keep others from being read. `audit verify` is what tells of it.
 */
export async function readKeys(
  db: ReadonlyKysely<Database> | Transaction<Database>,
  master: MasterKey,
  references: readonly PersonReference[],
): Promise<PersonKeys> {
  if (references.length === 0) return new Map();
  const rows = await db
    .selectFrom("keystore.person_keys")
    .select(["person_reference", "wrapped_key"])
    .where("person_reference", "in", references)
    .execute();
  return new Map(
    rows.flatMap((row) => {
      const key = unwrap(master, row);
      return key === undefined ? [] : [[row.person_reference as PersonReference, key]];
    }),
  );
}

type WrappedKey = { readonly person_reference: string; readonly wrapped_key: Buffer };

/** @returns `undefined` where the row is damaged, stood in another person's place or belongs to another master key */
export function unwrap(master: MasterKey, row: WrappedKey): Buffer | undefined {
  try {
    return decrypt(master, row.wrapped_key, row.person_reference);
  } catch {
    return undefined;
  }
}
