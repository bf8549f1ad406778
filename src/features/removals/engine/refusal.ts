import type { Transaction } from "kysely";
import type { ReadonlyKysely } from "kysely/readonly";
import type { Database } from "#db/tables.ts";
import { sealWords, wordsOpener } from "#platform/audit/sealed-words.ts";
import type { Tx } from "#platform/change.ts";
import type { Reason } from "#platform/forms/reason.ts";
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
  return await sealWords(tx, masterKey, reference, { words: reason, place: placeOf(id) });
}

/** Why the request was refused, or stopped; undefined where it was not, or where the person's key is destroyed. */
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
  if (!row?.sealed_refusal) return undefined;
  return (await wordsOpener(db, masterKey, reference))?.(row.sealed_refusal, placeOf(id));
}

function placeOf(id: RemovalId): string {
  return `${id}:refusal`;
}
