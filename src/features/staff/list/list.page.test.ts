import { expect, test } from "vitest";
import { textOf } from "../../../../tests/office.ts";
import { testSite } from "../../../../tests/site.ts";
import { newStaffOffice } from "../../../../tests/staff-office.ts";
import { mans, petra, sanna } from "../../../../tests/world.ts";

const site = await testSite();
const browser = await site.signIn(sanna.hsaId);

/** The family names of the world's three, in the order of the rows. */
async function order(address: string): Promise<string[]> {
  const { body } = await browser.get(address);
  const rows = (/<tbody>(.*)<\/tbody>/s.exec(body)?.[1] ?? "").replace(/<[^>]*>/g, "");
  const names = [sanna, mans, petra]
    .map(({ familyName }) => familyName)
    .filter((name) => rows.includes(name));
  return names.toSorted((one, other) => rows.indexOf(one) - rows.indexOf(other));
}

test("the list tells who works here, how they are known, what they may do and when they were last here", async () => {
  const page = await browser.get("/staff");
  const text = textOf(page);
  expect(text).toMatch(/Måns Läsare SE2021009994-3002 mans.lasare@ demomyndigheten.example Läsa loggen/);
  expect(text).toMatch(/Petra Medborgarstöd .* Hantera externa användare/);
  expect(text).toMatch(/Sanna Kontakt .* \+17 till/);
  expect(text).toMatch(/\d+ handläggare/);
  expect(page.body).toContain('href="/staff/new"');
});

test("the list is in the order that one asks for, Swedish letters last", async () => {
  expect(await order("/staff")).toEqual(["Kontakt", "Läsare", "Medborgarstöd"]);
  expect(await order("/staff?direction=descending")).toEqual(["Medborgarstöd", "Läsare", "Kontakt"]);
  expect(await order("/staff?sort=email")).toEqual(["Läsare", "Medborgarstöd", "Kontakt"]);
  expect(await order("/staff?sort=identity")).toEqual(["Kontakt", "Läsare", "Medborgarstöd"]);
});

test("those who have never signed in come before those who have, and it is said", async () => {
  const { frida, fridaHerself, hanna } = await newStaffOffice();
  const { body } = await frida.get("/staff?sort=signed-in");
  expect(body.indexOf(hanna.staff)).toBeGreaterThan(0);
  expect(body.indexOf(hanna.staff)).toBeLessThan(body.indexOf(fridaHerself.staff));
  expect(textOf(await frida.get("/staff?search=hanna+hand"))).toContain("aldrig inloggad");
});

test.each([
  ["lÄsare", ["Läsare"]],
  ["petra med", ["Medborgarstöd"]],
  ["9994-300", ["Kontakt", "Läsare", "Medborgarstöd"]],
  ["MANS.LASARE@", ["Läsare"]],
  ["granska e", ["Kontakt"]],
])("searching for %s finds by name, identity, e-mail or right", async (word, found) => {
  expect(await order(`/staff?search=${encodeURIComponent(word)}`)).toEqual(found);
});

test("any text is a legal search, and one that finds nobody says so and leads back", async () => {
  const page = await browser.get(`/staff?search=${encodeURIComponent(`<script>"'%_\\`)}`);
  expect(page.statusCode).toBe(200);
  expect(textOf(page)).toMatch(/0 av \d+ handläggare/);
  expect(page.body).toContain('href="/staff"');
  expect(page.body).not.toContain('<script>"');
});

test("somebody whose work has ended is no longer in the list", async () => {
  const { frida, hanna } = await newStaffOffice();
  const isThere = async () => (await frida.get("/staff")).body.includes(hanna.staff);
  expect(await isThere()).toBe(true);
  await frida.post(`/staff/${hanna.staff}/ending`);
  expect(await isThere()).toBe(false);
});

test("the menu has Handläggare below Organisation, for those who look after staff and no others", async () => {
  const { frida } = await newStaffOffice();
  expect((await frida.get("/my-rights")).body).toMatch(/href="\/staff"[^>]*>Organisation</);
  expect((await browser.get("/staff")).body).toMatch(
    /aria-label="Organisation".*href="\/staff"[^>]*>Handläggare</s,
  );
  for (const { hsaId } of [mans, petra]) {
    expect((await (await site.signIn(hsaId)).get("/my-rights")).body).not.toContain("/staff");
  }
});

test("the list is read in English by those who have chosen it", async () => {
  const { frida } = await newStaffOffice("read-log");
  await frida.post("/language", { language: "en", return: "/staff" });
  expect(textOf(await frida.get("/staff?search=read+the+log"))).toMatch(
    /\d+ of \d+ staff members .* never signed in/,
  );
});
