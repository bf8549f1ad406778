import { describe, expect, test } from "vitest";
import { officeOfAppointments } from "../../../../tests/appointments.ts";
import { newDetails } from "../../../../tests/municipality.ts";
import { textOf, typed } from "../../../../tests/office.ts";
import { newStaff } from "../../../../tests/staff.ts";

describe("an administrator is appointed", () => {
  test("and told by mail, as are the others, and can sign in", async () => {
    const { staff, address, administrators, letters, site } = await officeOfAppointments();
    const cilla = newDetails("Cilla", "Ceder");
    const done = await staff.post(`${address}/administrators/new`, typed(cilla));
    expect(done.headers.location).toBe(address);
    expect(textOf(await staff.get(address))).toContain("Administratören är utsedd.");
    expect(await administrators()).toEqual(["Ada", "Bosse", "Cilla"]);
    expect(await letters()).toEqual([
      "administrator-appointed to Cilla",
      "administrators-changed to Ada",
      "administrators-changed to Bosse",
    ]);
    const hers = await site.signIn(cilla.hsaId.canonical);
    expect((await hers.get("/members")).statusCode).toBe(200);
  });

  test("unless the person is administrator there already, or something typed is wrong", async () => {
    const { staff, address, details, municipality, all } = await officeOfAppointments();
    const before = await all();
    const twice = await staff.post(`${address}/administrators/new`, {
      ...typed(newDetails()),
      hsaId: municipality.ada.details.hsaId,
    });
    expect(textOf(twice)).toContain("Personen är redan administratör");
    const wrong = await staff.post(`${address}/administrators/new`, {
      ...typed(details),
      hsaId: "nej",
      email: "nej",
    });
    expect(wrong.statusCode).toBe(422);
    expect(wrong.body).toContain('value="nej"');
    expect(await all()).toEqual(before);
  });
});

test("an administrator is replaced: one is out and the other in, in the same moment", async () => {
  const { staff, below, municipality, administrators, letters, ada } = await officeOfAppointments();
  const address = below(municipality.ada.member, "replacement");
  expect(textOf(await staff.get(address))).toContain("i samma stund som Ada Alm förlorar det");
  const self = await staff.post(address, { ...typed(newDetails()), hsaId: municipality.ada.details.hsaId });
  expect(textOf(self)).toContain("Det är samma person");
  expect((await staff.post(address, typed(newDetails("Doris", "Dahl")))).statusCode).toBe(303);
  expect(await administrators()).toEqual(["Bosse", "Doris"]);
  expect(await letters()).toEqual(["administrator-appointed to Doris", "administrators-changed to Bosse"]);
  expect((await ada.get("/members")).headers.location).toContain("/sign-in");
  // as in a window that was open since before
  for (const again of [() => staff.get(address), () => staff.post(address, typed(newDetails()))])
    expect(textOf(await staff.follow(await again()))).toContain("Personen är inte längre administratör");
  expect(await administrators()).toEqual(["Bosse", "Doris"]);
});

test("an administrator is ended, but never the last who can work", async () => {
  const { staff, address, below, municipality, administrators, letters } = await officeOfAppointments();
  const ending = below(municipality.ada.member, "ending");
  expect(textOf(await staff.get(ending))).toContain("Ada Alm slutar vara administratör");
  expect((await staff.post(ending)).headers.location).toBe(address);
  expect(await administrators()).toEqual(["Bosse"]);
  expect(await letters()).toEqual(["administrators-changed to Bosse"]);
  const lastOne = below(municipality.bosse.member, "ending");
  // said before anything is sent, with the way that there is
  expect(textOf(await staff.get(lastOne))).toContain(
    "Bosse Berg är den enda som kan administrera organisationen",
  );
  expect((await staff.get(lastOne)).body).not.toContain(">Avsluta<");
  const last = await staff.post(lastOne);
  expect(last.statusCode).toBe(409);
  expect(textOf(last)).toContain("Bosse Berg är den enda som kan administrera organisationen");
  expect(await administrators()).toEqual(["Bosse"]);
});

test("another organisation's administrator, a user and a stranger are not found below it", async () => {
  const one = await officeOfAppointments();
  const other = await officeOfAppointments();
  for (const member of [other.municipality.ada.member, one.member, "01900000-0000-7000-8000-000000000000"])
    for (const act of ["ending", "replacement", "suspension", "reinstatement"])
      expect((await one.staff.get(one.below(member, act))).statusCode, act).toBe(404);
});

test("whoever may see organisations alone has no way to it", async () => {
  const { site, door, address, below, municipality } = await officeOfAppointments();
  const reader = await site.signIn((await newStaff(door, ["manage-organisations"])).details.identity);
  expect((await reader.get(address)).body).not.toContain("/administrators/");
  for (const act of ["ending", "suspension", "reinstatement"])
    expect((await reader.post(below(municipality.ada.member, act))).statusCode, act).toBe(403);
  expect((await reader.get(`${address}/administrators/new`)).statusCode).toBe(403);
});
