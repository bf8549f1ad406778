import { expect, test } from "vitest";
import { newDetails } from "../../../../tests/municipality.ts";
import { officeWithUser, textOf, typed } from "../../../../tests/office.ts";

test("two who correct the same user see both versions, and the second can save on top", async () => {
  const { ada, bosse, member, details } = await officeWithUser();
  const address = `/members/${member}/correction`;
  const form = { ...typed(details), version: "1" };
  expect((await ada.post(address, { ...form, familyName: "Norrby" })).statusCode).toBe(303);
  const clash = await bosse.post(address, { ...form, familyName: "Nordin" });
  expect(clash.statusCode).toBe(409);
  expect(textOf(clash)).toMatch(/Någon annan har ändrat uppgifterna.*Norrby.*Nordin/);
  expect(clash.body).toContain('name="version" value="2"');
  const saved = await bosse.follow(
    await bosse.post(address, { ...form, familyName: "Nordin", version: "2" }),
  );
  expect(saved.body).toContain("Uppgifterna är sparade.");
  expect(saved.body).toContain("Nils Nordin");
});

test("after the first sign-in the HSA-id is shown and not asked for", async () => {
  const { ada, site, member, details, all } = await officeWithUser();
  await site.signIn(details.hsaId.canonical);
  const page = await ada.get(`/members/${member}/correction`);
  expect(page.body).toContain("HSA-id kan inte ändras");
  expect(page.body).not.toContain('name="hsaId"');
  const before = await all();
  const form = { ...typed(details), hsaId: newDetails().hsaId.canonical, version: "1" };
  const refused = await ada.post(`/members/${member}/correction`, form);
  expect(refused.statusCode).toBe(422);
  expect(refused.body).toContain("eftersom personen har loggat in med det");
  expect(await all()).toEqual(before);
});
