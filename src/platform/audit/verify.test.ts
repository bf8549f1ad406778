import { generateKeyPairSync, randomBytes } from "node:crypto";
import { rmSync } from "node:fs";
import { afterAll, afterEach, beforeEach, expect, test } from "vitest";
import { emptyTables, freshDatabase } from "../../../tests/database.ts";
import { newMunicipality } from "../../../tests/municipality.ts";
import { copyOfBatch, forge, noon, sealedLog, tamper } from "../../../tests/sealed-log.ts";
import { sealedEventColumns } from "./digests.ts";
import { describeFinding, type Finding } from "./findings.ts";
import { sealPending } from "./seal.ts";

// a database of its own: the log is one for all organisations, and these tests empty it
const connection = await freshDatabase();
let log: ReturnType<typeof sealedLog>;

/** Three batches: two events, one event, two events. */
beforeEach(async () => {
  await emptyTables(connection);
  log = sealedLog(connection);
  await log.write("one", "two");
  await log.seal();
  await log.write("three");
  await log.seal();
  await log.write("four", "five");
  await log.seal();
});

afterEach(() => log.remove());

afterAll(() => connection.close());

const found = async () => (await log.verify()).findings;
const kinds = async () => (await found()).map(({ kind, ...where }) => `${kind} ${Object.values(where)[0]}`);
const eventAbout = async (thing: string) => {
  const { rows } = await connection.pool.query<{ id: string; sequence: number }>(
    "select id, sequence from audit_events where details->>'thing' = $1",
    [thing],
  );
  const [row] = rows;
  if (row === undefined) throw new Error(`no event about ${thing}`);
  return row;
};

test("a log that nobody has touched has no findings, and tells what is not sealed yet", async () => {
  await log.write("six");
  const progress: unknown[] = [];
  const note = (step: unknown) => progress.push(step);
  expect(await log.verify(note)).toEqual({
    batches: 3,
    events: 5,
    unsealed: 1,
    newest: expect.objectContaining({ number: 3, sealedAt: String(noon.getTime()) }),
    findings: [],
    furtherFindings: 0,
  });
  expect(progress.at(-1)).toEqual({ events: 5, total: 5 });
});

test("an empty log has no findings", async () => {
  await emptyTables(connection);
  const empty = sealedLog(connection);
  expect(await empty.verify()).toMatchObject({ batches: 0, events: 0, unsealed: 0, findings: [] });
  empty.remove();
});

test("destroying a person's key leaves the log whole", async () => {
  await connection.db.deleteFrom("keystore.person_keys").execute();
  expect(await found()).toEqual([]);
});

test.each([
  ["details", `details = '{"thing": "none"}'`],
  ["outcome", "outcome = 'refused'"],
  ["code", "code = 'other'"],
  ["time", "occurred_at = occurred_at - interval '1 day'"],
  ["time, to a moment that no clock shows", "occurred_at = 'infinity'"],
  [
    "ciphertext about the subject",
    "subject_details = set_byte(subject_details, 40, 255 - get_byte(subject_details, 40))",
  ],
  ["ciphertext about the actor", "actor_details = null"],
  ["actor", "actor_reference = gen_random_uuid()"],
  ["actor's kind", "actor_kind = 'system'"],
  ["subject", "subject_reference = actor_reference"],
  ["organisation", "organisation_id = gen_random_uuid()"],
])("an event whose %s was altered is named", async (_what, setting) => {
  const { id } = await eventAbout("two");
  await tamper(connection, `update audit_events set ${setting} where id = '${id}'`);
  expect(await found()).toMatchObject([{ kind: "event-altered", batch: 1, event: id }]);
});

test("an event that got another place in the order is named", async () => {
  const { id } = await eventAbout("two");
  await connection.pool.query("alter table audit_events alter column sequence drop identity");
  try {
    await tamper(connection, `update audit_events set sequence = -1 where id = '${id}'`);
    expect(await found()).toMatchObject([{ kind: "event-altered", batch: 1, event: id, sequence: "-1" }]);
  } finally {
    await connection.pool.query(
      "alter table audit_events alter column sequence add generated always as identity",
    );
    await connection.pool.query("alter table audit_events alter column sequence restart with 1000000");
  }
});

