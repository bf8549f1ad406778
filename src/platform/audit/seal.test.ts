import { generateKeyPairSync } from "node:crypto";
import { appendFileSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, afterEach, beforeEach, expect, test } from "vitest";
import { emptyTables, freshDatabase } from "../../../tests/database.ts";
import { copyOfBatch, forge, noon, sealedLog, tamper } from "../../../tests/sealed-log.ts";
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
  expect(await log.seal()).toEqual({ batches: 1, events: 2, forged: 0 });
  await log.write("three");
  expect(await log.seal()).toEqual({ batches: 1, events: 1, forged: 0 });
  const { rows } = await connection.pool.query("select batch from audit_events order by sequence");
  expect(rows).toEqual([{ batch: 1 }, { batch: 1 }, { batch: 2 }]);
  expect(log.lines().map((line) => JSON.parse(line).number)).toEqual([1, 2]);
  expect(statSync(log.file).mode & 0o777).toBe(0o600);
});

test("where nothing has happened nothing is sealed", async () => {
  expect(await log.seal()).toEqual({ batches: 0, events: 0, forged: 0 });
  expect(() => statSync(log.file)).toThrow(/ENOENT/);
});

test("ten thousand and one events become two batches", async () => {
  await log.writeMany(10_001);
  expect(await log.seal()).toEqual({ batches: 2, events: 10_001, forged: 0 });
  expect((await log.verify()).findings).toEqual([]);
});

test("an event that commits late is sealed in a later batch", async ({ skip }) => {
  skip(connection.engine === "pglite", "the embedded database has one connection");
  const [written, mayCommit] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const late = log.writeMany(1, async () => {
    written.resolve();
    await mayCommit.promise;
  });
  await written.promise;
  await log.write("early");
  await log.seal();
  mayCommit.resolve();
  await late;
  await log.seal();
  const { rows } = await connection.pool.query(
    "select details->>'thing' as thing, batch from audit_events order by sequence",
  );
  expect(rows).toEqual([
    { thing: "counted", batch: 2 },
    { thing: "early", batch: 1 },
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

test("an event that somebody else put into the table is never signed, and holds up nothing", async () => {
  await log.write("one");
  await forge(connection, "-9223372036854775808");
  await forge(connection, "-1");
  expect(await log.seal()).toEqual({ batches: 1, events: 1, forged: 2 });
  await log.write("two");
  expect(await log.seal()).toEqual({ batches: 1, events: 1, forged: 2 });
  const { rows } = await connection.pool.query("select code, batch from audit_events order by sequence");
  expect(rows.map(({ batch }) => batch)).toEqual([null, null, 1, 2]);
});

test("more forged events than one batch holds do not keep the real ones from being sealed", async () => {
  await log.writeMany(10_000);
  await tamper(connection, "update audit_events set mac = ''");
  await log.write("one");
  expect(await log.seal()).toEqual({ batches: 1, events: 1, forged: 10_000 });
});

test("an event that was altered before it was sealed is not signed", async () => {
  await log.write("one", "two");
  await tamper(
    connection,
    "update audit_events set occurred_at = '2024-02-01' where details->>'thing' = 'one'",
  );
  expect(await log.seal()).toMatchObject({ events: 1, forged: 1 });
});

test("sealing goes on beside a batch whose number nobody could have given", async () => {
  await log.write("one");
  await log.seal();
  await tamper(connection, copyOfBatch("9223372036854775807"));
  await log.write("two");
  expect(await log.seal()).toMatchObject({ batches: 1 });
  expect(log.lines().map((line) => JSON.parse(line).number)).toEqual([1, 2]);
});

test("forged events are told of once, not at every sealing", async () => {
  const told: string[] = [];
  const note = (fields: object, message: string) => told.push(`${message} ${JSON.stringify(fields)}`);
  const { masterKey } = log;
  const seal = { signingKey: log.keys.privateKey, masterKey, checkpointFile: log.file };
  await log.write("one");
  await tamper(connection, "update audit_events set code = 'other'");
  const sealing = startSealing(connection.db, seal, () => noon, { info: note, error: note }, 5);
  await wait(60);
  await sealing.stop();
  expect(told).toEqual(['forged events are left unsealed {"events":1}']);
});

test("sealing goes on at its interval, survives a failure, and seals one last time when it is stopped", async () => {
  const told: string[] = [];
  const note = (fields: object, message: string) => told.push(`${message} ${JSON.stringify(fields)}`);
  const { masterKey } = log;
  const seal = { signingKey: log.keys.privateKey, masterKey, checkpointFile: `${log.file}/impossible` };
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
