import { randomBytes, randomUUID } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { z } from "zod";
import type { ExternalUser } from "#platform/access/actor.ts";
import { writeEvents } from "#platform/audit/write-events.ts";
import type { Door } from "#platform/change.ts";
import type { DatabaseConnection } from "#platform/db/connect.ts";
import { runInTransaction } from "#platform/db/transaction-guard.ts";
import type { PersonalNumber } from "#platform/identifiers/personal-number.ts";
import type { Id } from "#platform/ids.ts";
import { enqueue } from "#platform/jobs/enqueue.ts";
import { defineJob, idOf } from "#platform/jobs/job.ts";
import type { MasterKey } from "#platform/keys/master-key.ts";
import { blindIndexOf } from "#platform/personal-numbers/blind-index.ts";
import { emptyTables, freshDatabase } from "../../../../tests/database.ts";
import { newExternalUser } from "../../../../tests/proposal-world.ts";
import { putCases } from "../../../../tests/removal-world.ts";
import { keptBy } from "../kept-by.ts";
import type { SoughtPerson } from "../known-values.ts";
import type { RemovalId } from "../removal.ts";
import type { SearchedFile } from "./file-findings.ts";
import { filesOf } from "./program-files.ts";
import { searchForValues } from "./search.ts";

// a database of its own: these tests plant what no program would write
let connection: DatabaseConnection;
let door: Door;
let neighbour: ExternalUser;
const masterKey = Buffer.alloc(32, 7) as MasterKey;
const number = "199001112383" as PersonalNumber;
const folder = mkdtempSync(join(tmpdir(), "behorig-search-"));

const gone = { id: randomUUID(), reference: randomUUID(), session: randomBytes(32) };
const removal = { id: randomUUID() as RemovalId, account: "delete" as const };
const person: SoughtPerson = {
  removal,
  traces: {
    id: [gone.id],
    reference: [gone.reference],
    email: ["k4711@exempel.example"],
    identity: [],
    session: [gone.session],
  },
  values: [
    { kind: "name", value: "Kanin" },
    { kind: "name", value: "von Kanarie" },
    { kind: "name", value: "Kanin von Kanarie" },
    { kind: "name", value: "Vera" },
    { kind: "telephone", value: "070-174 06 05" },
    { kind: "street-address", value: "Storgatan 17 B" },
    { kind: "personal-number", value: number },
  ],
};

beforeAll(async () => {
  connection = await freshDatabase();
  door = { db: connection.db, clock: () => new Date("2026-11-21T10:00:00Z"), masterKey };
});

beforeEach(async () => {
  await emptyTables(connection);
  neighbour = await newExternalUser(door, {
    given_name: "Vera",
    family_name: "Granne",
    display_name: "Vera",
    telephone: "+46701740605",
    street_address: "STORGATAN 17 B",
    personal_number_index: blindIndexOf(masterKey, number),
    personal_number_verified_at: null,
    personal_number_verified_by: null,
  });
});

afterAll(async () => {
  await connection.close();
  rmSync(folder, { recursive: true });
});

/** What a search finds beside what the neighbour has in common with the person. */
async function found(files: readonly SearchedFile[] = [], sought = person): Promise<string[]> {
  const result = await searchForValues({ connection, masterKey, files }, sought);
  return result.found
    .map(({ place, kind, howMany, verdict }) => `${verdict} ${place} ${kind} ${howMany}`)
    .filter((finding) => !common.includes(finding))
    .sort();
}

const common = [
  "mention external_users.telephone telephone 1",
  "mention external_users.street_address street-address 1",
  "mention external_users.personal_number_index personal-number-index 1",
];

