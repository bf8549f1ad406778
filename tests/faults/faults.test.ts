import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { describe, expect, test } from "vitest";
import { mailJob } from "#platform/mail/mail-job.ts";
import { startPostgres } from "../postgres.ts";
import { startPair } from "../postgres-standby.ts";
import { until } from "../queues.ts";
import { adding, appointing, evidenceOf, type Service, startService } from "./service.ts";
import { hsaIdOf, keepWriting, type Writing } from "./writing.ts";

// Real processes and servers, which end in earnest while people save. Each test has its own, so they run beside one
// another; they are a run of their own, since they leave little of the machine to anybody else.

// every server and process sees to it that it does not outlive the tests
process.setMaxListeners(30);

describe.concurrent("What has been confirmed is kept, once, and told of in the log", () => {
  test("while the database is gone for a minute: those who save are asked to wait", async ({
    onTestFinished,
  }) => {
    const server = await startPostgres({ keepsItsWord: true });
    onTestFinished(server.stop);
    const service = await startService(server.url, 1);
    onTestFinished(service.stop);
    const writings = await Promise.all(["GA", "GB"].map((prefix) => keepWriting(adding(service, prefix))));
    await untilConfirmed(writings, 5);
    await server.breakDown();
    await pause(60_000);
    const before = confirmedBy(writings);
    await server.startAgain();
    await untilConfirmed(writings, 5);
    await Promise.all(writings.map((writing) => writing.stop()));
    expect(confirmedBy(writings)).toBeGreaterThan(before);
    for (const { away, unexpected } of writings) {
      expect(unexpected).toEqual([]);
      expect(away.length).toBeGreaterThan(50);
      expect(away.filter(({ headers }) => headers["retry-after"] !== "30")).toEqual([]);
    }
    await expectKept(service, ["GA", "GB"], writings);
  });

  test("when the primary is lost and its standby takes over", async ({ onTestFinished }) => {
    const pair = await startPair();
    onTestFinished(pair.stop);
    const service = await startService(pair.url, 1);
    onTestFinished(service.stop);
    const writings = await Promise.all(["SA", "SB"].map((prefix) => keepWriting(adding(service, prefix))));
    await untilConfirmed(writings, 20);
    await pair.primary.breakDown();
    await pair.promote();
    await untilConfirmed(writings, 5);
    await Promise.all(writings.map((writing) => writing.stop()));
    for (const { unexpected } of writings) expect(unexpected).toEqual([]);
    await expectKept(service, ["SA", "SB"], writings);
  });

  test("when each of two processes is killed: no letter is lost, and none sent again but those under way", async ({
    onTestFinished,
  }) => {
    const server = await startPostgres();
    onTestFinished(server.stop);
    const service = await startService(server.url, 2);
    onTestFinished(service.stop);
    const writings = [
      await keepWriting(adding(service, "KA")),
      await keepWriting(await appointing(service, "KB")),
    ];
    for (const index of [0, 1, 0, 1]) {
      await untilConfirmed(writings, 3);
      await pause(Math.random() * 1_000);
      await service.replace(index, () => untilConfirmed(writings, 3));
    }
    await Promise.all(writings.map((writing) => writing.stop()));
    for (const { unexpected } of writings) expect(unexpected).toEqual([]);
    await expectKept(service, ["KA", "KB"], writings);
    await expectLettersSent(service, { kills: 4 });
  });

  test("when a process is told to end: what is under way comes to its end first", async ({
    onTestFinished,
  }) => {
    const server = await startPostgres();
    onTestFinished(server.stop);
    const service = await startService(server.url, 1);
    onTestFinished(service.stop);
    const writer = await appointing(service, "EA");
    const browser = await writer.open();
    const holder = await connected(server.url);
    await holder.query(letMailsWait);
    expect((await writer.save(browser, hsaIdOf("EA1"), 1)).statusCode).toBe(303);
    await until(async () => (await waiting(service, "advisory")) > 0);
    await holder.query("begin; lock table members in share mode");
    const saved = writer.save(browser, hsaIdOf("EA2"), 1);
    await until(async () => (await waiting(service, "relation")) > 0);
    const ended = service.processes[0]?.stop();
    await pause(1_000);
    await holder.query("commit; select pg_advisory_unlock_all()");
    await holder.end();
    expect((await saved).statusCode).toBe(303);
    expect(await ended).toBe(0);
    expect((await evidenceOf(service, ["EA"])).kept.toSorted()).toEqual([hsaIdOf("EA1"), hsaIdOf("EA2")]);
    expect(await service.query("select from pgboss.job where state = 'active'")).toEqual([]);
    expect(await service.query("select from mails where status = 'queued' and attempts > 0")).toEqual([]);
    expect(await service.query("select from mails where status = 'sent'")).not.toEqual([]);
  });
});

/** A letter that is about to be sent waits for as long as this connection wishes. */
const letMailsWait = `
  select pg_advisory_lock(1);
  create function wait_for_one() returns trigger language plpgsql as
    $$ begin perform pg_advisory_xact_lock_shared(1); return new; end $$;
  create trigger wait before update on mails for each row execute function wait_for_one()`;

async function waiting({ query }: Service, forWhat: "advisory" | "relation"): Promise<number> {
  return (await query("select from pg_stat_activity where wait_event = $1", [forWhat])).length;
}

async function connected(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return client;
}

/** Until each has saved so many more. */
async function untilConfirmed(writings: readonly Writing[], more: number): Promise<void> {
  const goals = writings.map((writing) => ({ writing, goal: writing.confirmed.length + more }));
  await until(() => goals.every(({ writing, goal }) => writing.confirmed.length >= goal), 60_000);
}

function confirmedBy(writings: readonly Writing[]): number {
  return writings.reduce((sum, { confirmed }) => sum + confirmed.length, 0);
}

async function expectKept(service: Service, prefixes: readonly string[], writings: readonly Writing[]) {
  const { kept, notToldOnce } = await evidenceOf(service, prefixes);
  const known = writings.flatMap(({ confirmed, keptUnanswered }) => [...confirmed, ...keptUnanswered]);
  expect(notToldOnce).toEqual([]);
  expect(known.filter((hsaId) => !kept.includes(hsaId))).toEqual([]);
  // the last one of each may have been under way when they stopped
  expect(kept.length - known.length).toBeLessThanOrEqual(writings.length);
}

const ofAdministrators = "kind like 'administrator%'";

/** A process may be killed between the sending of a letter and the noting of it; such a one is sent again (decision 35). */
async function expectLettersSent({ query }: Service, { kills }: { kills: number }): Promise<void> {
  // those that were under way in a killed process count as failed after five minutes
  await query("update pgboss.job set started_on = started_on - interval '1 hour' where state = 'active'");
  await until(async () => {
    await query("update pgboss.job set start_after = now() where state = 'retry' and start_after > now()");
    return (await query("select from mails where status = 'queued'")).length === 0;
  }, 150_000);
  expect(
    await query(`select kind, status from mails where ${ofAdministrators} and status <> 'sent'`),
  ).toEqual([]);
  const again = await query(`select sum(attempts - 1) as times from mails where ${ofAdministrators}`);
  expect(Number(again[0]?.times)).toBeLessThanOrEqual(kills * mailJob.options.atOnce);
  const unwritten = await query(
    `select hsa_id from members where hsa_id like 'SE2120009994-KB%' and not exists (
       select from mails where mails.person_reference = members.person_reference and kind = 'administrator-appointed')`,
  );
  expect(unwritten).toEqual([]);
}