test("a removed event is missed", async () => {
  const { id } = await eventAbout("two");
  await tamper(connection, `delete from audit_events where id = '${id}'`);
  expect(await found()).toEqual([{ kind: "events-removed", batch: 1, count: 1 }]);
});

test("an event put into an old batch is named", async () => {
  const { id } = await eventAbout("two");
  await tamper(
    connection,
    `insert into audit_events (id, occurred_at, code, outcome, actor_kind, details, mac, batch)
     select '00000000-0000-4000-8000-000000000001', occurred_at, code, outcome, actor_kind, details, mac, batch
     from audit_events where id = '${id}'`,
  );
  expect(await found()).toMatchObject([
    { kind: "event-altered", batch: 1, event: "00000000-0000-4000-8000-000000000001" },
  ]);
});

test("an event moved to another batch is named there and missed here", async () => {
  const { id } = await eventAbout("two");
  await tamper(connection, `update audit_events set batch = 2 where id = '${id}'`);
  expect(await kinds()).toEqual(["events-removed 1", "event-altered 2"]);
});

test("an event taken out of its batch, as if it had never been sealed, is missed", async () => {
  const { id } = await eventAbout("two");
  await tamper(connection, `update audit_events set batch = null where id = '${id}'`);
  expect(await log.verify()).toMatchObject({ unsealed: 1, findings: [{ kind: "events-removed", batch: 1 }] });
});

test.each([0, 99, -1])("events in batch %i, which does not exist, are found", async (batch) => {
  const { id } = await eventAbout("two");
  await tamper(connection, `update audit_events set batch = ${batch} where id = '${id}'`);
  expect(await found()).toContainEqual({ kind: "events-without-batch", batch, count: 1 });
});

test("a removed batch is missed, and so is the newest, by the checkpoint file", async () => {
  await tamper(
    connection,
    "delete from audit_batches where number = 2; delete from audit_events where batch = 2",
  );
  expect(await found()).toEqual([{ kind: "batches-missing", batch: 2, last: 2 }]);
  await tamper(
    connection,
    "delete from audit_batches where number = 3; delete from audit_events where batch = 3",
  );
  expect(await found()).toEqual([{ kind: "batches-missing", batch: 2, last: 3 }]);
});

test("an emptied log is missed, by the checkpoint file", async () => {
  await emptyTables(connection);
  expect(await found()).toEqual([{ kind: "batches-missing", batch: 1, last: 3 }]);
});

test("batches that changed places are found", async () => {
  await tamper(
    connection,
    `update audit_batches set number = -number where number in (1, 2);
     update audit_batches set number = 3 + number where number < 0;
     update audit_events set batch = 3 - batch where batch in (1, 2)`,
  );
  expect(await kinds()).toEqual([
    "chain-broken 1",
    "batch-altered 1",
    "checkpoint-differs 1",
    "chain-broken 2",
    "batch-altered 2",
    "checkpoint-differs 2",
    "chain-broken 3",
  ]);
});

test.each([
  ["count", "event_count = event_count + 1", ["batch-altered 2"]],
  ["time", "sealed_at = sealed_at - interval '1 day'", ["batch-altered 2"]],
  ["list of events", "event_digests = event_digests || event_digests", ["batch-altered 2"]],
  ["link", "previous_digest = digest", ["chain-broken 2", "batch-altered 2"]],
  ["signature", "signature = set_byte(signature, 3, 255 - get_byte(signature, 3))", ["signature-wrong 2"]],
  [
    "digest",
    "digest = previous_digest",
    ["batch-altered 2", "signature-wrong 2", "checkpoint-differs 2", "chain-broken 3"],
  ],
])("a batch whose %s was altered is named", async (_what, setting, expected) => {
  await tamper(connection, `update audit_batches set ${setting} where number = 2`);
  expect(await kinds()).toEqual(expected);
});