test("what others have in common with the person is for somebody to look at, and nothing else is there", async () => {
  const { found, places } = await searchForValues({ connection, masterKey, files: [] }, person);
  const told = found.map(({ place, kind, howMany, verdict }) => `${verdict} ${place} ${kind} ${howMany}`);
  expect(told.sort()).toEqual([...common].sort());
  expect(places).toContainEqual({ place: "external_users", searched: 1, unit: "rows" });
  expect(places.map(({ place }) => place)).toEqual(
    expect.arrayContaining([
      "keystore.person_keys",
      "pgboss.job_common",
      "migrations",
      "pg_stats",
      "audit_events, opened",
    ]),
  );
});

test("a table that somebody has put aside is searched in every column that can hold a value", async () => {
  const planted = `create table "Old ""copy""" as
    select $1::uuid as id, array[$1::uuid] as ids, 'Kanin von Kanarie'::varchar as name, $2::bytea as image,
           jsonb_build_object('mail', 'K4711@exempel.example') as details, 199001112383::bigint as number,
           9001112383::numeric as short, null::text as nothing, now() as at,
           convert_to('Kanin von Kanarie', 'UTF8') as words`;
  await connection.pool.query(planted, [gone.id, gone.session]);
  const told = await found();
  await connection.pool.query('drop table "Old ""copy"""');
  expect(told).toEqual(
    [
      "details email",
      "id id",
      "ids id",
      "image session",
      "name name",
      "number personal-number",
      "short personal-number",
      "words name",
    ].map((what) => `left Old "copy".${what} 1`),
  );
});

test("jobs may hold ids, and nothing else", async () => {
  const job = defineJob("planted", z.strictObject({ about: idOf<"cases">() }));
  await runInTransaction(connection.db, (tx) => enqueue(tx, job, { about: gone.id as Id<"cases"> }));
  await connection.pool.query(`update pgboss.job set data = data || '{"to":"k4711@exempel.example"}'`);
  expect(await found()).toEqual(["kept pgboss.job_common.data id 1", "left pgboss.job_common.data email 1"]);
});

test("the log may hold the reference; a value in the clear should not be there, and a key should be gone", async () => {
  await connection.pool.query(
    "insert into keystore.person_keys (person_reference, wrapped_key, created_at) values ($1, $2, now())",
    [gone.reference, Buffer.alloc(60)],
  );
  await connection.pool.query(
    `insert into audit_events (id, occurred_at, code, outcome, actor_kind, subject_reference, details, mac)
     values ($1, now(), 'planted', 'done', 'system', $2, $3, '')`,
    [randomUUID(), gone.reference, JSON.stringify({ person: gone.reference, to: "070-174 06 05" })],
  );
  expect(await found()).toEqual([
    "kept audit_events.details reference 1",
    "kept audit_events.subject_reference reference 1",
    "left audit_events.details telephone 1",
    "left keystore.person_keys.person_reference reference 1",
  ]);
});

test("what the log has sealed of others is opened and searched", async () => {
  const subject = {
    reference: neighbour.reference,
    details: { ...neighbour.details, reason: "Bor ihop med Kanin von Kanarie" },
  };
  await runInTransaction(connection.db, (tx) =>
    writeEvents(
      tx,
      masterKey,
      { kind: "operator", role: "operator" },
      [{ code: "planted", outcome: "done", subject, details: {} }],
      door.clock(),
    ),
  );
  expect(await found()).toEqual(["mention audit_events.subject_details name 1"]);
});

