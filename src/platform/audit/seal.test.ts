import { generateKeyPairSync } from "node:crypto";
import { appendFileSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, afterEach, beforeEach, expect, test } from "vitest";
import { emptyTables, freshDatabase } from "../../../tests/database.ts";
import { noon, sealedLog, tamper } from "../../../tests/sealed-log.ts";
import { sealPending, startSealing } from "./seal.ts";

// a database of its own: the log is one for all organisations, and these tests empty it
const connection = await freshDatabase();
let log: ReturnType<typeof sealedLog>;

beforeEach(async () => {
  await emptyTables(connection);
  log = sealedLog(connection);
});

afterEach(() => log.remove());

afterAll(() => connection.close());

test("events are sealed in the order of their numbers, and each batch has a line in the file", async () => {
  await log.write("one", "two");
  expect(await log.seal()).toEqual({ batches: 1, events: 2 });
  await log.write("three");
  expect(await log.seal()).toEqual({ batches: 1, events: 1 });
  const { rows } = await connection.pool.query("select batch from audit_events order by sequence");
  expect(rows).toEqual([{ batch: 1 }, { batch: 1 }, { batch: 2 }]);
  expect(log.lines().map((line) => JSON.parse(line).number)).toEqual([1, 2]);
  expect(statSync(log.file).mode & 0o777).toBe(0o600);
});

test("where nothing has happened nothing is sealed", async () => {
  expect(await log.seal()).toEqual({ batches: 0, events: 0 });
  expect(() => statSync(log.file)).toThrow(/ENOENT/);
});

test("ten thousand and one events become two batches", async () => {
  await connection.pool.query(
    `insert into audit_events (id, occurred_at, code, outcome, actor_kind, details)
     select gen_random_uuid(), now(), 'counted', 'done', 'system', '{}' from generate_series(1, 10001)`,
  );
  expect(await log.seal()).toEqual({ batches: 2, events: 10_001 });
  expect((await log.verify()).findings).toEqual([]);
});

test("an event that commits late is sealed in a later batch", async ({ skip }) => {
  skip(connection.engine === "pglite", "the embedded database has one connection");
  const client = await connection.pool.connect();
  await client.query("begin");
  await client.query(
    `insert into audit_events (id, occurred_at, code, outcome, actor_kind, details)
     values (gen_random_uuid(), now(), 'late', 'done', 'system', '{}')`,
  );
  await log.write("early");
  await log.seal();
  await client.query("commit");
  client.release();
  await log.seal();
  const { rows } = await connection.pool.query("select code, batch from audit_events order by sequence");
  expect(rows).toEqual([
    { code: "late", batch: 2 },
    { code: "thing-done", batch: 1 },
  ]);
  expect((await log.verify()).findings).toEqual([]);
});

test("several processes that seal at once seal each event once", async () => {
  await log.write("one", "two", "three");
  await Promise.all([log.seal(), log.seal(), log.seal()]);
  expect(await log.verify()).toMatchObject({ batches: 1, events: 3, unsealed: 0, findings: [] });
});

test("lines that a crash kept out of the file are added at the next sealing", async () => {
  await log.write("one");
  await log.seal();
  await log.write("two");
  await log.seal();
  const lines = log.lines();
  log.rewrite(lines.slice(0, 1));
  await log.seal();
  expect(log.lines()).toEqual(lines);
});

test("a line that a crash tore in two is written again in whole", async () => {
  await log.write("one");
  await log.seal();
  await log.write("two");
  await log.seal();
  const whole = readFileSync(log.file, "utf8");
  writeFileSync(log.file, whole.slice(0, -40));
  await log.seal();
  expect(log.lines().at(-1)).toBe(whole.split("\n").at(-2));
  expect((await log.verify()).findings).toEqual([]);
});

test("a batch that somebody else signed does not come into the file", async () => {
  await log.write("one");
  await log.seal(generateKeyPairSync("ed25519").privateKey, `${log.file}-of-another`);
  await expect(log.seal()).rejects.toThrow("batch 1 was signed with another key");
  expect(() => statSync(log.file)).toThrow(/ENOENT/);
});

test.each([
  ["signed with another key", () => JSON.stringify({ number: 9, digest: "AAAA", signature: "AAAA" })],
  ["not a checkpoint", () => "something else"],
])("sealing does not go on after a line that is %s", async (_case, line) => {
  await log.write("one");
  await log.seal();
  appendFileSync(log.file, `${line()}\n`);
  await log.write("two");
  await expect(log.seal()).rejects.toThrow(/last line/);
  expect(await log.verify()).toMatchObject({ batches: 1, unsealed: 1 });
});

test("after batches were removed the chain goes on with new numbers, so that exactly those are missed", async () => {
  for (const thing of ["one", "two", "three"]) {
    await log.write(thing);
    await log.seal();
  }
  await tamper(
    connection,
    "delete from audit_events where batch > 1; delete from audit_batches where number > 1",
  );
  await log.write("four");
  await log.seal();
  expect((await log.verify()).findings).toEqual([{ kind: "batches-missing", batch: 2, last: 3 }]);
});

test("sealing goes on at its interval, survives a failure, and seals one last time when it is stopped", async () => {
  const told: string[] = [];
  const note = (fields: object, message: string) => told.push(`${message} ${JSON.stringify(fields)}`);
  const seal = { signingKey: log.keys.privateKey, checkpointFile: `${log.file}/impossible` };
  await log.write("one");
  const failing = startSealing(connection.db, seal, () => noon, { info: note, error: note }, 5);
  await wait(60);
  await failing.stop();
  expect(told.length).toBeGreaterThan(1);
  expect(new Set(told.map((line) => line.slice(0, 34)))).toEqual(
    new Set(["the audit log could not be sealed "]),
  );
  told.length = 0;

  const good = { ...seal, checkpointFile: log.file };
  await sealPending(connection.db, good, noon);
  await log.write("two");
  const sealing = startSealing(connection.db, good, () => noon, { info: note, error: note }, 5);
  await expect.poll(() => told).toEqual(['sealed the audit log {"events":1}']);
  const rare = startSealing(connection.db, good, () => noon, { info: note, error: note }, 1_000_000);
  await sealing.stop();
  await log.write("three");
  await rare.stop();
  expect(told.at(-1)).toBe('sealed the audit log {"events":1}');
  expect((await log.verify()).unsealed).toBe(0);
});
