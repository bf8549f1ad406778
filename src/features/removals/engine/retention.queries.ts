import type { ReadonlyKysely } from "kysely/readonly";
import type { Database } from "#db/tables.ts";
import type { PersonReference } from "#platform/access/actor.ts";
import { openStates, type Removed } from "../removal.ts";

/**
 * People of organisations and of the staff who ended before that time, the longest ago first.
 *
 * Unscoped: the retention rule is the same for all organisations (decision 23).
 */
export async function endedBefore(
  db: ReadonlyKysely<Database>,
  time: Date,
  atMost: number,
): Promise<Removed[]> {
  const open = db.selectFrom("removals").select("person_reference").where("state", "in", openStates);
  const rows = await Promise.all(
    (
      [
        ["member", "members"],
        ["staff", "staff"],
      ] as const
    ).map(async ([population, table]) => {
      const ended = await db
        .selectFrom(table)
        .select(["id", "person_reference", "ended_at"])
        .where("ended_at", "<", time)
        .where("person_reference", "not in", open)
        .orderBy("ended_at")
        .limit(atMost)
        .execute();
      return ended.map((row) => ({ ...row, population }));
    }),
  );
  return rows
    .flat()
    .slice(0, atMost)
    .map(({ id, person_reference, population }) => ({
      population,
      subject: id,
      reference: person_reference as PersonReference,
    }));
}

/**
 * Removals that ought to go on and may have been forgotten: under way, or approved and due.
 *
 * Unscoped: the program takes them up by itself.
 */
export async function dueRemovals(db: ReadonlyKysely<Database>, now: Date) {
  return await db
    .selectFrom("removals")
    .select("id")
    .where(({ eb, and, or }) =>
      or([
        eb("state", "=", "under-way"),
        and([
          eb("state", "=", "approved"),
          or([eb("waits_until", "is", null), eb("waits_until", "<=", now)]),
        ]),
      ]),
    )
    .orderBy("requested_at")
    .orderBy("id")
    .execute();
}
