import { createHmac, randomBytes } from "node:crypto";
import type { Transaction } from "kysely";
import type { ReadonlyKysely } from "kysely/readonly";
import type { Database } from "#db/tables.ts";
import type { PersonalNumber } from "#platform/identifiers/personal-number.ts";
import { decrypt, encrypt } from "#platform/keys/encryption.ts";
import { deriveKey, type MasterKey } from "#platform/keys/master-key.ts";
import type { CaseId } from "../proposal.ts";

/*
 * Whoever was removed while their vote still counts votes no second time (decision 29). Of the vote that has lost its
 * person a mark stays: HMAC-SHA-256 of the personal identity number with a key that the proposal has for this alone. So
 * the same person leaves another mark on every proposal, and once the key is destroyed the marks tell nothing, not even
 * to whoever has the master key and tries all the numbers there can be.
 */

/** Marks the number as spent on these proposals, whose votes by it lose their person in the same transaction. */
export async function spendVotes(
  sql: Transaction<Database>,
  masterKey: MasterKey,
  cases: readonly CaseId[],
  number: PersonalNumber,
  now: Date,
): Promise<void> {
  if (cases.length === 0) return;
  const keys = await keysOf(sql, masterKey, cases, now);
  const marks = cases.map((id) => ({ case_id: id, mark: markOf(keyIn(keys, id), number) }));
  await sql
    .insertInto("spent_votes")
    .values(marks)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Whether somebody with this number was removed whose vote on the proposal still counts. */
export async function isSpent(
  db: ReadonlyKysely<Database> | Transaction<Database>,
  masterKey: MasterKey,
  id: CaseId,
  number: PersonalNumber,
): Promise<boolean> {
  const key = (await readKeys(db, masterKey, [id])).get(id);
  if (key === undefined) return false;
  const found = await db
    .selectFrom("spent_votes")
    .select("case_id")
    .where("case_id", "=", id)
    .where("mark", "=", markOf(key, number))
    .executeTakeFirst();
  return found !== undefined;
}

type Keys = ReadonlyMap<CaseId, Buffer>;

/** The keys of these proposals, made for those that have none yet. */
async function keysOf(
  sql: Transaction<Database>,
  masterKey: MasterKey,
  cases: readonly CaseId[],
  now: Date,
): Promise<Keys> {
  const known = await readKeys(sql, masterKey, cases);
  const missing = cases.filter((id) => !known.has(id));
  if (missing.length === 0) return known;
  const wrapping = wrappingKey(masterKey);
  const rows = missing.map((id) => ({
    case_id: id,
    wrapped_key: encrypt(wrapping, randomBytes(32), id),
    created_at: now,
  }));
  await sql
    .insertInto("keystore.proposal_keys")
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  // read again: another transaction may have been first with the same proposal
  return await readKeys(sql, masterKey, cases);
}

/** @throws where a key belongs to another master key or was damaged: nobody would vote twice for want of a key */
async function readKeys(
  db: ReadonlyKysely<Database> | Transaction<Database>,
  masterKey: MasterKey,
  cases: readonly CaseId[],
): Promise<Keys> {
  const rows = await db
    .selectFrom("keystore.proposal_keys")
    .select(["case_id", "wrapped_key"])
    .where("case_id", "in", cases)
    .execute();
  const wrapping = wrappingKey(masterKey);
  return new Map(rows.map(({ case_id, wrapped_key }) => [case_id, decrypt(wrapping, wrapped_key, case_id)]));
}

function keyIn(keys: Keys, id: CaseId): Buffer {
  const key = keys.get(id);
  if (key === undefined) throw new Error("a proposal's key went while a vote was marked as spent");
  return key;
}

function wrappingKey(masterKey: MasterKey): Buffer {
  return deriveKey(masterKey, "behorig proposal keys");
}

function markOf(key: Buffer, number: PersonalNumber): Buffer {
  return createHmac("sha256", key).update(number).digest();
}
