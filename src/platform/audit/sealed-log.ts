import { type Kysely, sql } from "kysely";
import type { Database } from "#db/tables.ts";
import { digestLength, eventDigest, type SealedEvent, sealedEventColumns } from "./digests.ts";

/** A batch as its row tells of it. */
export type SealedBatch = {
  readonly number: number;
  readonly eventCount: number;
  readonly eventDigests: Buffer;
  readonly previousDigest: Buffer;
  readonly digest: Buffer;
  readonly signature: Buffer;
  /** Milliseconds since 1970, as text. */
  readonly sealedAt: string;
};

/** An event that claims to be sealed in a batch, with the digest that it has now. */
export type DigestedEvent = {
  readonly batch: number;
  readonly id: string;
  readonly sequence: string;
  readonly digest: string;
};

const batchesAtOnce = 20;
const eventsAtOnce = 1_000;
const batchesToName = 1_000;

/** All batches up to `last` by number, a few at a time. */
export async function* readBatches(db: Kysely<Database>, last: number): AsyncGenerator<SealedBatch> {
  let after = String(Number.MIN_SAFE_INTEGER);
  for (;;) {
    const { rows } = await sql<Omit<SealedBatch, "number"> & { number: string }>`
      select number::text, event_count as "eventCount", event_digests as "eventDigests",
        previous_digest as "previousDigest", digest, signature,
        trim_scale(extract(epoch from sealed_at) * 1000)::text as "sealedAt"
      from audit_batches where audit_batches.number > ${after}::bigint and audit_batches.number <= ${last}
      order by audit_batches.number limit ${batchesAtOnce}`.execute(db);
    for (const row of rows) yield { ...row, number: Number(row.number) };
    const newest = rows.at(-1);
    if (newest === undefined) return;
    after = newest.number;
  }
}

/** All events that claim to be sealed in batches up to `last`, by batch and sequence, a thousand at a time. */
export async function* readSealedEvents(db: Kysely<Database>, last: number): AsyncGenerator<DigestedEvent> {
  let after = { batch: "-9223372036854775808", sequence: "-9223372036854775808" };
  for (;;) {
    const { rows } = await sql<SealedEvent & { batch: string }>`
      select batch::text, ${sealedEventColumns} from audit_events
      where (audit_events.batch, audit_events.sequence) > (${after.batch}::bigint, ${after.sequence}::bigint)
        and audit_events.batch <= ${last}
      order by audit_events.batch, audit_events.sequence limit ${eventsAtOnce}`.execute(db);
    for (const row of rows) {
      yield {
        batch: Number(row.batch),
        id: row.id,
        sequence: row.sequence,
        digest: eventDigest(row).toString("base64"),
      };
    }
    const newest = rows.at(-1);
    if (newest === undefined) return;
    after = newest;
  }
}

/** Batches after `last` that events claim to be sealed in and that do not exist; a thousand at most. */
export async function strandedAfter(db: Kysely<Database>, last: number) {
  const { rows } = await sql<{ batch: string; count: number }>`
    select batch::text, count(*) from audit_events
    where audit_events.batch > ${last}
      and not exists (select from audit_batches where audit_batches.number = audit_events.batch)
    group by audit_events.batch order by audit_events.batch limit ${batchesToName}`.execute(db);
  return rows.map(({ batch, count }) => ({ batch: Number(batch), count }));
}

/** The newest batch's number, how many events the batches say they hold, and how many are not sealed. */
export async function measureLog(db: Kysely<Database>) {
  const { rows } = await sql<{ last: string; total: number; unsealed: number }>`
    select coalesce(max(number), 0)::text as last, coalesce(sum(event_count), 0)::bigint as total,
      (select count(*) from audit_events where batch is null) as unsealed
    from audit_batches`.execute(db);
  const [row] = rows;
  return { last: Number(row?.last ?? 0), total: row?.total ?? 0, unsealed: row?.unsealed ?? 0 };
}

/** The digests that a batch was sealed over. */
export function sealedDigests(eventDigests: Buffer): Set<string> {
  const digests = new Set<string>();
  for (let at = 0; at < eventDigests.length; at += digestLength) {
    digests.add(eventDigests.subarray(at, at + digestLength).toString("base64"));
  }
  return digests;
}
