import { renderToString } from "preact-render-to-string";
import { beforeAll, expect, test } from "vitest";
import { addMember, changePermissions, type MemberId } from "#members";
import type { Administrator, PersonReference } from "#platform/access/actor.ts";
import { scopeOf } from "#platform/access/scope.ts";
import type { EventCatalogue } from "#platform/audit/event.ts";
import { change } from "#platform/change.ts";
import { readOnly } from "#platform/db/read-only.ts";
import type { MasterKey } from "#platform/keys/master-key.ts";
import type { LocalDate } from "#platform/time/local-date.ts";
import { testDatabase } from "../../../tests/database.ts";
import { type Municipality, name, newDetails, newMunicipality } from "../../../tests/municipality.ts";
import { sampleDetails } from "../../../tests/sample-details.ts";
import { tamper } from "../../../tests/sealed-log.ts";
import { eventCatalogue } from "../../events.ts";
import { countLog, type LogFilter, type Position } from "./log.queries.ts";
import { everything, historyOf, readLog } from "./log.ts";
import { findMembers } from "./log-people.queries.ts";
import { LogTable } from "./log-table.tsx";
import { tell } from "./telling.ts";

const connection = await testDatabase();
const db = readOnly(connection.db);
const masterKey = Buffer.alloc(32, 7) as MasterKey;
let now = new Date("2026-03-02T12:00:00Z");
const door = { db: connection.db, clock: () => now, masterKey };

let town: Municipality;
let other: Municipality;

beforeAll(async () => {
  town = await newMunicipality(door);
  other = await newMunicipality(door);
});

async function add(actor: Administrator, givenName: string, familyName: string) {
  const latin = givenName.normalize("NFD").replace(/\P{ASCII}/gu, "");
  const details = { ...newDetails(latin, familyName), givenName: name(givenName) };
  const { member } = await change(door, actor, (tx) => addMember(tx, actor, details));
  return { member, details, reference: await referenceOf(member) };
}

async function referenceOf(member: MemberId) {
  const row = await db
    .selectFrom("members")
    .select("person_reference")
    .where("id", "=", member)
    .executeTakeFirstOrThrow();
  return row.person_reference as PersonReference;
}

const read = async (
  actor: Administrator,
  { term, ...filter }: Partial<LogFilter> & { term?: string } = {},
  position: Position = { kind: "first" },
  size = 50,
) => {
  const scope = scopeOf(actor);
  const people = term === undefined ? undefined : await findMembers(db, scope, term);
  return readLog(db, masterKey, scope, { ...everything, people, ...filter }, position, size);
};
const told = async (...asked: Parameters<typeof read>) =>
  (await read(...asked)).entries.map((entry) => tell(eventCatalogue, entry, "sv"));

test("administrators read what has happened in their own organisation, newest first, and nothing of another's", async () => {
  await add(town.ada, "Kim", "Lind");
  await add(other.ada, "Sam", "Ek");
  expect(await told(town.ada)).toEqual([
    "Ada Alm lade till Kim Lind som användare.",
    "Myndigheten gjorde Bosse Berg till administratör.",
    "Myndigheten gjorde Ada Alm till administratör.",
  ]);
  expect((await told(other.ada))[0]).toBe("Ada Alm lade till Sam Ek som användare.");
  expect(await countLog(db, scopeOf(town.ada), everything)).toBe(3);
});

test("a person is found by name, HSA-id or e-mail, whether acting or acted on", async () => {
  const place = await newMunicipality(door);
  await add(place.ada, "Örjan", "André");
  const nils = await add(place.bosse, "Nils", "Nord");
  expect(await told(place.ada, { term: "orjan" })).toEqual([]);
  expect(await told(place.ada, { term: "ÖRJAN andre" })).toEqual([
    "Ada Alm lade till Örjan André som användare.",
  ]);
  for (const term of [nils.details.email, nils.details.hsaId.canonical]) {
    expect(await told(place.ada, { term })).toEqual(["Bosse Berg lade till Nils Nord som användare."]);
  }
  expect(await told(place.ada, { term: "bosse" })).toEqual([
    "Bosse Berg lade till Nils Nord som användare.",
    "Myndigheten gjorde Bosse Berg till administratör.",
  ]);
  expect(await told(place.ada, { term: "100%_" })).toEqual([]);
});

