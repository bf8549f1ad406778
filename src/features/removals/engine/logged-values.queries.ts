import { sql, type Transaction } from "kysely";
import type { ReadonlyKysely } from "kysely/readonly";
import { z } from "zod";
import type { Database } from "#db/tables.ts";
import type { PersonReference } from "#platform/access/actor.ts";
import { readKeys } from "#platform/audit/person-keys.ts";
import { decrypt } from "#platform/keys/encryption.ts";
import type { MasterKey } from "#platform/keys/master-key.ts";
import { type KnownValue, known } from "../known-values.ts";

type Db = ReadonlyKysely<Database> | Transaction<Database>;

const eventsAtOnce = 5_000;

/**
 * What the log has sealed of the person, former names and addresses among it. Once it has been removed nobody can read it.
 *
 * Unscoped: as `accountValues`.
 */
export async function loggedValues(
  db: Db,
  masterKey: MasterKey,
  reference: PersonReference,
): Promise<KnownValue[]> {
  const key = (await readKeys(db, masterKey, [reference])).get(reference);
  if (key === undefined) return [];
  const values = new Map<string, KnownValue>();
  for (const part of ["actor", "subject"] as const) {
    let last: string | undefined = "0";
    while (last !== undefined) {
      const rows: SealedPart[] = await sealedParts(db, part, reference, last);
      const found = rows.flatMap(({ id, sealed }) => valuesIn(key, sealed, `${id}:${part}`));
      for (const value of found) values.set(`${value.kind} ${value.value}`, value);
      last = rows.length < eventsAtOnce ? undefined : rows.at(-1)?.sequence;
    }
  }
  return [...values.values()];
}

type SealedPart = { readonly sequence: string; readonly id: string; readonly sealed: Buffer };

async function sealedParts(
  db: Db,
  part: "actor" | "subject",
  reference: PersonReference,
  after: string,
): Promise<SealedPart[]> {
  const parts = sql<SealedPart>`(
    select sequence::text as sequence, id, ${sql.ref(`${part}_details`)} as sealed from audit_events
     where ${sql.ref(`${part}_reference`)} = ${reference} and sequence > ${after}::bigint
       and ${sql.ref(`${part}_details`)} is not null
     order by audit_events.sequence limit ${eventsAtOnce}
  )`;
  const inOrder = sql`sequence::bigint`;
  return await db.selectFrom(parts.as("parts")).selectAll().orderBy(inOrder).$castTo<SealedPart>().execute();
}

const change = z.object({ from: z.string(), to: z.string() });
const sealedDetails = z.looseObject({ changes: z.record(z.string(), change).optional() });

function valuesIn(key: Buffer, sealed: Buffer, bound: string): KnownValue[] {
  const plain = opened(key, sealed, bound);
  if (plain === undefined) return [];
  const { changes = {}, ...details } = sealedDetails.parse(JSON.parse(plain.toString()));
  const texts = Object.entries(details).map(([name, value]) => [
    name,
    typeof value === "string" ? value : null,
  ]);
  const changed = Object.entries(changes).flatMap(([name, { from, to }]) => [
    { [name]: from },
    { [name]: to },
  ]);
  return [Object.fromEntries(texts), ...changed].flatMap(known);
}

/** Undefined where the event was altered, which is for `audit verify` to tell: it keeps nobody from being removed. */
function opened(key: Buffer, sealed: Buffer, bound: string): Buffer | undefined {
  try {
    return decrypt(key, sealed, bound);
  } catch {
    return undefined;
  }
}
