import { expect, test } from "vitest";
import { change } from "#platform/change.ts";
import { actionOf, textOf } from "../../../../tests/office.ts";
import { staffLedger } from "../../../../tests/staff.ts";
import { newStaffOffice } from "../../../../tests/staff-office.ts";
import { endStaff } from "../ending.ts";

test("a staff member's page shows every right with what it gives, those below another after it", async () => {
  const { frida, hanna } = await newStaffOffice("manage-external-users");
  const page = await frida.get(`/staff/${hanna.staff}`);
  expect(textOf(page)).toMatch(/Hanna Hand .* aldrig inloggad .* Byta lösenord Ge en extern användare/);
  expect(actionOf(page)).toBe(`/staff/${hanna.staff}/rights`);
  expect(page.body).toMatch(/value="manage-external-users" checked/);
  expect(page.body).toMatch(/role="group" aria-labelledby="right-label">.*value="set-passwords"/s);
  expect(textOf(await frida.get(actionOf(page)))).toBe(textOf(page));
});

test("what is ticked counts from the person's next click", async () => {
  const { site, frida, hanna } = await newStaffOffice();
  const own = await site.signIn(hanna.details.identity);
  expect((await own.get("/staff")).statusCode).toBe(403);
  const saved = await frida.post(`/staff/${hanna.staff}/rights`, { right: "manage-staff" });
  expect(saved.headers.location).toBe(`/staff/${hanna.staff}`);
  expect(textOf(await frida.get(`/staff/${hanna.staff}`))).toContain("Rättigheterna är ändrade.");
  expect((await own.get("/staff")).statusCode).toBe(200);
});

test("a right ticked without the one above is told as a fault, with what was ticked kept", async () => {
  const { frida, hanna, door } = await newStaffOffice();
  const before = await staffLedger(door);
  const refused = await frida.post(`/staff/${hanna.staff}/rights`, { right: "set-passwords" });
  expect(refused.statusCode).toBe(422);
  expect(refused.body).toContain('href="#right"');
  expect(textOf(refused)).toContain(
    "”Byta lösenord” ger inget utan ”Hantera externa användare”. Kryssa i ”Hantera externa användare” också, eller kryssa ur ”Byta lösenord”.",
  );
  expect(refused.body).toMatch(/value="set-passwords" checked/);
  expect(await staffLedger(door)).toEqual(before);
});

test("two who tick the same right: the second is told who was first and may try again", async () => {
  const { frida, gustav, hanna } = await newStaffOffice();
  const address = `/staff/${hanna.staff}/rights`;
  await frida.post(address, { right: "read-log" });
  const clash = await gustav.post(address, { right: "read-log" });
  expect(clash.statusCode).toBe(409);
  expect(textOf(clash)).toMatch(/Frida Först gav ”Läsa loggen” .* Du ville ge den\./);
  expect(clash.body).toMatch(/name="seen" value="read-log:/);
  expect(clash.body).toMatch(/value="read-log" checked/);
});

test("nobody is offered their own boxes, and sending them all the same is refused in words", async () => {
  const { frida, fridaHerself, door } = await newStaffOffice();
  const page = await frida.get(`/staff/${fridaHerself.staff}`);
  expect(textOf(page)).toContain(
    "Det här är du. Ingen ändrar sina egna rättigheter eller avslutar sig själv",
  );
  expect(page.body).not.toContain('name="right"');
  expect(page.body).not.toContain("/ending");
  const before = await staffLedger(door);
  for (const address of ["rights", "ending"]) {
    const refused = await frida.post(`/staff/${fridaHerself.staff}/${address}`);
    expect(refused.statusCode, address).toBe(403);
    expect(textOf(refused)).toContain("Ingen ändrar sina egna rättigheter");
  }
  expect(await staffLedger(door)).toEqual(before);
});

test("a right that is lost between the page and the click is a page that says so, and nothing is done", async () => {
  const { frida, gustav, gustavHimself, hanna, door } = await newStaffOffice();
  expect((await gustav.get(`/staff/${hanna.staff}`)).statusCode).toBe(200);
  const seen = /name="seen" value="([^"]*)"/.exec(
    (await frida.get(`/staff/${gustavHimself.staff}`)).body,
  )?.[1];
  await frida.post(`/staff/${gustavHimself.staff}/rights`, { seen: seen ?? "" });
  const before = await staffLedger(door);
  for (const address of [`/staff/${hanna.staff}/rights`, `/staff/${hanna.staff}/ending`, "/staff"]) {
    const refused = await gustav.post(address, {});
    expect(refused.statusCode, address).toBe(403);
    expect(textOf(refused)).toContain("Den kan ha tagits bort medan sidan var öppen");
    expect(textOf(refused)).toContain("inget sparat");
  }
  expect(await staffLedger(door)).toEqual(before);
});

test("whoever acts on somebody whose work has just ended is told by whom and when", async () => {
  const { frida, gustavHimself, hanna, door } = await newStaffOffice();
  await change(door, gustavHimself, (tx) => endStaff(tx, gustavHimself, hanna.staff));
  const told = await frida.post(`/staff/${hanna.staff}/rights`, { right: "read-log" });
  expect(told.statusCode).toBe(409);
  expect(textOf(told)).toMatch(
    /Gustav Gode avslutade Hanna Hand .* Det du skulle göra är därför inte gjort\./,
  );
  expect((await frida.get(`/staff/${hanna.staff}`)).statusCode).toBe(410);
});

test.each(["no-such-right", "constructor", "read-log:nothing"])(
  "a form that is not ours (%s) is 422",
  async (name) => {
    const { frida, hanna, door } = await newStaffOffice();
    const before = await staffLedger(door);
    expect((await frida.post(`/staff/${hanna.staff}/rights`, { right: name })).statusCode).toBe(422);
    expect((await frida.post(`/staff/${hanna.staff}/rights`, { seen: name })).statusCode).toBe(422);
    expect(await staffLedger(door)).toEqual(before);
  },
);