test("those who are no longer users are found, too", async () => {
  const place = await newMunicipality(door);
  const { member } = await add(place.ada, "Vera", "Wik");
  await connection.db.updateTable("members").set({ ended_at: now }).where("id", "=", member).execute();
  expect(await told(place.ada, { term: "vera" })).toHaveLength(1);
});

test("a search finds nobody by another organisation's members", async () => {
  const place = await newMunicipality(door);
  await add(place.ada, "Unik", "Person");
  expect(await told(town.ada, { term: "unik" })).toEqual([]);
  const { reference } = await add(place.ada, "Unika", "Person");
  expect(await told(town.ada, { person: reference })).toEqual([]);
  expect((await historyOf(db, masterKey, scopeOf(town.ada), reference, 10)).total).toBe(0);
});

test("events are chosen by kind", async () => {
  expect(await told(town.ada, { codes: ["member-added"] })).toEqual([
    "Ada Alm lade till Kim Lind som användare.",
  ]);
  expect(await told(town.ada, { codes: [] })).toEqual([]);
});

test("a period holds its first and last day as they are in Sweden", async () => {
  const place = await newMunicipality(door);
  const when = async (moment: string, givenName: string) => {
    now = new Date(moment);
    await add(place.ada, givenName, "Lind");
  };
  // summer time begins on 29 March 2026
  await when("2026-03-28T22:59:59.999Z", "Före");
  await when("2026-03-28T23:00:00.000Z", "Först");
  await when("2026-03-29T21:59:59.999Z", "Sist");
  await when("2026-03-29T22:00:00.000Z", "Efter");
  const day = "2026-03-29" as LocalDate;
  const names = (sentences: string[]) => sentences.map((sentence) => /till (\S+)/.exec(sentence)?.[1]);
  const added = { codes: ["member-added"] };
  expect(names(await told(place.ada, { ...added, from: day, to: day }))).toEqual(["Sist", "Först"]);
  expect(names(await told(place.ada, { ...added, from: day }))).toEqual(["Efter", "Sist", "Först"]);
  expect(names(await told(place.ada, { ...added, to: day }))).toEqual(["Sist", "Först", "Före"]);
});

test("one goes through the pages forwards and backwards, and new events move nothing", async () => {
  const place = await newMunicipality(door);
  for (const givenName of ["A", "B", "C", "D", "E"]) await add(place.ada, givenName, "Lind");
  const filter = { codes: ["member-added"] };
  const page = async (position: Position) => {
    const { entries, newer, older } = await read(place.ada, filter, position, 2);
    const names = entries.map((entry) =>
      entry.subject?.kind === "person" ? entry.subject.details.givenName : "",
    );
    const [first, last] = [entries[0], entries.at(-1)];
    if (first === undefined || last === undefined) throw new Error("an empty page");
    return {
      shown: `${newer ? "<" : ""}${names.join("")}${older ? ">" : ""}`,
      first: first.id,
      last: last.id,
    };
  };
  const first = await page({ kind: "first" });
  expect(first.shown).toBe("ED>");
  await add(place.ada, "F", "Lind");
  const second = await page({ kind: "older", than: first.last });
  expect(second.shown).toBe("<CB>");
  expect((await page({ kind: "older", than: second.last })).shown).toBe("<A");
  expect((await page({ kind: "newer", than: second.first })).shown).toBe("<ED>");
  expect((await page({ kind: "newer", than: first.first })).shown, "the top is the first page").toBe("FE>");
  expect((await page({ kind: "last" })).shown).toBe("<BA");
  const elsewhere = (await read(town.ada)).entries[0]?.id;
  if (elsewhere === undefined) throw new Error("no event");
  expect((await page({ kind: "older", than: elsewhere })).shown, "another organisation's event").toBe("FE>");
});

