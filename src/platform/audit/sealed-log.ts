import type { KeyObject } from "node:crypto";
import { type Kysely, sql } from "kysely";
import type { Database } from "#db/tables.ts";
import { digestLength, eventDigest, type SealedEvent, sealedEventColumns } from "./digests.ts";
import { isAuthentic } from "./event-mac.ts";

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
  /** Whether the program wrote it. */
  readonly authentic: boolean;
};

const batchesAtOnce = 20;
const eventsAtOnce = 1_000;
const batchesToName = 1_000;

/** All batches from 1 to `last` by number, a few at a time. */
export async function* readBatches(db: Kysely<Database>, last: number): AsyncGenerator<SealedBatch> {
  let after = "0";
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
export async function* readSealedEvents(
  db: Kysely<Database>,
  last: number,
  macKey: KeyObject,
): AsyncGenerator<DigestedEvent> {
  let rest = sql`true`;
  for (;;) {
    const { rows } = await sql<SealedEvent & { batch: string }>`
      select batch::text, ${sealedEventColumns} from audit_events
      where ${rest} and audit_events.batch <= ${last}
      order by audit_events.batch, audit_events.sequence limit ${eventsAtOnce}`.execute(db);
    for (const row of rows) {
      yield {
        batch: Number(row.batch),
        id: row.id,
        sequence: row.sequence,
        digest: eventDigest(row).toString("base64"),
        authentic: isAuthentic(macKey, row),
      };
    }
    const newest = rows.at(-1);
    if (newest === undefined) return;
    const { batch, sequence } = newest;
    rest = sql`(audit_events.batch, audit_events.sequence) > (${batch}::bigint, ${sequence}::bigint)`;
  }
}

/** The first events after sequence number `after` that no batch holds. */
export async function selectUnsealed(
  db: Kysely<Database>,
  after: string | undefined,
  limit: number,
): Promise<readonly SealedEvent[]> {
  const rest = after === undefined ? sql`true` : sql`audit_events.sequence > ${after}::bigint`;
  const { rows } = await sql<SealedEvent>`
    select ${sealedEventColumns} from audit_events where batch is null and ${rest}
    order by audit_events.sequence limit ${limit}`.execute(db);
  return rows;
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

/**
 * The newest batch's number, how many events the batches say they hold, how many are not sealed, and whether anything
 * tells that sealing must have begun before `settled`.
 */
export async function measureLog(db: Kysely<Database>, settled: Date) {
  const { rows } = await sql<{ last: number; total: number; unsealed: number; used: boolean }>`
    select coalesce(max(number) filter (where number between 1 and ${Number.MAX_SAFE_INTEGER}), 0)::bigint as last,
      coalesce(sum(event_count), 0)::bigint as total,
      (select count(*) from audit_events where batch is null) as unsealed,
      count(*) > 0
        or exists (select from audit_events where audit_events.batch is not null or occurred_at < ${settled})
        or exists (select from members where created_at < ${settled}) as used
    from audit_batches`.execute(db);
  return rows[0] ?? { last: 0, total: 0, unsealed: 0, used: false };
}

/** Numbers of batches that sealing cannot have given; a thousand at most. */
export async function impossibleBatches(db: Kysely<Database>): Promise<readonly string[]> {
  const { rows } = await sql<{ number: string }>`
    select number::text from audit_batches
    where number not between 1 and ${Number.MAX_SAFE_INTEGER} order by audit_batches.number limit ${batchesToName}`.execute(
    db,
  );
  return rows.map(({ number }) => number);
}

/** The digests that a batch was sealed over. */
export function sealedDigests(eventDigests: Buffer): Set<string> {
  const digests = new Set<string>();
  for (let at = 0; at < eventDigests.length; at += digestLength) {
    digests.add(eventDigests.subarray(at, at + digestLength).toString("base64"));
  }
  return digests;
}
