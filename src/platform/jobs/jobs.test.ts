import { PgBoss } from "pg-boss";
import { afterEach, beforeEach, expect, inject, test } from "vitest";
import { z } from "zod";
import { operator } from "#platform/access/actor.ts";
import type { AuditEvent } from "#platform/audit/event.ts";
import { change, record, unchanged } from "#platform/change.ts";
import { newId } from "#platform/ids.ts";
import { formatTime } from "#platform/time/format.ts";
import { keptLog, queuedJobs, skipPauses, until } from "../../../tests/queues.ts";
import { type ScratchDoor, scratchDoor } from "../../../tests/scratch.ts";
import { bossDatabase } from "./boss-database.ts";
import { type Handler, handle } from "./handler.ts";
import { defineJob, idOf } from "./job.ts";
import { queueOptions } from "./queue-options.ts";
import { type Jobs, startJobs } from "./start-jobs.ts";

const greeting = defineJob("greeting", z.strictObject({ member: idOf<"members">() }), { retries: 2 });
const event: AuditEvent = { code: "greeted", outcome: "done", details: {} };

let door: ScratchDoor;
let running: Jobs[] = [];
let log = keptLog();

beforeEach(async () => {
  door = await scratchDoor();
  log = keptLog();
});
afterEach(async () => {
  await Promise.all(running.map((jobs) => jobs.stop()));
  running = [];
});

async function start(...handlers: Handler[]): Promise<Jobs> {
  const jobs = await startJobs({
    connection: door.connection,
    handlers,
    log,
    clock: door.clock,
    pollSeconds: 0.5,
  });
  running.push(jobs);
  return jobs;
}

const states = async () => (await queuedJobs(door.connection)).map(({ state }) => state);

/** A change that does nothing but ask for the job. */
async function ask(member = newId<"members">(door.clock())): Promise<typeof member> {
  await change(door, operator, async (tx) => {
    await tx.enqueue(greeting, { member });
    return record(undefined, event);
  });
  return member;
}

test("a job that a change asks for is carried out once, by what knows how to", async () => {
  const member = await ask();
  const greeted: unknown[] = [];
  await start(
    handle(greeting, async (data, { attempt, now }) => void greeted.push({ ...data, attempt, now })),
  );
  await until(async () => (await states())[0] === "completed");
  expect(greeted).toEqual([{ member, attempt: 1, now: door.clock() }]);
});

test("a change that is refused or fails leaves no job behind", async () => {
  const member = newId<"members">(door.clock());
  await change(door, operator, async (tx) => {
    await tx.enqueue(greeting, { member });
    return unchanged("refused");
  });
  const failing = change(door, operator, async (tx) => {
    await tx.enqueue(greeting, { member });
    throw new Error("broken");
  });
  await expect(failing).rejects.toThrow("broken");
  expect(await queuedJobs(door.connection)).toEqual([]);
});

test("a job can be told ids and nothing else, and none that it does not ask for", async () => {
  const name = "Astrid Öberg" as never;
  const enqueueing = (data: never) =>
    change(door, operator, async (tx) => {
      await tx.enqueue(greeting, data);
      return record(undefined, event);
    });
  await expect(enqueueing({ member: name } as never)).rejects.toThrow();
  await expect(enqueueing({ member: newId(door.clock()), name } as never)).rejects.toThrow();
  expect(await queuedJobs(door.connection)).toEqual([]);
});

test("a job that fails is tried again and again with a pause between, and in the end given up", async () => {
  await ask();
  let attempts = 0;
  await start(
    handle(greeting, async () => {
      attempts += 1;
      throw Object.assign(new Error("Astrid Öberg could not be greeted"), { detail: "Astrid Öberg" });
    }),
  );
  for (const attempt of [1, 2, 3]) {
    await until(async () => attempts === attempt && (await states())[0] !== "active");
    await skipPauses(door.connection);
  }
  expect(await states()).toEqual(["failed"]);
  expect(log.lines.map((line) => JSON.parse(line).message)).toEqual([
    "a job failed, and will be tried again",
    "a job failed, and will be tried again",
    "a job is given up",
  ]);
  const [job] = await queuedJobs(door.connection);
  expect(`${job?.row}\n${log.lines.join("\n")}`).not.toContain("Öberg");
});