test("what others have written is a mention; what the removal keeps is kept, with everything in it", async () => {
  const proposal = await putCases(door, neighbour, "Låt Kanin von Kanarie vara");
  await connection.pool.query(
    `insert into removals (id, population, person_reference, account, comments, votes, ground, state, requested_at,
                           requested_by_kind)
     values ($1, 'external-user', $2, 'delete', 'keep', 'keep', 'mistake', 'approved', now(), 'staff')`,
    [removal.id, gone.reference],
  );
  await connection.pool.query(
    `insert into proposals (case_id, voting_from, voting_to, vote_goal, allows_against, voting_needs, commenting_needs,
                            shown_name, publishes_supporters, moderates_comments)
     values ($1, '2026-11-01', '2026-12-01', 10, false, 'nothing', 'nothing', 'full-name', false, 'after')`,
    [proposal],
  );
  const put = (text: string, name: string, mark: string | null, of: string | null, author: string | null) =>
    connection.pool.query(
      `insert into comments (id, case_id, thread_id, text, author_name, removal_mark, kept_by, external_user_id,
                             created_at)
       values ($1, $2, $1, $3, $4, $5, $6, $7, now())`,
      [randomUUID(), proposal, text, name, mark, of, author],
    );
  await put("Hälsar k4711@exempel.example", "Kanin von Kanarie", "kept", keptBy(masterKey, removal.id), null);
  await put("Kanin von Kanarie har rätt", "Vera", null, null, neighbour.externalUser);
  await put("Något annat", "Kanin von Kanarie", null, null, null);
  expect(await found()).toEqual([
    "kept comments.author_name name 1",
    "kept comments.text email 1",
    "kept removals.person_reference reference 1",
    "left comments.author_name name 1",
    "mention cases.search_text name 2",
    "mention cases.title name 2",
    "mention comments.text name 1",
  ]);
});

test("what an attached document is called is a mention, and what it holds is not searched", async () => {
  const proposal = await putCases(door, neighbour, "Bygg en cykelväg");
  const [answer, attachment] = [randomUUID(), randomUUID()];
  await connection.pool.query(
    `insert into case_answers (id, case_id, kind, text, answered_at, answered_by)
     values ($1, $2, 'decided', 'Ja', now(), $3)`,
    [answer, proposal, randomUUID()],
  );
  await connection.pool.query(
    `insert into attachments (id, answer_id, position, name, type, size, sha256, attached_at, attached_by)
     values ($1, $2, 1, 'Beslut om Kanin von Kanarie.pdf', 'pdf', 1, $3, now(), $4)`,
    [attachment, answer, randomBytes(32), randomUUID()],
  );
  const bytes = Buffer.from("Kanin von Kanarie, k4711@exempel.example");
  await connection.pool.query("insert into attachment_contents values ($1, $2)", [attachment, bytes]);
  expect(await found()).toEqual(["mention attachments.name name 1"]);
});

test("a name that is a word of others' addresses is no mention of the person; their two names before an @ are", async () => {
  const addresses = ["bo@kanin.example", "kanin@annan.example", "a@mail.kanin-von.example"];
  for (const email of addresses) await newExternalUser(door, { email });
  const post = "insert into password_reset_requests (id, email, asked_at) values ($1, $2, now())";
  for (let times = 0; times < 3; times += 1)
    await connection.pool.query(post, [randomUUID(), "x@kanin.example"]);
  await connection.pool.query("analyze password_reset_requests");
  await putCases(
    door,
    neighbour,
    "Skriv till info@kanin.example eller se https://kanin.example/kanin och kanin.se",
  );
  const pair = [...person.values, { kind: "name", value: "Kanin Åkanarie" } as const];
  expect(await found([], { ...person, values: pair })).toEqual([]);
  await newExternalUser(door, { email: "kanin.akanarie85@annan.example" });
  expect(await found([], { ...person, values: pair })).toEqual(
    ["email", "email_canonical", "search_text"].map((column) => `mention external_users.${column} name 1`),
  );
  // a row that nobody has told of is searched as before
  await connection.pool.query("create table copy as select 'kanin@annan.example'::text as address");
  const left = await found();
  await connection.pool.query("drop table copy");
  expect(left).toContain("left copy.address name 1");
});

