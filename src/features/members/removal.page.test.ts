import { expect, test } from "vitest";
import { change } from "#platform/change.ts";
import { officeWithUser } from "../../../tests/office.ts";
import { changePermissions } from "./permissions/granting.ts";

test("removal names what goes, ends the user's own session at once, and done twice is no fault", async () => {
  const { ada, bosse, site, door, municipality, member, details } = await officeWithUser();
  const ticks = { seen: new Map(), ticked: new Set(municipality.schools.permissions) };
  const { key } = municipality.schools;
  await change(door, municipality.ada, (tx) => changePermissions(tx, municipality.ada, member, key, ticks));
  const user = await site.signIn(details.hsaId.canonical);
  expect((await user.get("/my-permissions")).statusCode).toBe(200);
  const dialog = await ada.get(`/members/${member}/removal?list=search%3Dnils`);
  expect(dialog.body).toContain(`Du tar bort Nils Nord (${details.hsaId.canonical}) som användare.`);
  expect(dialog.body).toContain("Användarens 3 behörigheter tas bort:");
  const removed = await ada.post(`/members/${member}/removal?list=search%3Dnils`);
  expect(removed.headers.location).toBe("/members?search=nils");
  expect((await user.get("/my-permissions")).headers.location).toMatch(/^\/sign-in/);
  const again = await bosse.post(`/members/${member}/removal`);
  expect(again.headers.location).toBe("/members");
  expect((await bosse.get(`/members/${member}`)).headers.location).toBe("/members");
});