test("a person whose key is destroyed is told of without a name, the others as before", async () => {
  const place = await newMunicipality(door);
  const { reference } = await add(place.ada, "Kim", "Lind");
  await connection.db.deleteFrom("keystore.person_keys").where("person_reference", "=", reference).execute();
  expect((await told(place.ada))[0]).toBe("Ada Alm lade till borttagen person som användare.");
});

test("a person whose key is damaged is told of without a name, and keeps nobody from reading or adding others", async () => {
  const place = await newMunicipality(door);
  const { member, reference } = await add(place.ada, "Kim", "Lind");
  await connection.db
    .updateTable("keystore.person_keys")
    .set({ wrapped_key: Buffer.from("damaged") })
    .where("person_reference", "=", reference)
    .execute();
  await add(place.ada, "Sam", "Ek");
  expect((await told(place.ada)).slice(0, 2)).toEqual([
    "Ada Alm lade till Sam Ek som användare.",
    "Ada Alm lade till borttagen person som användare.",
  ]);
  const [permission] = place.schools.permissions;
  const granting = change(door, place.ada, (tx) =>
    changePermissions(tx, place.ada, member, place.schools.key, {
      seen: new Map(),
      ticked: new Set([permission]),
    }),
  );
  await expect(granting, "nothing is done that the log could not tell of").rejects.toThrow(
    "keystore.person_keys is damaged",
  );
});

test("an event whose details were altered is shown without them, and hides nothing else", async () => {
  const place = await newMunicipality(door);
  const { reference } = await add(place.ada, "Kim", "Lind");
  await add(place.ada, "Sam", "Ek");
  await tamper(
    connection,
    `update audit_events set subject_details = actor_details where subject_reference = '${reference}'`,
  );
  expect((await told(place.ada)).slice(0, 2)).toEqual([
    "Ada Alm lade till Sam Ek som användare.",
    "Ada Alm lade till person vars uppgifter inte går att läsa som användare.",
  ]);
});

test("an event of a kind that this version does not know is shown all the same", async () => {
  const place = await newMunicipality(door);
  await tamper(
    connection,
    `update audit_events set code = 'from-the-future' where organisation_id = '${place.id}'`,
  );
  expect(await told(place.ada)).toHaveLength(2);
  expect((await told(place.ada))[0]).toContain("from-the-future");
});

test("a person's history is what they did and what was done about them", async () => {
  const place = await newMunicipality(door);
  const { member, reference } = await add(place.ada, "Kim", "Lind");
  await add(place.ada, "Sam", "Ek");
  const [permission] = place.schools.permissions;
  await change(door, place.ada, (tx) =>
    changePermissions(tx, place.ada, member, place.schools.key, {
      seen: new Map(),
      ticked: new Set([permission]),
    }),
  );
  const history = await historyOf(db, masterKey, scopeOf(place.ada), reference, 1);
  expect(history.total).toBe(2);
  expect(history.entries.map((entry) => tell(eventCatalogue, entry, "en"))).toEqual([
    expect.stringContaining("Ada Alm granted Kim Lind the permission"),
  ]);
  expect((await historyOf(db, masterKey, scopeOf(place.ada), place.ada.reference, 9)).total).toBe(4);
});

test("whatever people and things are called, it is shown as text", () => {
  const hostile = `<script>alert("1")</script>' & "`;
  const party = {
    kind: "person",
    reference: "" as PersonReference,
    details: { givenName: hostile, familyName: hostile, hsaId: hostile },
  } as const;
  const catalogue: EventCatalogue = eventCatalogue;
  for (const [code, definition] of Object.entries(catalogue)) {
    const entry = {
      id: "" as Parameters<typeof tell>[1]["id"],
      occurredAt: now,
      code,
      outcome: definition.outcome,
      organisation: null,
      actor: party,
      subject: party,
      changes: { [hostile]: { from: hostile, to: hostile } },
      reason: hostile,
      details: sampleDetails(definition.details, () => hostile),
    };
    for (const language of ["sv", "en"] as const) {
      const html = renderToString(<LogTable language={language} catalogue={catalogue} entries={[entry]} />);
      expect(html).toContain("&lt;script>");
      expect(html).not.toContain("<script");
    }
  }
});