test("what the database has sampled of rows that are gone is found until it is analysed again", async () => {
  const planted = "insert into password_reset_requests (id, email, asked_at) values ($1, $2, now())";
  for (const email of ["k4711@exempel.example", "nagon@annan.example", "tredje@annan.example"])
    await connection.pool.query(planted, [randomUUID(), email]);
  await connection.pool.query("analyze password_reset_requests");
  await connection.pool.query("delete from password_reset_requests where email like 'k4711%'");
  expect(await found()).toEqual(["left pg_stats: password_reset_requests.email email 1"]);
  await connection.pool.query("delete from password_reset_requests where email like 'nagon%'");
  await connection.pool.query("analyze password_reset_requests");
  expect(await found()).toEqual([]);
});

test("of a depersonalised account the row and what leads to it stay, and nothing else", async () => {
  const id = await newExternalUser(door, { email: "k4711@exempel.example", given_name: "Kanin" });
  const traces = { ...person.traces, id: [id.externalUser], reference: [id.reference] };
  const sought = { ...person, traces, removal: { ...removal, account: "depersonalise" as const } };
  const place = (column: string, what: string) => `left external_users.${column} ${what} 1`;
  expect(await found([], sought)).toEqual(
    [
      "kept external_users.id id 1",
      "kept external_users.person_reference reference 1",
      ...["email", "email_canonical", "email_order", "search_text"].map((column) => place(column, "email")),
      ...["given_name", "given_name_order", "search_text"].map((column) => place(column, "name")),
    ].sort(),
  );
  const all = await found([], { ...sought, removal });
  expect(all.filter((finding) => finding.startsWith("kept"))).toEqual([]);
});

test("every file of the program's is searched, however deep and across the portions that it is read in", async () => {
  const data = join(folder, "data");
  mkdirSync(join(data, "database"), { recursive: true });
  mkdirSync(join(data, "exports", "2026"), { recursive: true });
  const filler = "x".repeat(1024 * 1024 - 12);
  writeFileSync(
    join(data, "exports", "2026", "people.csv"),
    `${filler}Kanin von Kanarie;${filler}Kanin von Kanarie`,
  );
  writeFileSync(join(data, "database", "segment"), "Kanin von Kanarie");
  writeFileSync(join(data, "keys.json"), JSON.stringify({ key: randomBytes(32).toString("base64") }));
  writeFileSync(join(folder, "removals.jsonl"), JSON.stringify({ reference: gone.reference }));
  writeFileSync(
    join(folder, "checkpoints.jsonl"),
    Buffer.concat([gone.session, Buffer.from("\nStorgatan 17 B, Storgatan 17 B")]),
  );
  const files = filesOf({
    keysFile: join(data, "keys.json"),
    checkpointFile: join(folder, "checkpoints.jsonl"),
    removalsFile: join(folder, "removals.jsonl"),
    dataFolder: data,
    databaseFolder: join(data, "database"),
  });
  expect(await found(files)).toEqual([
    "kept journal reference 1",
    "left checkpoints session 1",
    "left checkpoints street-address 2",
    "left data/exports/2026/people.csv name 2",
  ]);
  const { places } = await searchForValues({ connection, masterKey, files }, person);
  expect(places.filter(({ unit }) => unit === "bytes").map(({ place }) => place)).toEqual([
    "keys",
    "checkpoints",
    "journal",
    "data/exports/2026/people.csv",
  ]);
  expect(await found(filesOf({ ...nowhere(), dataFolder: join(folder, "nowhere") }))).toEqual([]);
});

/** Where nothing has ever been written. */
function nowhere() {
  const file = join(folder, "nowhere.json");
  return { keysFile: file, checkpointFile: file, removalsFile: file, databaseFolder: undefined };
}

test("no result holds a value", async () => {
  const planted = "create table copy as select 'Kanin von Kanarie'::text as name";
  await connection.pool.query(planted);
  const result = JSON.stringify(await searchForValues({ connection, masterKey, files: [] }, person));
  await connection.pool.query("drop table copy");
  expect(result).not.toMatch(/kanin|kanarie|storgatan|0701740605|19900111/i);
});
