import { type Kysely, sql } from "kysely";
import type { Database } from "#db/tables.ts";
import type { PersonReference } from "#platform/access/actor.ts";
import { type PersonKeys, readKeys } from "#platform/audit/person-keys.ts";
import { readOnly } from "#platform/db/read-only.ts";
import { decrypt } from "#platform/keys/encryption.ts";
import type { MasterKey } from "#platform/keys/master-key.ts";

/** What an event says of one person, in the clear. */
export type OpenedDetails = {
  readonly event: string;
  readonly column: "actor_details" | "subject_details";
  readonly person: string;
  readonly text: Buffer;
};

const eventsAtOnce = 1_000;
/** Few people do most, so their keys are kept at hand; so many take some megabytes. */
const keysAtHand = 20_000;

/**
 * The details of the whole log that can still be opened, because their person's key exists: others' details are the one
 * sealed place where somebody may have written of a person who is gone.
 */
export async function* openedDetails(db: Kysely<Database>, master: MasterKey): AsyncGenerator<OpenedDetails> {
  const keys = new Map<string, Buffer>();
  let after = "0";
  for (;;) {
    const { rows } = await sql<EventRow>`
      select id, sequence::text, actor_reference, actor_details, subject_reference, subject_details
        from audit_events
       where audit_events.sequence > ${after}::bigint
         and (actor_details is not null or subject_details is not null)
       order by audit_events.sequence limit ${eventsAtOnce}`.execute(db);
    await addKeys(keys, db, master, rows);
    for (const row of rows) yield* opened(row, keys);
    const last = rows.at(-1);
    if (last === undefined) return;
    after = last.sequence;
  }
}

type EventRow = {
  readonly id: string;
  readonly sequence: string;
  readonly actor_reference: string | null;
  readonly actor_details: Buffer | null;
  readonly subject_reference: string | null;
  readonly subject_details: Buffer | null;
};

async function addKeys(
  keys: Map<string, Buffer>,
  db: Kysely<Database>,
  master: MasterKey,
  rows: readonly EventRow[],
): Promise<void> {
  if (keys.size > keysAtHand) keys.clear();
  const people = new Set(rows.flatMap((row) => [row.actor_reference, row.subject_reference]));
  const missing = [...people].filter((person) => person !== null && !keys.has(person)) as PersonReference[];
  const read: PersonKeys = await readKeys(readOnly(db), master, missing);
  for (const [person, key] of read) keys.set(person, key);
}

function* opened(row: EventRow, keys: ReadonlyMap<string, Buffer>): Generator<OpenedDetails> {
  const both = [
    { column: "actor_details", person: row.actor_reference, sealed: row.actor_details, of: "actor" },
    { column: "subject_details", person: row.subject_reference, sealed: row.subject_details, of: "subject" },
  ] as const;
  for (const { column, person, sealed, of } of both) {
    const key = person === null ? undefined : keys.get(person);
    if (person === null || key === undefined || sealed === null) continue;
    const text = openOrNothing(key, sealed, `${row.id}:${of}`);
    if (text !== undefined) yield { event: row.id, column, person, text };
  }
}

/** What was altered cannot be opened; `audit verify` is what tells of it. */
function openOrNothing(key: Buffer, sealed: Buffer, bound: string): Buffer | undefined {
  try {
    return decrypt(key, sealed, bound);
  } catch {
    return undefined;
  }
}
