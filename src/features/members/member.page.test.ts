import { expect, test } from "vitest";
import { change } from "#platform/change.ts";
import { newId } from "#platform/ids.ts";
import { name, newDetails, newMunicipality } from "../../../tests/municipality.ts";
import { addTo, newOffice, officeWithUser, suspend, textOf } from "../../../tests/office.ts";
import { addMember } from "./details/addition.ts";
import { changePermissions } from "./permissions/granting.ts";

test("a suspended user's page says so, and that the permissions give nothing", async () => {
  const { ada, door, municipality, member } = await officeWithUser();
  const { key, permissions } = municipality.schools;
  const ticks = { seen: new Map(), ticked: new Set([permissions[0]]) };
  await change(door, municipality.ada, (tx) => changePermissions(tx, municipality.ada, member, key, ticks));
  await suspend(door, member);
  const page = await ada.get(`/members/${member}`);
  expect(page.body).toContain("har stängt av personen sedan 2 mars 2026");
  expect(textOf(page)).toMatch(
    /Aktuella behörigheter Avstängd De ger ingenting så länge personen är avstängd\..*Behörighet one/,
  );
});

test("every id that is not a user of the own organisation gets the same answer to the byte", async () => {
  const { ada, municipality, door, all } = await officeWithUser();
  const foreign = await addTo(door, await newMunicipality(door));
  const before = await all();
  const ids = [
    foreign,
    municipality.bosse.member,
    newId<"members">(door.clock()),
    "x",
    "%F0%9F%98%80",
    "1'--",
  ];
  const paths = ["", "/correction", "/removal", "/permissions", `/permissions/${municipality.schools.key}`];
  const bodies = new Set<string>();
  for (const id of ids) {
    for (const path of paths) {
      const answer = await ada.get(`/members/${id}${path}`);
      expect(answer.statusCode).toBe(404);
      bodies.add(answer.body);
    }
    for (const path of ["/correction", "/removal", `/permissions/${municipality.schools.key}`]) {
      const answer = await ada.post(`/members/${id}${path}`, {});
      expect(answer.statusCode).toBe(404);
      bodies.add(answer.body);
    }
  }
  expect(bodies.size).toBe(1);
  expect(await all()).toEqual(before);
});

test("a name is text on every page, whatever it looks like", async () => {
  const { ada, door, municipality } = await newOffice();
  const details = { ...newDetails(), familyName: name("O'Brien"), givenName: name("Anna-Lena") };
  const { member } = await change(door, municipality.ada, (tx) => addMember(tx, municipality.ada, details));
  const page = await ada.get(`/members/${member}?list=${encodeURIComponent('"><script>alert(1)</script>')}`);
  expect(page.body).toContain("Anna-Lena O'Brien");
  expect(page.body).not.toContain("<script>alert");
});

test("in English every page has English words", async () => {
  const { ada, member, municipality } = await officeWithUser();
  await ada.post("/language", { language: "en", return: "/members" });
  expect((await ada.get(`/members/${member}`)).body).toContain("Current permissions");
  expect((await ada.get("/members/new")).body).toContain("Family name");
  expect((await ada.get(`/members/${member}/removal`)).body).toContain("You remove Nils Nord");
  const ticks = await ada.get(`/members/${member}/permissions/${municipality.schools.key}`);
  expect(ticks.body).toContain("Done");
});
