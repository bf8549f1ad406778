import type { Transaction } from "kysely";
import type { ReadonlyKysely } from "kysely/readonly";
import type { Database } from "#db/tables.ts";
import { keysFor, readKeys } from "#platform/audit/person-keys.ts";
import type { Tx } from "#platform/change.ts";
import type { Reason } from "#platform/forms/reason.ts";
import { decrypt, encrypt } from "#platform/keys/encryption.ts";
import type { MasterKey } from "#platform/keys/master-key.ts";
import type { RemovalId, StoredRemoval } from "../removal.ts";

type Refused = Pick<StoredRemoval, "id" | "reference">;

/** Why a request was refused, under the person's own key: it is forgotten when they are. */
export async function sealRefusal(
  tx: Tx,
  masterKey: MasterKey,
  { id, reference }: Refused,
  reason: Reason,
): Promise<Buffer> {
  const key = (await keysFor(tx.sql, masterKey, [reference], tx.now)).get(reference);
  if (key === undefined) throw new Error("a person's row in keystore.person_keys is damaged");
  return encrypt(key, Buffer.from(reason), boundTo(id));
}

/** Why the request was refused; undefined where it was not, or where the person's key is destroyed. */
export async function readRefusal(
  db: ReadonlyKysely<Database> | Transaction<Database>,
  masterKey: MasterKey,
  { id, reference }: Refused,
): Promise<string | undefined> {
  const row = await db
    .selectFrom("removals")
    .select("sealed_refusal")
    .where("id", "=", id)
    .executeTakeFirst();
  const key = (await readKeys(db, masterKey, [reference])).get(reference);
  if (!row?.sealed_refusal || key === undefined) return undefined;
  return decrypt(key, row.sealed_refusal, boundTo(id)).toString();
}

function boundTo(id: RemovalId): string {
  return `${id}:refusal`;
}
