import type { KeyObject } from "node:crypto";
import { type Kysely, sql, type Transaction } from "kysely";
import type { Database } from "#db/tables.ts";
import { runInTransaction } from "#platform/db/transaction-guard.ts";
import type { Clock } from "#platform/time/clock.ts";
import { traceOf } from "#platform/trace.ts";
import { checkpoint, type Head, type Seal, trustedEnd } from "./checkpointing.ts";
import { batchDigest, eventDigest, type SealedEvent, signDigest } from "./digests.ts";
import { isAuthentic, macKeyFrom } from "./event-mac.ts";
import { whileSealingRests } from "./log-lock.ts";
import { selectUnsealed } from "./sealed-log.ts";
import { SealingError } from "./sealing-error.ts";

/** What a sealing did. `forged` counts the events that it left out because the program has not written them. */
export type Sealed = { readonly batches: number; readonly events: number; readonly forged: number };

const largestBatch = 10_000;

/**
 * Seals every event that is not sealed yet and writes the batches into the checkpoint file (decision 25). Several
 * processes may call it at once: they take turns. Events that commit late come into a later batch; a gap among
 * sequence numbers proves nothing. An event that somebody else has put into the table is never signed: it stays
 * unsealed, where verification finds it. @throws SealingError if the end of the checkpoint file was not signed with
 * this key
 */
export async function sealPending(db: Kysely<Database>, seal: Seal, now: Date): Promise<Sealed> {
  return await whileSealingRests(db, async (connection) => {
    const checkpointed = await trustedEnd(seal);
    let head = await findHead(connection, checkpointed.head);
    const macKey = macKeyFrom(seal.masterKey);
    const sealed = { batches: 0, events: 0, forged: 0 };
    for (let after: string | undefined; ; ) {
      const { pending, own } = await runInTransaction(connection, async (tx) => {
        const pending = await selectUnsealed(tx, after, largestBatch);
        const own = pending.filter((event) => isAuthentic(macKey, event));
        if (own.length > 0) head = await sealBatch(tx, seal.signingKey, head, own, now);
        return { pending, own };
      });
      after = pending.at(-1)?.sequence;
      if (after === undefined) break;
      if (own.length > 0) sealed.batches += 1;
      sealed.events += own.length;
      sealed.forged += pending.length - own.length;
    }
    await checkpoint(connection, seal, checkpointed.head.number, checkpointed.torn);
    return sealed;
  });
}

/**
 * Batches that are in the file but no longer in the table keep their numbers: the chain goes on after them, and
 * verification finds exactly those missing.
 */
async function findHead(db: Kysely<Database>, checkpointed: Head): Promise<Head> {
  const newest = await db
    .selectFrom("audit_batches")
    .select(["number", "digest"])
    // beyond, it is no number that sealing gives, and verification finds the row
    .where("number", "<=", Number.MAX_SAFE_INTEGER)
    .orderBy("number", "desc")
    .limit(1)
    .executeTakeFirst();
  return newest !== undefined && newest.number >= checkpointed.number ? newest : checkpointed;
}

async function sealBatch(
  tx: Transaction<Database>,
  signingKey: KeyObject,
  head: Head,
  events: readonly SealedEvent[],
  now: Date,
): Promise<Head> {
  const number = head.number + 1;
  const eventDigests = Buffer.concat(events.map(eventDigest));
  const sealedAt = String(now.getTime());
  const digest = batchDigest({ number, previousDigest: head.digest, sealedAt, eventDigests });
  const row = {
    number,
    event_count: events.length,
    event_digests: eventDigests,
    previous_digest: head.digest,
    digest,
    signature: signDigest(digest, signingKey),
    sealed_at: now,
  };
  await tx.insertInto("audit_batches").values(row).execute();
  const ids = events.map(({ id }) => id);
  await sql`update audit_events set batch = ${number} where id = any(${ids}::uuid[])`.execute(tx);
  return { number, digest };
}

type Log = {
  info(fields: object, message: string): void;
  error(fields: object, message: string): void;
};

export type Sealing = { stop(): Promise<void> };

/**
 * Seals at once and then every `interval` milliseconds, never twice at a time. A failure is logged and tried again
 * the next time; forged events are logged when their number changes. `stop` seals one last time.
 */
export function startSealing(
  db: Kysely<Database>,
  seal: Seal,
  clock: Clock,
  log: Log,
  interval = 10_000,
): Sealing {
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;
  let forgedBefore = 0;
  const sealOnce = async () => {
    try {
      const { batches, events, forged } = await sealPending(db, seal, clock());
      if (batches > 0) log.info({ events }, "sealed the audit log");
      if (forged !== forgedBefore && forged > 0)
        log.error({ events: forged }, "forged events are left unsealed");
      forgedBefore = forged;
    } catch (error) {
      log.error(faultOf(error), "the audit log could not be sealed");
    }
    if (stopped) return;
    timer = setTimeout(() => {
      running = sealOnce();
    }, interval);
    timer.unref();
  };
  let running = sealOnce();
  return {
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await running;
      await sealOnce();
    },
  };
}

/** A sealing error's message is for the log; of any other only the trace. */
function faultOf(error: unknown): object {
  return error instanceof SealingError ? { reason: error.message } : traceOf(error);
}
