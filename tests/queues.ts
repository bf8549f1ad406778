import { setTimeout as pause } from "node:timers/promises";
import type { DatabaseConnection } from "#platform/db/connect.ts";

type Database = Pick<DatabaseConnection, "pool">;

export type QueuedJob = {
  readonly name: string;
  readonly state: string;
  readonly data: unknown;
  /** The whole row as text, to be searched for what may not be in it. */
  readonly row: string;
};

/** Every job there is, the oldest first, but those by which pg-boss itself begins scheduled ones. */
export async function queuedJobs({ pool }: Database): Promise<QueuedJob[]> {
  const { rows } = await pool.query<QueuedJob>(
    `select name, state::text as state, data, job::text as row from pgboss.job
      where name not like '\\_\\_pgboss%' order by created_on, id`,
  );
  return rows;
}

/** Lets jobs that wait for their next attempt begin at once, as if the pause had passed. */
export async function skipPauses({ pool }: Database): Promise<void> {
  await pool.query("update pgboss.job set start_after = now() where state = 'retry' and start_after > now()");
}

/** Waits until `holds`, asking again and again. @throws when it takes too long */
export async function until(holds: () => Promise<boolean> | boolean, patience = 20_000): Promise<void> {
  const end = performance.now() + patience;
  while (!(await holds())) {
    if (performance.now() > end) throw new Error("what was waited for did not come about");
    await pause(20);
  }
}

/** A log that keeps what it is told. */
export function keptLog() {
  const lines: string[] = [];
  const keep = (level: string) => (fields: object, message: string) =>
    void lines.push(JSON.stringify({ level, message, ...fields }));
  return { lines, info: keep("info"), warn: keep("warn"), error: keep("error") };
}
