import { expect, test } from "vitest";
import { change } from "#platform/change.ts";
import { actionOf, hrefOf, officeWithUser, textOf } from "../../../tests/office.ts";
import { changePermissions } from "./permissions/granting.ts";

test("removal names what goes, ends the user's own session at once, and done twice by the same is no fault", async () => {
  const { ada, site, door, municipality, member, details } = await officeWithUser();
  const ticks = { seen: new Map(), ticked: new Set(municipality.schools.permissions) };
  const { key } = municipality.schools;
  await change(door, municipality.ada, (tx) => changePermissions(tx, municipality.ada, member, key, ticks));
  const user = await site.signIn(details.hsaId.canonical);
  expect((await user.get("/my-permissions")).statusCode).toBe(200);
  const dialog = await ada.get(`/members/${member}/removal?list=search%3Dnils`);
  expect(dialog.body).toContain(`Du tar bort Nils Nord (${details.hsaId.canonical}) som användare.`);
  expect(dialog.body).toContain("Användarens 3 behörigheter tas bort:");
  expect(actionOf(dialog)).toBe(`/members/${member}/removal`);
  expect(dialog.body).toContain('name="list" value="search=nils"');
  const removed = await ada.post(actionOf(dialog), { list: "search=nils" });
  expect(removed.headers.location).toBe("/members?search=nils");
  expect((await user.get("/my-permissions")).headers.location).toMatch(/^\/sign-in/);
  const again = await ada.post(actionOf(dialog), { list: "search=nils" });
  expect(again.headers.location).toBe("/members?search=nils");
});

test("whoever comes second is told by whom and when the user was removed, and that nothing was done", async () => {
  const { ada, bosse, member, municipality, all } = await officeWithUser();
  await ada.post(`/members/${member}/removal`);
  const before = await all();
  const told =
    /Användaren är borttagen.*Ada Alm tog bort Nils Nord som användare \d+ \S+ \d{4} kl\. [\d.]+\./;
  for (const act of ["removal", "correction", `permissions/${municipality.schools.key}`]) {
    const answer = await bosse.post(`/members/${member}/${act}`, { list: "sort=email" });
    expect(answer.statusCode).toBe(409);
    expect(textOf(answer)).toMatch(told);
    expect(answer.body).toContain("Det du skulle göra är därför inte gjort.");
    expect(answer.body).toContain('data-color="warning"');
    expect(hrefOf(answer, "Tillbaka till användare")).toBe("/members?sort=email");
  }
  for (const path of ["", "/removal", "/correction", "/permissions"]) {
    const answer = await bosse.get(`/members/${member}${path}`);
    expect(answer.statusCode).toBe(410);
    expect(textOf(answer)).toMatch(told);
    expect(answer.body).not.toContain("är därför inte gjort");
  }
  expect(await all()).toEqual(before);
});
