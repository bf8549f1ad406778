import { expect, test } from "vitest";
import { change } from "#platform/change.ts";
import { newDetails } from "../../../../tests/municipality.ts";
import { actionOf, officeWithUser, seen, textOf, typed } from "../../../../tests/office.ts";
import { addMember } from "./addition.ts";

test("two who correct the same detail see both versions, and the second can save on top", async () => {
  const { ada, bosse, member, details } = await officeWithUser();
  const address = `/members/${member}/correction`;
  const form = { ...typed(details), ...seen(details) };
  expect((await ada.post(address, { ...form, familyName: "Norrby" })).statusCode).toBe(303);
  const clash = await bosse.post(address, { ...form, familyName: "Nordin", givenName: "Nisse" });
  expect(clash.statusCode).toBe(409);
  expect(textOf(clash)).toMatch(
    /Någon annan har ändrat samma uppgift Ada Alm sparade nya uppgifter \d+ \S+ \d{4} kl\. [\d.]+\..*Norrby.*Nordin/,
  );
  expect(textOf(clash)).not.toMatch(/Nisse/);
  expect(clash.body).toContain('name="seenFamilyName" value="Norrby"');
  expect(clash.body).toContain('value="Nisse"');
  const saved = await bosse.follow(
    await bosse.post(address, { ...form, familyName: "Nordin", seenFamilyName: "Norrby" }),
  );
  expect(saved.body).toContain("Uppgifterna är sparade.");
  expect(saved.body).toContain("Nils Nordin");
});

test("two who correct different details are both right", async () => {
  const { ada, bosse, member, details } = await officeWithUser();
  const address = `/members/${member}/correction`;
  const form = { ...typed(details), ...seen(details) };
  await ada.post(address, { ...form, familyName: "Norrby" });
  const saved = await bosse.follow(await bosse.post(address, { ...form, email: "ny@provkoping.example" }));
  expect(textOf(saved)).toMatch(/Uppgifterna är sparade\..*Nils Norrby.*ny@provkoping\.example/);
});

test("a colleague's HSA-id is told together with what else is wrong, but not one's own", async () => {
  const { ada, door, municipality, member, details, all } = await officeWithUser();
  const other = newDetails("Olga");
  await change(door, municipality.ada, (tx) => addMember(tx, municipality.ada, other));
  const before = await all();
  const address = `/members/${member}/correction`;
  const form = { ...typed(details), ...seen(details), email: "nils" };
  const page = await ada.post(address, { ...form, hsaId: other.hsaId.canonical });
  expect(page.statusCode).toBe(422);
  expect(textOf(page)).toMatch(/Olga Nord har redan det HSA-id:t.*E-postadressen ska innehålla ett @-tecken/);
  expect((await ada.post(address, form)).body).not.toContain("har redan det HSA-id:t");
  expect(await all()).toEqual(before);
});

test("the way back to the list rides along in the form", async () => {
  const { ada, member, details } = await officeWithUser();
  const page = await ada.get(`/members/${member}/correction?list=sort%3Demail`);
  expect(actionOf(page)).toBe(`/members/${member}/correction`);
  expect(page.body).toContain('name="list" value="sort=email"');
  const form = { ...typed(details), ...seen(details), list: "sort=email" };
  const refused = await ada.post(actionOf(page), { ...form, email: "" });
  expect(refused.body).toContain('name="list" value="sort=email"');
  const saved = await ada.post(actionOf(page), { ...form, familyName: "Norr" });
  expect(saved.headers.location).toBe(`/members/${member}?list=sort%3Demail`);
});

test("a correction of a user whom a colleague has removed is not made, and says by whom and when", async () => {
  const { ada, bosse, member, details, all } = await officeWithUser();
  await ada.post(`/members/${member}/removal`);
  const before = await all();
  const answer = await bosse.post(`/members/${member}/correction`, { ...typed(details), ...seen(details) });
  expect(answer.statusCode).toBe(409);
  expect(textOf(answer)).toMatch(/Ada Alm tog bort Nils Nord som användare .*är därför inte gjort/);
  expect(await all()).toEqual(before);
});

test("after the first sign-in the HSA-id is shown and not asked for", async () => {
  const { ada, site, member, details, all } = await officeWithUser();
  await site.signIn(details.hsaId.canonical);
  const page = await ada.get(`/members/${member}/correction`);
  expect(page.body).toContain("HSA-id kan inte ändras");
  expect(page.body).not.toContain('name="hsaId"');
  const before = await all();
  const form = { ...typed(details), hsaId: newDetails().hsaId.canonical, ...seen(details) };
  const refused = await ada.post(`/members/${member}/correction`, form);
  expect(refused.statusCode).toBe(422);
  expect(refused.body).toContain("eftersom personen har loggat in med det");
  expect(await all()).toEqual(before);
});
