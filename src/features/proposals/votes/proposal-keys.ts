import { randomBytes } from "node:crypto";
import { type Kysely, sql, type Transaction } from "kysely";
import type { Database } from "#db/tables.ts";
import { decrypt, encrypt } from "#platform/keys/encryption.ts";
import { deriveKey, type MasterKey } from "#platform/keys/master-key.ts";
import type { CaseId } from "../proposal.ts";

type Db = Kysely<Database> | Transaction<Database>;

export type ProposalKeys = ReadonlyMap<CaseId, Buffer>;

/**
 * The keys by which these proposals mark the votes on them, made for those that have none yet.
 *
 * @throws where a key belongs to another master key or was damaged: nobody would vote twice for want of a key
 */
export async function proposalKeys(
  db: Db,
  masterKey: MasterKey,
  cases: readonly CaseId[],
  now: Date,
): Promise<ProposalKeys> {
  const known = await readKeys(db, masterKey, cases);
  const missing = cases.filter((id) => !known.has(id));
  if (missing.length === 0) return known;
  const wrapping = wrappingKey(masterKey);
  const wrapped = missing.map((id) => encrypt(wrapping, randomBytes(32), id));
  await sql`
    insert into keystore.proposal_keys (case_id, wrapped_key, created_at)
    select case_id, wrapped_key, ${now}::timestamptz
      from unnest(${missing}::uuid[], ${wrapped}::bytea[]) as made (case_id, wrapped_key)
    on conflict do nothing`.execute(db);
  // read again: another transaction may have been first with the same proposal
  return await readKeys(db, masterKey, cases);
}

async function readKeys(db: Db, masterKey: MasterKey, cases: readonly CaseId[]): Promise<ProposalKeys> {
  if (cases.length === 0) return new Map();
  const rows = await db
    .selectFrom("keystore.proposal_keys")
    .select(["case_id", "wrapped_key"])
    .where(sql<boolean>`case_id = any(${cases}::uuid[])`)
    .execute();
  return openedKeys(masterKey, rows);
}

type StoredKey = { readonly case_id: CaseId; readonly wrapped_key: Buffer };

/** @throws as {@link proposalKeys} */
export function openedKeys(masterKey: MasterKey, stored: readonly StoredKey[]): ProposalKeys {
  const wrapping = wrappingKey(masterKey);
  return new Map(
    stored.map(({ case_id, wrapped_key }) => [case_id, decrypt(wrapping, wrapped_key, case_id)]),
  );
}

function wrappingKey(masterKey: MasterKey): Buffer {
  return deriveKey(masterKey, "behorig proposal keys");
}