test("a job in the queue that no longer says what it should is given up at once", async () => {
  await ask();
  await door.connection.pool.query(`update pgboss.job set data = '{"member":"x"}' where name = 'greeting'`);
  const greeted: unknown[] = [];
  await start(handle(greeting, async (data) => void greeted.push(data)));
  await until(async () => (await states())[0] === "failed");
  expect(greeted).toEqual([]);
});

test("stopping lets a job under way finish, and leaves the others to the next start", async () => {
  await ask();
  await ask();
  let begun = 0;
  let finish = () => {};
  const finished = new Promise<void>((resolve) => {
    finish = resolve;
  });
  const slow = handle(greeting, async () => {
    begun += 1;
    await finished;
  });
  const jobs = await start(slow);
  await until(() => begun === 1);
  const stopped = jobs.stop();
  finish();
  await stopped;
  expect(await states()).toEqual(["completed", "created"]);
  await start(slow);
  await until(async () => (await states()).every((state) => state === "completed"));
  expect(begun).toBe(2);
});

/** Every day at the minute that this moment is in, on clocks in Sweden. */
function dailyAt(moment: Date): string {
  const [hour, minute] = formatTime(moment, "sv").split(".").map(Number);
  return `${minute} ${hour} * * *`;
}

test("a scheduled job that fell due by Swedish clocks while nothing ran is made up for at the next start", async () => {
  const halfAnHourAgo = new Date(Date.now() - 1_800_000);
  const cleaning = defineJob("cleaning", z.strictObject({}), { cron: dailyAt(halfAnHourAgo) });
  let cleaned = 0;
  const handler = handle(cleaning, async () => {
    cleaned += 1;
  });
  await (await start(handler)).stop();
  await door.connection.pool.query(
    `with version as (update pgboss.version set cron_on = now() - interval '1 h')
     update pgboss.schedule set created_on = now() - interval '1 d'`,
  );
  await start(handler);
  await until(() => cleaned === 1);
});

test("what an older version began by itself, and this one does not, is forgotten", async () => {
  const cleaning = defineJob("cleaning", z.strictObject({}), { cron: "17 3 * * *" });
  const schedules = async () => (await door.connection.pool.query("select name from pgboss.schedule")).rows;
  await (await start(handle(cleaning, async () => {}))).stop();
  expect(await schedules()).toEqual([{ name: "cleaning" }]);
  await start();
  expect(await schedules()).toEqual([]);
});

// The embedded database belongs to one process.
test.skipIf(inject("databaseOrigin").engine === "pglite")(
  "two processes on one database share the jobs, and carry each out once",
  async () => {
    const members = await Promise.all(Array.from({ length: 40 }, () => ask()));
    const greeted: string[] = [];
    const handler = handle(
      { ...greeting, options: { ...greeting.options, atOnce: 3 } },
      async ({ member }) => {
        greeted.push(member);
      },
    );
    await Promise.all([start(handler), start(handler)]);
    await until(async () => (await states()).every((state) => state === "completed"));
    expect(greeted.sort()).toEqual(members.sort());
  },
);

test("enqueueing writes the same row as pg-boss itself would", async () => {
  const boss = new PgBoss({
    db: bossDatabase(door.connection),
    schema: "pgboss",
    migrate: false,
    supervise: false,
    schedule: false,
  });
  await boss.start();
  await boss.createQueue(greeting.name, queueOptions(greeting));
  const member = await ask();
  await boss.send(greeting.name, { member });
  await boss.stop({ close: false, graceful: false });
  const { rows } = await door.connection.pool.query<Record<string, unknown>>(
    `select to_jsonb(job) - array['id', 'created_on', 'start_after', 'keep_until']
            || jsonb_build_object('kept', keep_until - start_after, 'wait', start_after - created_on) as row
       from pgboss.job`,
  );
  expect(rows).toHaveLength(2);
  expect(rows[0]).toEqual(rows[1]);
});
