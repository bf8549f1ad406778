import { expect, test } from "vitest";
import { actionOf, textOf } from "../../../tests/office.ts";
import { newStaffOffice } from "../../../tests/staff-office.ts";

test("before it is done the page says exactly what goes, and then it is gone at once", async () => {
  const { site, frida, hanna } = await newStaffOffice("manage-external-users", "verify-emails");
  const own = await site.signIn(hanna.details.identity);
  const page = await frida.get(`/staff/${hanna.staff}/ending`);
  expect(textOf(page)).toContain(`Du avslutar Hanna Hand (${hanna.details.identity}) som handläggare.`);
  expect(textOf(page)).toMatch(
    /Handläggarens 2 rättigheter tas bort: Hantera externa användare Verifiera e-post/,
  );
  expect(textOf(page)).toContain("är personen inloggad avbryts det");
  const done = await frida.post(actionOf(page));
  expect(done.headers.location).toBe("/staff");
  expect(textOf(await frida.follow(done))).toContain("Handläggaren är avslutad.");
  const next = await own.get("/my-rights");
  expect([next.statusCode, next.headers.location]).toEqual([303, "/sign-in?return=%2Fmy-rights"]);
});

test("sent twice it is done all the same; after somebody else it is told", async () => {
  const { frida, gustav, hanna } = await newStaffOffice();
  const address = `/staff/${hanna.staff}/ending`;
  await frida.post(address);
  expect((await frida.post(address)).headers.location).toBe("/staff");
  const told = await gustav.post(address);
  expect(told.statusCode).toBe(409);
  expect(textOf(told)).toContain("Frida Först avslutade Hanna Hand");
});

test("with a field that the page does not have nothing is done", async () => {
  const { frida, hanna } = await newStaffOffice();
  expect((await frida.post(`/staff/${hanna.staff}/ending`, { really: "yes" })).statusCode).toBe(422);
  expect((await frida.get(`/staff/${hanna.staff}`)).statusCode).toBe(200);
});
