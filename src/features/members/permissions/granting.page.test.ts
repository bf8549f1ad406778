import { expect, test } from "vitest";
import { actionOf, officeWithUser, textOf } from "../../../../tests/office.ts";

test("two who tick the same permission: the second is told who was first and may try again", async () => {
  const { ada, bosse, member, municipality } = await officeWithUser();
  const address = `/members/${member}/permissions/${municipality.schools.key}`;
  const [one] = municipality.schools.permissions;
  await ada.post(address, { permission: one });
  const clash = await bosse.post(address, { permission: one });
  expect(clash.statusCode).toBe(409);
  expect(textOf(clash)).toMatch(/Ada Alm tilldelade ”Behörighet one”/);
  expect(clash.body).toMatch(new RegExp(`name="seen" value="${one}:`));
  expect(clash.body).toMatch(new RegExp(`value="${one}" checked`));
});

test("nothing ticked is sent without a fault, and leads back past the list as it was", async () => {
  const { ada, member, municipality } = await officeWithUser();
  const page = await ada.get(`/members/${member}/permissions/${municipality.schools.key}?list=sort%3Demail`);
  expect(textOf(page)).toMatch(/Behörigheter för Nils Nord – .* Behörigheter för Nils Nord E-tjänst schools/);
  expect(actionOf(page)).toBe(`/members/${member}/permissions/${municipality.schools.key}`);
  const done = await ada.post(actionOf(page), { list: "sort=email" });
  expect(done.headers.location).toBe(`/members/${member}?list=sort%3Demail`);
});

test("a permission that cannot be given saves nothing and says so", async () => {
  const { ada, member, municipality, all } = await officeWithUser();
  const before = await all();
  const address = `/members/${member}/permissions/${municipality.schools.key}`;
  const refused = await ada.post(address, { permission: municipality.schools.withdrawn });
  expect(refused.statusCode).toBe(422);
  expect(refused.body).toContain("kan inte längre tilldelas");
  expect((await ada.post(address, { permission: "no id" })).statusCode).toBe(422);
  expect(await all()).toEqual(before);
});
