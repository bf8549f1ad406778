import type { PgBoss } from "pg-boss";
import type { DatabaseConnection } from "#platform/db/connect.ts";
import type { Clock } from "#platform/time/clock.ts";
import { traceOf } from "#platform/trace.ts";
import { bossDatabase } from "./boss-database.ts";
import type { Handler } from "./handler.ts";
import { queueOptions } from "./queue-options.ts";
import { type JobLog, runJob } from "./run-job.ts";

type JobParts = {
  readonly connection: Pick<DatabaseConnection, "pool">;
  readonly handlers: readonly Handler[];
  readonly log: JobLog;
  readonly clock: Clock;
  /** How often a queue is looked into, in seconds: at least 0.5. */
  readonly pollSeconds?: number;
};

export type Jobs = {
  /** Takes no more jobs, and lets those under way finish; what takes longer than `grace` is run again some other time. */
  stop(): Promise<void>;
};

/** How long jobs under way may take to finish, in milliseconds. */
const grace = 10_000;

/**
 * Carries out what is in the queues, and begins scheduled jobs at their times. Any number of processes may do so on one
 * database: each job is taken by one of them.
 */
export async function startJobs({
  connection,
  handlers,
  log,
  clock,
  pollSeconds = 2,
}: JobParts): Promise<Jobs> {
  // half of a start's patience would go into loading it, so nobody loads it before the site answers
  const { PgBoss } = await import("pg-boss");
  const boss = new PgBoss({
    db: bossDatabase(connection),
    schema: "pgboss",
    // the schema is a migration's to make and change
    migrate: false,
    createSchema: false,
    // upkeep for queues of millions; it rebuilds indexes, which on the embedded database stops everything
    reindex: false,
    monitorVacuum: false,
  });
  boss.on("error", (error) => log.error(traceOf(error), "the queues could not be read"));
  boss.on("warning", ({ message }) => log.warn({ reason: message }, "queues"));
  await boss.start();
  for (const handler of handlers) await work(boss, handler, { log, clock, pollSeconds });
  await forgetSchedules(boss, handlers);
  return { stop: () => boss.stop({ close: false, graceful: true, timeout: grace }) };
}

async function work(
  boss: PgBoss,
  handler: Handler,
  { log, clock, pollSeconds }: Required<Pick<JobParts, "log" | "clock" | "pollSeconds">>,
): Promise<void> {
  const { name, options } = handler.job;
  await boss.createQueue(name, queueOptions(handler.job));
  const { policy: _, ...changeable } = queueOptions(handler.job);
  await boss.updateQueue(name, changeable);
  const reading = {
    batchSize: options.atOnce,
    includeMetadata: true,
    perJobResults: true,
    pollingIntervalSeconds: pollSeconds,
  } as const;
  const worker = await boss.work(name, reading, async (jobs) => {
    const results = await Promise.all(jobs.map((job) => runJob(handler, job, clock(), log)));
    // there may be more: the next ones are asked for at once instead of at the next look
    boss.notifyWorker(worker);
    return results;
  });
  if (options.cron === undefined) return;
  // one that was missed while nothing ran is made up for
  await boss.schedule(name, options.cron, {}, { tz: "Europe/Stockholm", missed: "once" });
}

/** What an older version of the program began by itself, and this one does not. */
async function forgetSchedules(boss: PgBoss, handlers: readonly Handler[]): Promise<void> {
  const scheduled = new Set(handlers.filter(({ job }) => job.options.cron).map(({ job }) => job.name));
  for (const { name, key } of await boss.getSchedules())
    if (!scheduled.has(name)) await boss.unschedule(name, key);
}
