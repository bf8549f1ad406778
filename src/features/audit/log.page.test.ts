import { expect, test } from "vitest";
import { testSite } from "../../../tests/site.ts";
import { astrid, tove } from "../../../tests/world.ts";

const site = await testSite();
const administrator = await site.signIn(astrid.hsaId);

const log = async (query = "") => {
  const answer = await administrator.get(`/log${query}`);
  expect(answer.statusCode).toBe(200);
  return answer.body;
};

test("an administrator finds the organisation's log in the menu, with times as Swedes write them", async () => {
  const body = await log();
  expect(body).toMatch(/<h1[^>]*>Logg<\/h1>/);
  expect(body).toContain("Exempelköpings kommun");
  expect(body).toMatch(/<time datetime="[^"]+">\d{4}-\d{2}-\d{2} \d{2}\.\d{2}<\/time>/i);
  expect(body).toMatch(/\d händelser/);
});

test("the log is read in English by those who have chosen it", async () => {
  const browser = await site.signIn(tove.hsaId);
  await browser.post("/language", { language: "en", return: "/log" });
  const { body } = await browser.get("/log");
  expect(body).toMatch(/<h1[^>]*>Log<\/h1>/);
  expect(body).toMatch(/<time datetime="[^"]+">\d{4}-\d{2}-\d{2} \d{2}:\d{2}<\/time>/i);
});

test("what one has chosen stands in the address, as a chip that takes it away, and in the fields", async () => {
  const body = await log("?search=astrid&kind=users&from=2020-01-01&to=2030-12-31");
  expect(body).toContain('value="astrid"');
  expect(body).toContain('value="2020-01-01"');
  expect(body).toContain("Till och med 2030-12-31");
  expect(body).toContain('href="/log?search=astrid&amp;from=2020-01-01&amp;to=2030-12-31"');
  expect(body).toMatch(/\d av [\d\s]+ händelser/);
});

test("any text is a legal search, and one that finds nothing says so and leads back", async () => {
  const body = await log(`?search=${encodeURIComponent(`<script>"'%_\\`)}`);
  expect(body).toContain("Ingen händelse stämmer med det du har valt.");
  expect(body).toContain('<a class="ds-link" href="/log"');
  expect(body).not.toContain('<script>"');
});

test.each(["?kind=unknown", "?person=nobody", "?older-than=nothing", "?page=99", "?more=1"])(
  "%s means nothing and shows the whole log",
  async (query) => {
    expect(await log(query)).toMatch(/>[\d\s]+ händelser</);
  },
);

test.each([
  ["?from=2026-02-30", "from", "Skriv en dag som finns"],
  ["?to=igår", "to", "Skriv en dag som finns"],
  ["?from=2026-03-02&to=2026-03-01", "to", "Den sista dagen kan inte vara före den första."],
])("a period that makes no sense (%s) is told beside its field and above", async (query, field, fault) => {
  const body = await log(query);
  expect(body).toContain(`href="#${field}"`);
  expect(body).toMatch(new RegExp(`id="${field}-error"[^>]*>[^<]*(<[^>]*>[^<]*)*${fault}`));
  expect(body).toContain("Rätta perioden så visas händelserna.");
  expect(body).toMatch(/<title>Fel: /);
});

test("a parameter that stands twice has no meaning", async () => {
  expect((await administrator.get("/log?search=a&search=b")).statusCode).toBe(400);
});

test("the log is for administrators: others are refused, and strangers sign in first", async () => {
  const { db } = site.connection;
  const user = await db
    .selectFrom("members")
    .select("hsa_id")
    .where("role", "=", "user")
    .where("ended_at", "is", null)
    .limit(1)
    .executeTakeFirstOrThrow();
  expect((await (await site.signIn(user.hsa_id)).get("/log")).statusCode).toBe(403);
  const answer = await site.visitor().get("/log?search=a");
  expect(answer.statusCode).toBe(303);
  expect(answer.headers.location).toBe("/sign-in?return=%2Flog%3Fsearch%3Da");
});
