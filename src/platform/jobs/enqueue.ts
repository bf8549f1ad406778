import { sql, type Transaction } from "kysely";
import type { Database } from "#db/tables.ts";
import type { Job, JobData } from "./job.ts";
import { queueOptions } from "./queue-options.ts";

/**
 * Puts a job into its queue in the transaction of a change: it exists exactly when the change does. The statement has
 * the effect of pg-boss's own `send`, which needs a started instance and so would tie every command to one.
 *
 * @throws ZodError where the data is not what the job says
 */
export async function enqueue<Data extends JobData>(
  tx: Transaction<Database>,
  job: Job<Data>,
  data: NoInfer<Data>,
  notBefore?: Date,
): Promise<void> {
  const told = JSON.stringify(job.data.parse(data));
  if (await insert(tx, job.name, told, notBefore)) return;
  await ensureQueue(tx, job);
  if (!(await insert(tx, job.name, told, notBefore)))
    throw new Error(`the queue ${job.name} could not be made`);
}

/** Makes the job's queue where there is none; one that there is stays as it is. */
async function ensureQueue(tx: Transaction<Database>, job: Job): Promise<void> {
  await sql`select pgboss.create_queue(${job.name}, ${JSON.stringify(queueOptions(job))}::jsonb)`.execute(tx);
}

/** Whether there was a queue to insert into. What is left out here has the default that `send` gives it. */
async function insert(
  tx: Transaction<Database>,
  queue: string,
  data: string,
  notBefore: Date | undefined,
): Promise<boolean> {
  const begins = sql`greatest(${notBefore ?? null}::timestamptz, pgboss.job_now())`;
  const { numAffectedRows } = await sql`
    insert into pgboss.job (
      name, data, policy, start_after, created_on, keep_until, expire_seconds, deletion_seconds,
      retry_limit, retry_delay, retry_backoff, retry_delay_max, heartbeat_seconds, dead_letter
    )
    select name, ${data}::jsonb, policy, ${begins}, pgboss.job_now(),
           ${begins} + retention_seconds * interval '1 s', expire_seconds, deletion_seconds,
           retry_limit, retry_delay, retry_backoff, retry_delay_max, heartbeat_seconds, dead_letter
      from pgboss.queue
     where name = ${queue}`.execute(tx);
  return numAffectedRows === 1n;
}
