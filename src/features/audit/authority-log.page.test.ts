import { expect, test } from "vitest";
import { addMember } from "#members";
import { change, type Door } from "#platform/change.ts";
import { newId, newReference } from "#platform/ids.ts";
import { newPerson } from "../../../tests/external-office.ts";
import { newDetails, newMunicipality } from "../../../tests/municipality.ts";
import { hrefOf, textOf } from "../../../tests/office.ts";
import { beginRemoval, depersonalised } from "../../../tests/removed-person.ts";
import { testSite } from "../../../tests/site.ts";
import { newStaff, newStaffDetails } from "../../../tests/staff.ts";
import type { Answer } from "../../../tests/visitor.ts";
import { astrid, exempelkoping, mans } from "../../../tests/world.ts";

const site = await testSite();
const door: Door = { db: site.connection.db, clock: site.now, masterKey: site.masterKey };

/** Somebody who reads the log and whose looks are nobody else's. */
async function newReader() {
  const reader = await newStaff(door, ["read-log"], newStaffDetails("Lo", "Läsare"));
  const browser = await site.signIn(reader.details.identity);
  const looks = async () => {
    const events = await door.db
      .selectFrom("audit_events")
      .select(["details", "organisation_id", "subject_reference"])
      .where("code", "=", "log-read")
      .where("actor_reference", "=", reader.reference)
      .orderBy("sequence")
      .execute();
    return events;
  };
  const look = async (query = "") => {
    const answer = await browser.get(`/authority-log${query}`);
    expect(answer.statusCode, query).toBe(200);
    return answer;
  };
  /** Sends the log's form, as with the words typed and the rest chosen. */
  const search = async (words: string, chosen: Record<string, string> = {}) => {
    const sent = await browser.post("/authority-log", { words, ...chosen });
    expect(sent.statusCode).toBe(303);
    return { address: String(sent.headers.location), page: await browser.follow(sent) };
  };
  return { reader, browser, looks, look, search };
}

/** What stands in the rows. */
const rowsOf = ({ body }: Answer) =>
  (/<tbody>(.*)<\/tbody>/s.exec(body)?.[1] ?? "").replace(/<[^>]*>/g, " ").replace(/\s+/g, " ");

test("those with the right find the log in the menu, with what has happened in every organisation and in none", async () => {
  const place = await newMunicipality(door);
  await change(door, place.ada, (tx) => addMember(tx, place.ada, newDetails("Kim", "Lind")));
  const { browser, look } = await newReader();
  expect((await browser.get("/my-rights")).body).toMatch(/href="\/authority-log"[^>]*>Logg</);
  const rows = rowsOf(await look());
  expect(rows).toMatch(new RegExp(`Ada Alm lade till Kim Lind som användare\\. .* ${place.name}`));
  expect(rows).toContain("Myndigheten lade till Lo Läsare som handläggare.");
});

test.each([
  [
    "the word for one organisation",
    `?organisation=${exempelkoping.code}`,
    /Exempelköpings kommun/,
    /som handläggare/,
  ],
  ["what belongs to none", "?organisation=none", /Sanna Kontakt som handläggare|Lo Läsare/, /kommun /],
  ["a kind", "?kind=staff", /som handläggare|rättighe/, /loggade in/],
  ["a period long ago", "?to=2021-12-31", /2021-05-/, /2026-/],
])("events are chosen by %s", async (_, query, some, none) => {
  const { look } = await newReader();
  const rows = rowsOf(await look(query));
  expect(rows).toMatch(some);
  expect(rows).not.toMatch(none);
});

test.each([
  ["somebody of the staff by name", "läsare", {}, /Måns Läsare|Lo Läsare/, /Astrid Öberg/],
  ["a member by the HSA-id", astrid.hsaId.toLowerCase(), {}, /Astrid Öberg/, /Tove Åkesson/],
  [
    "a name within an organisation",
    "astrid",
    { organisation: exempelkoping.code },
    /Astrid Öberg/,
    /Testeby/,
  ],
  ["a member's name in all organisations", "astrid öberg", {}, /Astrid Öberg/, /Tove Åkesson/],
  ["a part of the HSA-id", astrid.hsaId.slice(-9), {}, /Astrid Öberg/, /Måns Läsare/],
])("events are found by %s", async (_, words, chosen, some, none) => {
  const { search } = await newReader();
  const { page } = await search(words, chosen);
  expect(rowsOf(page)).toMatch(some);
  expect(rowsOf(page)).not.toMatch(none);
});

