import { createHmac } from "node:crypto";
import { type Kysely, sql } from "kysely";
import type { Database } from "#db/tables.ts";
import type { Door } from "#platform/change.ts";
import { deriveKey, type MasterKey } from "#platform/keys/master-key.ts";

/*
 * How often something has been tried, counted in the database, so that any number of processes count together. The
 * counts entitle to nothing and are gone within the hour, so they are written beside the door for writes and its log.
 */

/** What is counted together, and how much of it there may be within so many minutes. */
export type Counter = {
  /** What it is about, such as an address and a network: only a keyed digest of it is stored. */
  readonly of: readonly [purpose: string, ...about: string[]];
  readonly limit: number;
  readonly minutes: number;
  /** What becomes of the count where the attempt turns out to be good: it begins anew, or loses this attempt. */
  readonly ifGood: "forgotten" | "given-back";
};

export type Counted =
  | { readonly kind: "within" }
  /** `isFirst` is this attempt the one that went over: the one that the log tells of. */
  | { readonly kind: "over"; readonly until: Date; readonly isFirst: boolean };

/**
 * Counts an attempt before it is made, so that many at once cannot all slip through. Over the limit of any of the
 * counters it must not be made.
 */
export async function countAttempt(door: Door, counters: readonly Counter[]): Promise<Counted> {
  const now = door.clock();
  const over: { attempts: number; limit: number; endsAt: Date }[] = [];
  for (const counter of counters) {
    const { attempts, endsAt } = await count(door.db, idOf(door.masterKey, counter), counter.minutes, now);
    if (attempts > counter.limit) over.push({ attempts, limit: counter.limit, endsAt });
  }
  if (over.length === 0) return { kind: "within" };
  return {
    kind: "over",
    until: new Date(Math.max(...over.map(({ endsAt }) => endsAt.getTime()))),
    isFirst: over.some(({ attempts, limit }) => attempts === limit + 1),
  };
}

/** One statement of its own each, so that no two attempts can wait for each other. */
async function count(
  db: Kysely<Database>,
  id: Buffer,
  minutes: number,
  now: Date,
): Promise<{ attempts: number; endsAt: Date }> {
  const endsAt = new Date(now.getTime() + minutes * 60_000);
  const hasEnded = sql<boolean>`attempt_counts.ends_at <= ${now}`;
  const row = await db
    .insertInto("attempt_counts")
    .values({ id, attempts: 1, ends_at: endsAt })
    .onConflict((conflict) =>
      conflict.column("id").doUpdateSet({
        attempts: sql`case when ${hasEnded} then 1 else attempt_counts.attempts + 1 end`,
        ends_at: sql`case when ${hasEnded} then excluded.ends_at else attempt_counts.ends_at end`,
      }),
    )
    .returning(["attempts", "ends_at"])
    .executeTakeFirstOrThrow();
  return { attempts: row.attempts, endsAt: row.ends_at };
}

/** The attempt was a good one: it counts against nobody. */
export async function takeBackAttempt({ db, masterKey }: Door, counters: readonly Counter[]): Promise<void> {
  for (const counter of counters) {
    const id = idOf(masterKey, counter);
    if (counter.ifGood === "forgotten") {
      await db.deleteFrom("attempt_counts").where("id", "=", id).execute();
    } else {
      await db
        .updateTable("attempt_counts")
        .set((row) => ({ attempts: row("attempts", "-", 1) }))
        .where("id", "=", id)
        .where("attempts", ">", 0)
        .execute();
    }
  }
}

function idOf(masterKey: MasterKey, { of }: Counter): Buffer {
  return createHmac("sha256", deriveKey(masterKey, "behorig attempt counts"))
    .update(JSON.stringify(of))
    .digest();
}
