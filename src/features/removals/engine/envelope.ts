import type { Kysely, Transaction } from "kysely";
import type { ReadonlyKysely } from "kysely/readonly";
import { z } from "zod";
import type { Database } from "#db/tables.ts";
import { decrypt, encrypt } from "#platform/keys/encryption.ts";
import { deriveKey, type MasterKey } from "#platform/keys/master-key.ts";
import type { RemovalId } from "../removal.ts";
import type { Traces } from "./sealed-traces.ts";

/** How long the address of a receipt is kept at most, delivered or not (decision 33), in milliseconds. */
const keptFor = 72 * 3_600_000;

type Receiver = NonNullable<Traces["receiver"]>;

/** The columns of the sealed address; empty where the person had none that was theirs for certain. */
export function envelopeFor(
  masterKey: MasterKey,
  id: RemovalId,
  receiver: Traces["receiver"],
  now: Date,
): { envelope: Buffer | null; envelope_until: Date | null } {
  if (receiver === undefined) return { envelope: null, envelope_until: null };
  const sealed = encrypt(keyFrom(masterKey), Buffer.from(JSON.stringify(receiver)), id);
  return { envelope: sealed, envelope_until: new Date(now.getTime() + keptFor) };
}

const stored = z.object({ email: z.string(), language: z.enum(["sv", "en"]).optional() });

/** Where the receipt goes; undefined once it has been delivered, or its time is over. */
export async function openEnvelope(
  db: ReadonlyKysely<Database> | Transaction<Database>,
  masterKey: MasterKey,
  id: RemovalId,
  now: Date,
): Promise<Receiver | undefined> {
  const row = await db
    .selectFrom("removals")
    .select("envelope")
    .where("id", "=", id)
    .where("envelope_until", ">", now)
    .executeTakeFirst();
  if (!row?.envelope) return undefined;
  const { email, language } = stored.parse(
    JSON.parse(decrypt(keyFrom(masterKey), row.envelope, id).toString()),
  );
  return { email, language };
}

/** Forgets the address of a receipt that has been delivered. */
export async function destroyEnvelope(
  db: Kysely<Database> | Transaction<Database>,
  id: RemovalId,
): Promise<void> {
  await db
    .updateTable("removals")
    .set({ envelope: null, envelope_until: null })
    .where("id", "=", id)
    .execute();
}

/** Forgets every address whose time is over. */
export async function destroyOldEnvelopes(db: Kysely<Database>, now: Date): Promise<void> {
  await db
    .updateTable("removals")
    .set({ envelope: null, envelope_until: null })
    .where("envelope_until", "<=", now)
    .execute();
}

function keyFrom(masterKey: MasterKey): Buffer {
  return deriveKey(masterKey, "behorig removal envelope");
}