test("an external user is found by name and by address, and not together with an organisation", async () => {
  const { search } = await newReader();
  const { id } = await newPerson(door, {
    given_name: "Ebba",
    family_name: "Eremit",
    email: "ebba.eremit@post.example",
  });
  const own = await site.admit({ external_user_id: id });
  await own.post("/language", { language: "en", return: "/" });
  for (const words of ["eremit", "EBBA.eremit@post.example"])
    expect(rowsOf((await search(words)).page), words).toContain("Ebba Eremit valde engelska.");
  expect(rowsOf((await search("eremit", { organisation: exempelkoping.code })).page)).toBe("");
  // two characters look nobody up among everybody
  expect(rowsOf((await search("er")).page)).not.toContain("Eremit");
});

test("words that more than a thousand people match show nothing, say what to do, and are no look", async () => {
  const { search, looks } = await newReader();
  const created = site.now();
  const crowd = Array.from({ length: 1_001 }, (_, index) => ({
    id: newId<"external_users">(created),
    person_reference: newReference(),
    email: `vimmel.${index}@post.example`,
    given_name: "Vimla",
    family_name: "Vimmel",
    display_name: `V ${index}`,
    created_at: created,
  }));
  await door.db.insertInto("external_users").values(crowd).execute();
  const { page } = await search("vimmel");
  expect(textOf(page)).toContain("Fler än 1 000 personer stämmer med sökningen.");
  expect(rowsOf(page)).toBe("");
  expect(await looks()).toEqual([]);
  await search("vimmel.17@");
  expect(await looks()).toHaveLength(1);
  await door.db.deleteFrom("external_users").where("family_name", "=", "Vimmel").execute();
});

test("nothing that is searched for stands in an address, and elsewhere its key opens nothing", async () => {
  const { search, browser, looks } = await newReader();
  const { address, page } = await search("Astrid", { kind: "users" });
  expect(address).toMatch(/^\/authority-log\?search=[0-9a-f-]{36}&kind=users$/);
  expect(page.body).toContain('value="Astrid"');
  expect(page.body).not.toMatch(/(?:href|action)="[^"]*astrid/i);
  expect((await browser.get(address)).body).toContain('value="Astrid"');
  const stranger = await newReader();
  for (const key of [address, "/authority-log?search=astrid"]) {
    const lost = await stranger.browser.get(key);
    expect(textOf(lost)).toContain("Det du sökte efter finns inte kvar");
    expect(rowsOf(lost)).toBe("");
  }
  expect(await stranger.looks()).toEqual([]);
  expect(await looks()).toHaveLength(2);
});

test("a filter chosen besides keeps the key of the words", async () => {
  const { search } = await newReader();
  const first = await search("astrid");
  const key = new URLSearchParams(first.address.split("?")[1]).get("search") ?? "";
  const second = await search("astrid", { search: key, kind: "users" });
  expect(second.address).toBe(`/authority-log?search=${key}&kind=users`);
  expect((await search("tove", { search: key })).address).not.toContain(key);
});

test("what one has chosen stands in the address, as chips that take it away, and in the fields", async () => {
  const { search } = await newReader();
  const chosen = { kind: "users", organisation: exempelkoping.code, from: "2020-01-01" };
  const { page, address } = await search("astrid", chosen);
  const key = new URLSearchParams(address.split("?")[1]).get("search");
  expect(page.body).toContain(`<option value="${exempelkoping.code}" selected`);
  expect(textOf(page)).toContain("Organisation: Exempelköpings kommun");
  expect(page.body).toContain(`href="/authority-log?search=${key}&amp;kind=users&amp;from=2020-01-01"`);
  expect(page.body).not.toContain("data-live-search");
});

