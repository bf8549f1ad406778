import { expect, test } from "vitest";
import { newOffice, textOf } from "../../../../tests/office.ts";
import { newStaff } from "../../../../tests/staff.ts";

test("the catalogue shows its e-services with permissions, agreements and what has no English text", async () => {
  const { site, door, municipality } = await newOffice();
  const staff = await site.signIn((await newStaff(door, ["manage-catalogue"])).details.identity);
  const text = textOf(await staff.get("/catalogue"));
  expect(text).toMatch(/Ansök om statlig ersättning Kommuner Asylsökande i förskola/);
  expect(text).toContain("1 indragna");
  expect(text).toMatch(/E-tjänst för landsting Regioner/);
  const own = text.slice(text.indexOf(municipality.schools.name));
  expect(own).toMatch(/1 indragna\s+1 organisation\s+\d+ saknas/);
  expect(textOf(await staff.get("/my-rights"))).toContain("Hantera katalogen");
});

test("whoever has no right to it finds no way there and is refused", async () => {
  const { site, door, ada } = await newOffice();
  const other = await site.signIn((await newStaff(door, ["manage-organisations"])).details.identity);
  expect((await other.get("/organisations")).body).not.toContain('href="/catalogue"');
  expect((await other.get("/catalogue")).statusCode).toBe(403);
  expect((await ada.get("/catalogue")).statusCode).toBe(403);
});
