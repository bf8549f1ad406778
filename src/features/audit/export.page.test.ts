import { expect, test } from "vitest";
import { addMember } from "#members";
import { change, type Door, record } from "#platform/change.ts";
import { newPerson } from "../../../tests/external-office.ts";
import { newDetails, newMunicipality } from "../../../tests/municipality.ts";
import { hrefOf, textOf } from "../../../tests/office.ts";
import { testSite } from "../../../tests/site.ts";
import { newStaff, newStaffDetails } from "../../../tests/staff.ts";
import type { Answer } from "../../../tests/visitor.ts";
import { mans } from "../../../tests/world.ts";
import { exportedFields } from "./export-line.ts";

const site = await testSite();
const door: Door = { db: site.connection.db, clock: site.now, masterKey: site.masterKey };

async function newReader() {
  const reader = await newStaff(door, ["read-log"], newStaffDetails("Lo", "Läsare"));
  const browser = await site.signIn(reader.details.identity);
  const told = async () =>
    await door.db
      .selectFrom("audit_events")
      .select(["code", "details", "subject_reference"])
      .where("code", "in", ["log-read", "log-exported"])
      .where("actor_reference", "=", reader.reference)
      .orderBy("sequence")
      .execute();
  return { reader, browser, told };
}

/** What the page's form sends. */
function fieldsOf({ body }: Answer): Record<string, string> {
  const form = /<form class="b-form"(.*?)<\/form>/s.exec(body)?.[1] ?? "";
  const fields = [...form.matchAll(/type="hidden" name="([^"]+)" value="([^"]*)"/g)];
  return Object.fromEntries(fields.map(([, name, value]) => [name, value]));
}

const linesOf = ({ body }: Answer) =>
  body
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as Record<string, unknown>);

test("what the log shows is had as a file, after a page that says what it will hold", async () => {
  const { browser, told } = await newReader();
  const place = await newMunicipality(door);
  await change(door, place.ada, (tx) => addMember(tx, place.ada, newDetails("Kim", "Lind")));
  const { code } = await door.db
    .selectFrom("organisations")
    .select("code")
    .where("id", "=", place.id)
    .executeTakeFirstOrThrow();
  const log = await browser.get(`/authority-log?organisation=${code}`);
  const page = await browser.get(hrefOf(log, "Exportera"));
  expect(textOf(page)).toContain("Filen får 3 händelser, de senaste först.");
  expect(textOf(page)).toContain(`Organisation: ${place.name}`);
  expect(await told()).toHaveLength(1);
  const file = await browser.post("/authority-log/export", fieldsOf(page));
  expect(file.headers["content-disposition"]).toBe('attachment; filename="logg.jsonl"');
  expect(file.headers["content-type"]).toBe("application/jsonl; charset=utf-8");
  const lines = linesOf(file);
  expect(lines.map(({ sentence }) => sentence)).toEqual([
    "Ada Alm lade till Kim Lind som användare.",
    "Myndigheten gjorde Bosse Berg till administratör.",
    "Myndigheten gjorde Ada Alm till administratör.",
  ]);
  expect(lines[0]).toEqual({
    id: expect.any(String),
    time: expect.stringMatching(/^\d{4}-.*Z$/),
    code: "member-added",
    sentence: "Ada Alm lade till Kim Lind som användare.",
    outcome: "done",
    organisation: { code, name: place.name },
    actor: expect.objectContaining({ kind: "person", givenName: "Ada", familyName: "Alm" }),
    subject: expect.objectContaining({ kind: "person", givenName: "Kim" }),
    changes: {},
  });
  for (const line of lines) expect(Object.keys(line)).toEqual(Object.keys(exportedFields));
  expect((await told()).at(-1)).toEqual({
    code: "log-exported",
    details: {
      organisation: { code, name: place.name },
      ...{ kinds: [], from: null, to: null, person: null, searched: false, search: null },
      events: 3,
    },
    subject_reference: null,
  });
  const own = await browser.get("/authority-log?kind=log");
  expect(textOf(own)).toContain(`Lo Läsare exporterade 3 händelser ur loggen: ${place.name}.`);
});

