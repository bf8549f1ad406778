import type { Kysely, Transaction } from "kysely";
import type { Database } from "#db/tables.ts";
import type { MasterKey } from "#platform/keys/master-key.ts";
import type { Actor } from "./access/actor.ts";
import type { AuditEvent } from "./audit/event.ts";
import { writeEvents } from "./audit/write-events.ts";
import { runInTransaction } from "./db/transaction-guard.ts";
import { type Id, newId } from "./ids.ts";
import { enqueue } from "./jobs/enqueue.ts";
import type { Job, JobData } from "./jobs/job.ts";
import type { Clock } from "./time/clock.ts";

/** What the one door for writes needs. */
export type Door = { readonly db: Kysely<Database>; readonly clock: Clock; readonly masterKey: MasterKey };

/** The transaction of a change. Nothing but SQL is awaited while it is open. */
export type Tx = {
  readonly sql: Transaction<Database>;
  readonly actor: Actor;
  readonly now: Date;
  newId<T extends string>(): Id<T>;
  /**
   * Has a job carried out once the change is committed; never, if it is rolled back.
   * @param notBefore when it is to begin, where that is not at once
   */
  enqueue<Data extends JobData>(job: Job<Data>, data: NoInfer<Data>, notBefore?: Date): Promise<void>;
};

const changed: unique symbol = Symbol("changed");

/** A change that was made, with the events that tell of it. Only {@link record} and {@link ownRecord} make one. */
export type Recorded<T> = {
  readonly [changed]: true;
  readonly outcome: T;
  readonly events: readonly AuditEvent[];
};

/** Nothing was changed: the transaction is rolled back. */
export type Unchanged<T> = { readonly [changed]: false; readonly outcome: T };

export type Change<T> = Recorded<T> | Unchanged<T>;

/** Says that something was changed, and what the log shall tell of it: at least one event. */
export function record<T>(outcome: T, first: AuditEvent, ...more: readonly AuditEvent[]): Recorded<T> {
  return { [changed]: true, outcome, events: [first, ...more] };
}

/**
 * Says that something was changed that is a record of its own, of which no event tells: a vote (decision 22), what
 * somebody searches a list for, which is gone with their session (decision 17), a step of a removal, which its own
 * row tells of, a notice of what other events tell of, or that a file agrees with what the catalogue says already.
 */
export function ownRecord<T>(
  outcome: T,
  _record: "vote" | "search" | "removal" | "notice" | "agreement-of-file",
): Recorded<T> {
  return { [changed]: true, outcome, events: [] };
}

/** Says that nothing was changed, for example because the act was refused. */
export function unchanged<T>(outcome: T): Unchanged<T> {
  return { [changed]: false, outcome };
}

/** The same act up to the point where it would be kept. */
export function rehearsal<T>(act: (tx: Tx) => Promise<Change<T>>): (tx: Tx) => Promise<Unchanged<T>> {
  return async (tx) => unchanged((await act(tx)).outcome);
}

/**
 * The one door for writes (invariant 3): opens the transaction, runs `act` in it, and commits only together
 * with the audit events that `act` recorded.
 */
export async function change<T>(door: Door, actor: Actor, act: (tx: Tx) => Promise<Change<T>>): Promise<T> {
  const now = door.clock();
  let outcome: { value: T } | undefined;
  try {
    return await runInTransaction(door.db, async (sql) => {
      const result = await act({
        sql,
        actor,
        now,
        newId: () => newId(now),
        enqueue: (job, data, notBefore) => enqueue(sql, job, data, notBefore),
      });
      if (!result[changed]) {
        outcome = { value: result.outcome };
        throw rolledBack;
      }
      await writeEvents(sql, door.masterKey, actor, result.events, now);
      return result.outcome;
    });
  } catch (error) {
    if (error === rolledBack && outcome !== undefined) return outcome.value;
    throw error;
  }
}

const rolledBack = new Error("nothing was changed");
