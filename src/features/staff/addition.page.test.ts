import { expect, test } from "vitest";
import { textOf } from "../../../tests/office.ts";
import { newStaffDetails, staffLedger } from "../../../tests/staff.ts";
import { newStaffOffice } from "../../../tests/staff-office.ts";

function typed({ givenName, familyName, identity, email } = newStaffDetails("Nina", "Ny")) {
  return { givenName, familyName, scheme: identity.scheme, identity: identity.value, email };
}

test("somebody new is saved without rights, and the next page is where they are given", async () => {
  const { site, frida } = await newStaffOffice();
  const form = typed();
  const saved = await frida.post("/staff", form);
  expect(saved.statusCode).toBe(303);
  const page = await frida.follow(saved);
  expect(textOf(page)).toContain("Handläggaren är sparad. Kryssa i de rättigheter som personen ska ha.");
  expect(page.body).not.toContain("checked");
  const own = await site.signIn(form.identity);
  expect(textOf(await own.get("/my-rights"))).toContain("Du har inga rättigheter än.");
});

test("all that is wrong is told at once, beside the fields and above, and what was typed is kept", async () => {
  const { frida, door } = await newStaffOffice();
  const before = await staffLedger(door);
  const form = { givenName: "", familyName: "<b>", scheme: "hsa-id", identity: "SE2021009995-1", email: "x" };
  const refused = await frida.post("/staff", form);
  expect(refused.statusCode).toBe(422);
  for (const field of ["givenName", "familyName", "identity", "email"]) {
    expect(refused.body, field).toContain(`href="#${field}"`);
    expect(refused.body, field).toContain(`id="${field}-error"`);
  }
  expect(textOf(refused)).toContain("kontrollsiffran stämmer inte");
  expect(refused.body).toContain('value="SE2021009995-1"');
  expect(await staffLedger(door)).toEqual(before);
});

test("an identity is read as its e-ID has it, and one without an e-ID is told to choose", async () => {
  const { frida } = await newStaffOffice();
  const efos = await frida.follow(
    await frida.post("/staff", { ...typed(), scheme: "efos", identity: "A-77" }),
  );
  expect(textOf(efos)).toMatch(/Legitimation EFOS Identitet A-77/);
  const spaced = await frida.post("/staff", { ...typed(), scheme: "organisation", identity: "a b" });
  expect(textOf(spaced)).toContain("Identiteten får inte innehålla mellanslag");
  const none = await frida.post("/staff", { ...typed(), scheme: "passport" });
  expect(textOf(none)).toContain("Välj vilken legitimation personen har.");
});

test("an identity that is taken is told in its field, whatever its letters", async () => {
  const { frida, hanna, door } = await newStaffOffice();
  const before = await staffLedger(door);
  const taken = await frida.post("/staff", { ...typed(), identity: hanna.details.identity.toLowerCase() });
  expect(taken.statusCode).toBe(422);
  expect(textOf(taken)).toContain("Det finns redan en handläggare med den identiteten.");
  expect(await staffLedger(door)).toEqual(before);
});