test("each look at a first page is told of, with what was chosen, and to no organisation", async () => {
  const { look, looks, search } = await newReader();
  await look();
  await search("anna", { kind: "staff", organisation: exempelkoping.code, from: "2026-01-01" });
  expect(await looks()).toEqual([
    {
      details: {
        organisation: null,
        kinds: [],
        from: null,
        to: null,
        person: null,
        searched: false,
        search: null,
      },
      organisation_id: null,
      subject_reference: null,
    },
    {
      details: {
        organisation: { code: exempelkoping.code, name: "Exempelköpings kommun" },
        kinds: [{ key: "staff", name: "Handläggare och rättigheter", nameEn: "Staff and rights" }],
        from: "2026-01-01",
        to: null,
        person: null,
        searched: true,
        search: expect.stringMatching(/^[0-9a-f]{16}$/),
      },
      organisation_id: null,
      subject_reference: null,
    },
  ]);
  expect(rowsOf(await look("?kind=log"))).toContain(
    "Lo Läsare läste loggen: med en sökning på person, Exempelköpings kommun, ”Handläggare och rättigheter”, från och med 2026-01-01.",
  );
});

test("a look at one person's events is about that person, who is named only while the key is there", async () => {
  const { look, looks } = await newReader();
  const { reference } = await newStaff(door, [], newStaffDetails("Siv", "Sedd"));
  const page = await look(`?person=${reference}`);
  expect(textOf(page)).toContain("Person: Siv Sedd");
  expect((await looks())[0]).toMatchObject({ subject_reference: reference, details: { person: reference } });
  expect(rowsOf(await look("?kind=log"))).toContain("Lo Läsare läste loggen: om Siv Sedd.");
  await door.db.deleteFrom("keystore.person_keys").where("person_reference", "=", reference).execute();
  expect(rowsOf(await look("?kind=log"))).toContain("Lo Läsare läste loggen: om borttagen person.");
});

test("pages turned within a look are not told of again, but a last page asked for by itself is", async () => {
  const { look, looks, search, browser } = await newReader();
  const first = await look();
  const next = await look(hrefOf(first, "Nästa").replace("/authority-log", ""));
  await look(hrefOf(next, "Föregående").replace("/authority-log", ""));
  await look("?page=last");
  expect(await looks()).toHaveLength(1);
  await look("?page=last&organisation=none");
  await look("?page=last&organisation=none");
  expect(await looks()).toHaveLength(2);
  const stranger = await newReader();
  await stranger.look("?page=last");
  expect(await stranger.looks()).toHaveLength(1);
  // what is searched for tells one look from another, too
  const { address } = await search("anna");
  await browser.post("/authority-log", { words: "astrid" });
  const other = await browser.post("/authority-log", { words: "astrid" });
  await browser.get(`${other.headers.location}&page=last`);
  await browser.get(`${other.headers.location}&page=last`);
  expect(await looks()).toHaveLength(4);
  await browser.get(`${address}&page=last`);
  expect(await looks()).toHaveLength(5);
});

test("a period that makes no sense shows nothing, says why, and is no look", async () => {
  const { browser, looks } = await newReader();
  const page = await browser.get("/authority-log?from=2026-02-30");
  expect(page.body).toContain('href="#from"');
  expect(textOf(page)).toContain("Rätta perioden så visas händelserna.");
  expect(rowsOf(page)).toBe("");
  expect(await looks()).toEqual([]);
});

test("from an event one comes to everything about the one who acted", async () => {
  const { look, reader } = await newReader();
  const page = await look("?kind=staff");
  expect(page.body).toContain(`href="/authority-log?person=${reader.reference}"`);
  expect(rowsOf(await look(`?person=${reader.reference}`))).toContain("Lo Läsare loggade in.");
});

