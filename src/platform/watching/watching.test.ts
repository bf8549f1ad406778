import type { Server } from "node:http";
import { afterAll, beforeAll, expect, test } from "vitest";
import { connect, type DatabaseConnection } from "#platform/db/connect.ts";
import { migrate } from "#platform/db/migrate.ts";
import { createMetrics, type Metrics } from "./metrics.ts";
import { startWatchServer } from "./watch-server.ts";

const options = JSON.stringify({ policy: "standard", retryLimit: 2, retryDelay: 0, retryBackoff: false });

let connection: DatabaseConnection;
let metrics: Metrics;
let server: Server;
let ready: () => Promise<boolean> = async () => true;

beforeAll(async () => {
  connection = await connect({});
  await migrate(connection, new Date());
  metrics = createMetrics(connection);
  server = await startWatchServer({ isReady: () => ready(), metrics }, { host: "127.0.0.1", port: 0 });
});
afterAll(async () => {
  server.close();
});

test("a process that can do its work is live and ready, without cookies and unkept", async () => {
  expect(await ask("/health/live")).toMatchObject({ status: 200, text: "live\n" });
  const { status, text, headers } = await ask("/health/ready");
  expect({ status, text }).toEqual({ status: 200, text: "ready\n" });
  expect(headers.get("set-cookie")).toBeNull();
  expect(headers.get("cache-control")).toBe("no-store");
});

test("one that cannot says so and nothing of why", async () => {
  ready = () => Promise.reject(new Error("password of geheim refused"));
  expect(await ask("/health/ready")).toMatchObject({ status: 503, text: "not ready\n" });
  ready = async () => false;
  expect(await ask("/health/ready")).toMatchObject({ status: 503, text: "not ready\n" });
  expect(await ask("/health/live")).toMatchObject({ status: 200 });
});

test("requests are measured by pattern and class of status, jobs by queue and age", async () => {
  metrics.observe({ method: "GET", route: "/members/:member", status: 404, seconds: 0.02 });
  await connection.pool.query("select pgboss.create_queue('letters', $1::jsonb)", [options]);
  await connection.pool.query(
    "insert into pgboss.job (name, policy, start_after) values ('letters', 'standard', now() - interval '90 seconds')",
  );
  const { text } = await ask("/metrics");
  expect(text).toContain(
    'behorig_http_request_duration_seconds_count{method="GET",route="/members/:member",status="4xx"} 1',
  );
  expect(text).toContain('behorig_jobs{queue="letters",state="created"} 1');
  expect(Number(/behorig_oldest_due_job_seconds\{queue="letters"\} (\S+)/.exec(text)?.[1])).toBeGreaterThan(
    89,
  );
  expect(text).toContain("behorig_database_up 1");
  expect(text).toContain("nodejs_eventloop_lag_seconds");
});

test("an address that is taken is told by the setting's name", async () => {
  const taken = server.address();
  if (taken === null || typeof taken === "string") throw new Error("the server has no port");
  const again = startWatchServer({ isReady: ready, metrics }, { host: "127.0.0.1", port: taken.port });
  await expect(again).rejects.toThrow("BEHORIG_WATCH");
});

test("nothing else is answered, and without a database the metrics say that it is gone", async () => {
  expect(await ask("/")).toMatchObject({ status: 404 });
  await connection.close();
  const { text } = await ask("/metrics");
  expect(text).toContain("behorig_database_up 0");
  expect(text).not.toContain("behorig_jobs{");
});

async function ask(path: string) {
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the server has no port");
  const answer = await fetch(`http://127.0.0.1:${address.port}${path}`);
  return { status: answer.status, text: await answer.text(), headers: answer.headers };
}
