import { collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
import type { DatabaseConnection } from "#platform/db/connect.ts";

/** One answered request, told by its route's pattern: an address could hold what a person typed. */
export type AnsweredRequest = {
  readonly method: string;
  readonly route: string | undefined;
  readonly status: number;
  readonly seconds: number;
};

export type Metrics = {
  observe(request: AnsweredRequest): void;
  /** In Prometheus's text format. */
  read(): Promise<{ readonly type: string; readonly text: string }>;
};

/** What the process and its database are measured by. Nothing of persons: counts, times and the names of routes and queues. */
export function createMetrics({ pool }: Pick<DatabaseConnection, "pool">): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const duration = new Histogram({
    name: "behorig_http_request_duration_seconds",
    help: "Time to answer a request, by the pattern of its route and the class of its status.",
    labelNames: ["method", "route", "status"] as const,
    buckets: [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers,
  });
  const connections = new Gauge({
    name: "behorig_database_connections",
    help: "Connections of this process to the database, and requests that wait for one.",
    labelNames: ["state"] as const,
    registers,
  });
  const up = new Gauge({
    name: "behorig_database_up",
    help: "Whether the database answered just now.",
    registers,
  });
  const labelNames = ["queue", "state"] as const;
  const jobs = new Gauge({
    name: "behorig_jobs",
    help: "Jobs in the queues, by state.",
    labelNames,
    registers,
  });
  const oldest = new Gauge({
    name: "behorig_oldest_due_job_seconds",
    help: "For how long the oldest job that is due has waited.",
    labelNames: ["queue"] as const,
    registers,
  });
  return {
    observe({ method, route, status, seconds }) {
      duration.observe({ method, route: route ?? "none", status: `${Math.floor(status / 100)}xx` }, seconds);
    },
    async read() {
      connections.set({ state: "used" }, pool.totalCount - pool.idleCount);
      connections.set({ state: "idle" }, pool.idleCount);
      connections.set({ state: "waited_for" }, pool.waitingCount);
      // also what a queue no longer has, and what nobody knows while the database is gone
      jobs.reset();
      oldest.reset();
      const rows = await countJobs(pool).catch(() => undefined);
      up.set(rows === undefined ? 0 : 1);
      for (const { queue, state, count, waited } of rows ?? []) {
        jobs.set({ queue, state }, count);
        if (waited !== null) oldest.set({ queue }, waited);
      }
      return { type: registry.contentType, text: await registry.metrics() };
    },
  };
}

type JobCount = { queue: string; state: string; count: number; waited: number | null };

async function countJobs(pool: DatabaseConnection["pool"]): Promise<JobCount[]> {
  const { rows } = await pool.query<JobCount>(
    `select name as queue, state::text as state, count(*)::float8 as count,
            extract(epoch from now() - min(start_after) filter (where state in ('created', 'retry') and start_after <= now()))::float8
              as waited
       from pgboss.job group by name, state`,
  );
  return rows;
}