test("somebody with a protected identity is named to nobody, and found by no search", async () => {
  const { look, search } = await newReader();
  const reference = newReference();
  const id = newId<"external_users">(site.now());
  const hidden = { given_name: "Hemlig", family_name: "Skyddad", display_name: "H S" };
  const row = { id, person_reference: reference, email: `${id}@post.example`, ...hidden };
  await door.db
    .insertInto("external_users")
    .values({ ...row, created_at: site.now() })
    .execute();
  const own = await site.admit({ external_user_id: id });
  await own.post("/language", { language: "en", return: "/" });
  expect(rowsOf(await look(`?person=${reference}`))).toContain("Hemlig Skyddad valde engelska.");
  await door.db
    .updateTable("external_users")
    .set({ protected_at: site.now() })
    .where("id", "=", id)
    .execute();
  const page = await look(`?person=${reference}`);
  expect(rowsOf(page)).toContain("Person med skyddade personuppgifter valde engelska.");
  expect(textOf(page)).toContain("Person: person med skyddade personuppgifter");
  expect(textOf(await look())).not.toContain("Hemlig Skyddad");
  expect(textOf((await search("hemlig")).page)).toContain("Ingen händelse stämmer");
});

test("somebody whose removal has begun is named to nobody, though their key is there", async () => {
  const { look } = await newReader();
  const { id, reference } = await newPerson(door, { given_name: "Borta", family_name: "Borttagsson" });
  const own = await site.admit({ external_user_id: id });
  await own.post("/language", { language: "en", return: "/" });
  expect(rowsOf(await look(`?person=${reference}`))).toContain("Borta Borttagsson valde engelska.");
  await beginRemoval(door, id);
  const page = await look(`?person=${reference}`);
  expect(rowsOf(page)).toContain("Borttagen person valde engelska.");
  expect(textOf(page)).toContain("Person: okänd person");
  const told = await look("?kind=log");
  expect(rowsOf(told)).toContain("Lo Läsare läste loggen: om borttagen person.");
  for (const answer of [page, told, await look()]) expect(answer.body).not.toContain("Borttagsson");
});

test("a look at the events of somebody who is removed gives them no key again", async () => {
  const { look } = await newReader();
  const { id, reference } = await newPerson(door);
  await depersonalised(door, id);
  await door.db.deleteFrom("keystore.person_keys").where("person_reference", "=", reference).execute();
  expect((await look(`?person=${reference}`)).statusCode).toBe(200);
  const keys = await door.db
    .selectFrom("keystore.person_keys")
    .select("person_reference")
    .where("person_reference", "=", reference)
    .execute();
  expect(keys).toEqual([]);
});

test("what means nothing shows the whole log", async () => {
  const { look } = await newReader();
  for (const query of ["?organisation=0000", "?kind=unknown", "?person=nobody", "?older-than=nothing"]) {
    expect(textOf(await look(query)), query).toMatch(/\d händelser/);
  }
});

test("somebody who has lost the right is refused at the next page", async () => {
  const { reader, browser, look, looks } = await newReader();
  await look();
  const taken = { taken_at: site.now() };
  await door.db.updateTable("staff_rights").set(taken).where("staff_id", "=", reader.staff).execute();
  expect((await browser.get("/authority-log")).statusCode).toBe(403);
  expect(await looks()).toHaveLength(1);
});

test("a look that cannot be told of is no look: nothing is shown", async () => {
  const { reader, browser, look, looks } = await newReader();
  await look();
  await door.db
    .updateTable("keystore.person_keys")
    .set({ wrapped_key: Buffer.from("damaged") })
    .where("person_reference", "=", reader.reference)
    .execute();
  const page = await browser.get("/authority-log");
  expect(page.statusCode).toBe(500);
  expect(rowsOf(page)).toBe("");
  expect(await looks()).toHaveLength(1);
});

test("the log is read in English by those who have chosen it", async () => {
  const browser = await site.signIn(mans.hsaId);
  await browser.post("/language", { language: "en", return: "/authority-log" });
  await browser.get("/authority-log?kind=log");
  expect(rowsOf(await browser.get("/authority-log?kind=log"))).toContain(
    "Måns Läsare read the log: “Reading of the log”.",
  );
  await browser.post("/language", { language: "sv", return: "/" });
});