test("a whole log chained anew with another key is found", async () => {
  const { id } = await eventAbout("two");
  await tamper(
    connection,
    `update audit_events set batch = null; delete from audit_batches; delete from audit_events where id = '${id}'`,
  );
  await log.seal(generateKeyPairSync("ed25519").privateKey, `${log.file}-of-another`);
  expect(await kinds()).toEqual(["signature-wrong 1", "checkpoint-differs 1", "batches-missing 2"]);
});

test("a checkpoint file that was cut off is found, in part or whole", async () => {
  const lines = log.lines();
  log.rewrite(lines.slice(0, 1));
  expect(await found()).toEqual([{ kind: "checkpoints-missing", batch: 2, last: 3 }]);
  log.rewrite([]);
  expect(await found()).toEqual([
    { kind: "checkpoint-file-empty" },
    { kind: "checkpoints-missing", batch: 1, last: 3 },
  ]);
});

test("a line taken out of the checkpoint file is missed", async () => {
  const [first = "", , third = ""] = log.lines();
  log.rewrite([first, third]);
  expect(await found()).toEqual([{ kind: "checkpoints-missing", batch: 2, last: 2 }]);
});

test.each([
  [
    "of another number",
    (line: string) => line.replace('"number":2', '"number":7'),
    ["checkpoint-out-of-order 3", "checkpoints-missing 2", "batches-missing 7"],
  ],
  [
    "with another digest",
    (line: string) => line.replace(/"digest":"(.)/, (_, first) => `"digest":"${first === "/" ? "A" : "/"}`),
    ["checkpoint-signature-wrong 2", "checkpoint-differs 2"],
  ],
  ["that is no checkpoint", () => "{}", ["checkpoint-unreadable 2", "checkpoints-missing 2"]],
])("a line %s is found in the checkpoint file", async (_what, edit, expected) => {
  const [first = "", second = "", third = ""] = log.lines();
  log.rewrite([first, edit(second), third]);
  expect((await kinds()).sort()).toEqual([...expected].sort());
});

test("lines that changed places in the checkpoint file are found", async () => {
  const [first = "", second = "", third = ""] = log.lines();
  log.rewrite([second, first, third]);
  expect(await kinds()).toEqual(["checkpoints-missing 1", "checkpoint-out-of-order 1"]);
});

test("an event that the program did not write is found, though sealing goes on", async () => {
  await forge(connection, "-1");
  const expected = [{ kind: "event-forged", sequence: "-1" }];
  expect(await found()).toMatchObject(expected);
  await log.seal();
  expect(await found()).toMatchObject(expected);
});

test("an event that was signed though the program did not write it is found", async () => {
  const stranger = sealedLog(connection);
  await stranger.writeMany(1);
  const { masterKey } = stranger;
  stranger.remove();
  const seal = { signingKey: log.keys.privateKey, masterKey, checkpointFile: log.file };
  expect(await sealPending(connection.db, seal, noon)).toMatchObject({ events: 1 });
  const { id } = await eventAbout("counted");
  expect(await found()).toMatchObject([{ kind: "event-forged", event: id }]);
});

test("events that have not been sealed for more than five minutes tell that sealing has stopped", async () => {
  await log.write("six", "seven");
  const after = async (milliseconds: number) =>
    (await log.verify(() => {}, new Date(noon.getTime() + milliseconds))).findings;
  expect(await after(5 * 60_000)).toEqual([]);
  expect(await after(5 * 60_000 + 1)).toEqual([{ kind: "sealing-stopped", count: 2 }]);
});

test("a missing checkpoint file is found also where the log has been emptied", async () => {
  rmSync(log.file);
  await tamper(connection, "delete from audit_batches; delete from audit_events");
  expect(await found()).toEqual([]);
  await newMunicipality({ db: connection.db, clock: () => new Date("2026-03-01"), masterKey: log.masterKey });
  await tamper(connection, "delete from audit_batches; delete from audit_events");
  expect(await found()).toEqual([{ kind: "checkpoint-file-empty" }]);
});

test("an installation that has just been made needs no checkpoint file yet", async () => {
  await emptyTables(connection);
  rmSync(log.file);
  await newMunicipality({ db: connection.db, clock: () => noon, masterKey: log.masterKey });
  expect(await found()).toEqual([]);
});

test.each(["9223372036854775807", "9007199254740992", "0", "-1"])(
  "a batch of the impossible number %s is named, and the rest is verified",
  async (number) => {
    await tamper(connection, copyOfBatch(number));
    expect(await log.verify()).toMatchObject({
      batches: 3,
      findings: [{ kind: "batch-number-impossible", batch: number }],
    });
  },
);

test("an event in the first place that a database can give is not overlooked", async () => {
  await forge(connection, "-9223372036854775808");
  await tamper(connection, "update audit_events set batch = -9223372036854775808 where batch is null");
  expect(await kinds()).toEqual(["events-without-batch -9223372036854776000"]);
});

test("a person's key that cannot be opened is named", async () => {
  await connection.db
    .updateTable("keystore.person_keys")
    .set({ wrapped_key: randomBytes(60) })
    .where("person_reference", "=", log.subject.reference)
    .execute();
  expect(await found()).toEqual([{ kind: "person-key-damaged", person: log.subject.reference }]);
});

test("findings beyond a thousand are counted", async () => {
  await log.writeMany(1_100);
  await log.seal();
  await tamper(connection, "update audit_events set code = 'other' where details->>'thing' = 'counted'");
  expect(await log.verify()).toMatchObject({ findings: { length: 1_000 }, furtherFindings: 100 });
});

test("every finding is told in a sentence that names its place", () => {
  const samples: Finding[] = [
    { kind: "event-altered", batch: 7, event: "id", sequence: "9" },
    { kind: "events-removed", batch: 7, count: 2 },
    { kind: "events-without-batch", batch: 7, count: 2 },
    { kind: "batches-missing", batch: 7, last: 8 },
    { kind: "batch-altered", batch: 7 },
    { kind: "chain-broken", batch: 7 },
    { kind: "signature-wrong", batch: 7 },
    { kind: "checkpoint-differs", batch: 7 },
    { kind: "checkpoint-signature-wrong", batch: 7 },
    { kind: "checkpoint-out-of-order", batch: 7 },
    { kind: "checkpoint-unreadable", line: 7 },
    { kind: "checkpoints-missing", batch: 7, last: 7 },
    { kind: "batch-number-impossible", batch: "7" },
    { kind: "event-forged", event: "7", sequence: "9" },
    { kind: "sealing-stopped", count: 7 },
    { kind: "person-key-damaged", person: "7" },
  ];
  for (const sample of samples) {
    expect(describeFinding(sample)).toMatch(/^((Omgång|Omgångarna|Rad|Händelsen|Personen) )?7.*\.$/);
  }
  expect(describeFinding({ kind: "checkpoint-file-empty" })).toContain("BEHORIG_CHECKPOINTS");
});

test.each([
  "update audit_events set code = 'other'",
  "update audit_events set batch = 2",
  "update audit_events set batch = null",
  "delete from audit_events",
  "truncate audit_events",
  "update audit_batches set sealed_at = now()",
  "delete from audit_batches",
  "truncate audit_batches",
])("the database refuses to %s", async (statement) => {
  await expect(connection.pool.query(statement)).rejects.toMatchObject({ constraint: "audit_append_only" });
  expect(await found()).toEqual([]);
});

test("sealing may write the batch and nothing else", async () => {
  await log.write("six");
  const together = "update audit_events set batch = 4, code = 'other' where batch is null";
  await expect(connection.pool.query(together)).rejects.toMatchObject({ constraint: "audit_append_only" });
});

test("the digest of an event covers every column but the batch", async () => {
  const { rows } = await connection.pool.query<{ name: string }>(
    `select column_name as name from information_schema.columns where table_name = 'audit_events' and column_name <> 'batch'`,
  );
  const selected = await connection.pool.query(
    `select ${sealedEventColumns.compile(connection.db).sql} from audit_events limit 1`,
  );
  expect(selected.fields.map(({ name }) => name).sort()).toEqual(rows.map(({ name }) => name).sort());
});
