import { type RawBuilder, sql } from "kysely";
import type { ReadonlyKysely } from "kysely/readonly";
import type { Database } from "#db/tables.ts";
import type { Job, JobData } from "./job.ts";

/** When a job that waits is next begun; undefined where none is waiting that was told this. */
export async function nextAttemptAt<Data extends JobData>(
  db: ReadonlyKysely<Database>,
  job: Job<Data>,
  data: NoInfer<Data>,
): Promise<Date | undefined> {
  const waiting: RawBuilder<{ at: Date | null }> = sql`(
    select min(start_after) as at from pgboss.job
     where name = ${job.name} and state in ('created', 'retry') and data = ${JSON.stringify(data)}::jsonb
  )`;
  const row = await db.selectFrom(waiting.as("waiting")).selectAll().executeTakeFirst();
  return row?.at ?? undefined;
}