test("many events come whole and once each, though they are read in pieces", async () => {
  const { reader, browser, told } = await newReader();
  const place = await newMunicipality(door);
  const added = { code: "member-added", outcome: "done", details: {}, organisation: place.id } as const;
  const others = Array.from({ length: 1_009 }, () => added);
  await change(door, place.ada, async () => record(undefined, added, ...others));
  const chosen = { person: place.ada.reference, kind: "users" };
  const file = await browser.post("/authority-log/export", chosen);
  const lines = linesOf(file);
  expect(lines).toHaveLength(1_010);
  expect(new Set(lines.map(({ id }) => id)).size).toBe(1_010);
  expect((await told()).at(-1)?.details).toMatchObject({ events: 1_010, person: place.ada.reference });
  expect(reader.reference).not.toBe(place.ada.reference);
});

test("a search is exported by its key, and what was searched for is in no event", async () => {
  const { browser, told } = await newReader();
  const { id, reference } = await newPerson(door, { given_name: "Elin", family_name: "Exporterad" });
  const own = await site.admit({ external_user_id: id });
  await own.post("/language", { language: "en", return: "/" });
  const log = await browser.follow(await browser.post("/authority-log", { words: "exporterad" }));
  const page = await browser.get(hrefOf(log, "Exportera"));
  const lines = linesOf(await browser.post("/authority-log/export", fieldsOf(page)));
  expect(lines.map(({ sentence }) => sentence)).toEqual(["Elin Exporterad valde engelska."]);
  expect(JSON.stringify(await told()).toLowerCase()).not.toContain("exporterad");
  expect((await told()).map(({ code }) => code)).toEqual(["log-read", "log-exported"]);
  // whoever is protected by now is named by no file either
  await door.db
    .updateTable("external_users")
    .set({ protected_at: site.now() })
    .where("id", "=", id)
    .execute();
  const file = await browser.post("/authority-log/export", { person: reference });
  expect(file.body).not.toContain("Elin");
  expect(linesOf(file)[0]).toMatchObject({ actor: { kind: "protected", reference } });
});

test("a count that belongs to no look is told of, and what cannot be shown cannot be exported", async () => {
  const { browser, told } = await newReader();
  await browser.get("/authority-log/export?kind=staff");
  expect((await told()).map(({ code }) => code)).toEqual(["log-read"]);
  const faulty: Record<string, string>[] = [
    { from: "2026-02-30" },
    { search: "01900000-0000-4000-8000-000000000000" },
  ];
  for (const form of faulty) {
    const refused = await browser.post("/authority-log/export", form);
    expect(refused.headers.location).toMatch(/^\/authority-log/);
    const shown = await browser.get(`/authority-log/export?${new URLSearchParams(form)}`);
    expect(shown.statusCode).toBe(303);
  }
  expect((await browser.post("/authority-log/export", { words: "x" })).statusCode).toBe(422);
  expect((await browser.post("/authority-log/export", { to: "2001-01-01" })).statusCode).toBe(303);
  expect(textOf(await browser.get("/authority-log/export?to=2001-01-01"))).toContain(
    "Det finns inga händelser att exportera.",
  );
  expect((await told()).some(({ code }) => code === "log-exported")).toBe(false);
});

test("whoever has not the right exports nothing", async () => {
  const other = await newStaff(door, ["manage-staff"], newStaffDetails("Utan", "Rätt"));
  const browser = await site.signIn(other.details.identity);
  expect((await browser.post("/authority-log/export", {})).statusCode).toBe(403);
  expect((await browser.get("/authority-log/export")).statusCode).toBe(403);
});

test("the file is in the language of whoever asks for it", async () => {
  const browser = await site.signIn(mans.hsaId);
  await browser.post("/language", { language: "en", return: "/authority-log" });
  const file = await browser.post("/authority-log/export", { kind: "staff" });
  expect(linesOf(file).map(({ sentence }) => sentence)).toContainEqual(
    expect.stringContaining("as a staff member"),
  );
  await browser.post("/language", { language: "sv", return: "/" });
});
