import { expect, it } from "vitest";
import { actionOf, textOf } from "../../../tests/office.ts";
import { showCardAgain, testSite } from "../../../tests/site.ts";
import { newStaff } from "../../../tests/staff.ts";
import { newStaffOffice } from "../../../tests/staff-office.ts";
import type { Visitor } from "../../../tests/visitor.ts";
import { tove } from "../../../tests/world.ts";

/** One who looks after staff and signed in a while ago, and one whom she looks after. */
async function office() {
  const made = await newStaffOffice("read-log");
  await letTimePass(made.fridaHerself.staff);
  return made;
}

async function letTimePass(staff: string): Promise<void> {
  const { connection } = await testSite();
  await connection.pool.query(
    "update sessions set authenticated_at = authenticated_at - interval '20 minutes' where staff_id = $1",
    [staff],
  );
}

async function secretsOf(staff: string): Promise<string[]> {
  const { connection } = await testSite();
  const { rows } = await connection.pool.query(
    "select encode(id, 'hex') as id from sessions where staff_id = $1",
    [staff],
  );
  return rows.map(({ id }) => id);
}

async function lastEvents(count: number): Promise<{ code: string; details: unknown }[]> {
  const { connection } = await testSite();
  const { rows } = await connection.pool.query(
    "select code, details from audit_events order by sequence desc limit $1",
    [count],
  );
  return rows;
}

async function rightsOf(staff: string): Promise<string[]> {
  const { connection } = await testSite();
  const { rows } = await connection.pool.query(
    "select name from staff_rights where staff_id = $1 and taken_at is null",
    [staff],
  );
  return rows.map(({ name }) => name);
}

/** What the page about somebody sends when nothing but this right is ticked. */
async function onlyStaff(browser: Visitor, staff: string): Promise<Record<string, string>> {
  const { seen = "" } = hiddenIn((await browser.get(`/staff/${staff}`)).body);
  return { seen, right: "manage-staff" };
}

const hiddenIn = (body: string) =>
  Object.fromEntries(
    [...body.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g)]
      .map(([, name = "", value = ""]) => [name, value] as const)
      .filter(([name]) => name !== "language" && name !== "return"),
  );

it("a page that wants a fresh sign-in leads to the card, and from there to itself", async () => {
  const { frida, fridaHerself, hanna } = await office();
  const address = `/staff/${hanna.staff}/ending`;
  const asked = await frida.follow(await frida.get(address));
  expect(textOf(asked)).toContain("Visa att det är du");
  expect(textOf(asked)).toContain("de senaste 15 minuterna");
  const before = await secretsOf(fridaHerself.staff);
  const back = await showCardAgain(frida, address, fridaHerself.details.identity);
  expect(textOf(back)).toContain("Du avslutar Hanna Hand");
  const after = await secretsOf(fridaHerself.staff);
  expect(after).toHaveLength(before.length);
  expect(after).not.toEqual(before);
  expect((await lastEvents(1))[0]?.code).toBe("signed-in-again");
  expect((await frida.post(actionOf(back))).headers.location).toBe("/staff");
});

it("what was sent too late is kept, done when it is sent once more, and gone then", async () => {
  const { frida, fridaHerself, hanna } = await office();
  const address = `/staff/${hanna.staff}/rights`;
  const fields = await onlyStaff(frida, hanna.staff);
  const sent = await frida.post(address, fields);
  expect(sent.headers.location).toBe("/sign-in/again?return=%2Fkept-form");
  expect(await rightsOf(hanna.staff)).toEqual(["read-log"]);
  expect(textOf(await frida.follow(sent))).toContain("Det du har fyllt i finns kvar");
  const kept = await showCardAgain(frida, "/kept-form", fridaHerself.details.identity);
  expect(textOf(kept)).toContain("Det du skickade är inte genomfört än");
  expect(hiddenIn(kept.body)).toEqual(fields);
  expect(await rightsOf(hanna.staff)).toEqual(["read-log"]);
  const again = await frida.post("/kept-form", hiddenIn(kept.body));
  expect([again.statusCode, again.headers.location]).toEqual([307, address]);
  await frida.post(address, hiddenIn(kept.body));
  expect(await rightsOf(hanna.staff)).toEqual(["manage-staff"]);
  expect((await frida.get("/kept-form")).headers.location).toBe("/my-rights");
});

it("nobody else at the same computer gets to see what was sent", async () => {
  const { site, frida, hanna } = await office();
  const fields = await onlyStaff(frida, hanna.staff);
  await frida.post(`/staff/${hanna.staff}/rights`, fields);
  await frida.post("/sign-out");
  const other = await newStaff({ db: site.connection.db, clock: site.now, masterKey: site.masterKey }, []);
  const cards = await frida.follow(await frida.get("/sign-in/start?return=%2Fkept-form"));
  const arrived = await showAt(frida, cards.body, other.details.identity);
  expect(arrived.body).toContain("Mina rättigheter");
  expect(arrived.body).not.toContain("Fortsätt där du var");
});

it.each([
  ["somebody else whom we know", tove.hsaId],
  ["a stranger", "SE2021009994-OKAND"],
])("the card of %s does not count, and is told of", async (_, card) => {
  const { frida, fridaHerself, hanna } = await office();
  const address = `/staff/${hanna.staff}/ending`;
  const before = await secretsOf(fridaHerself.staff);
  const refused = await showCardAgain(frida, address, card);
  expect(textOf(refused)).toContain("Det var inte din legitimation");
  expect(await secretsOf(fridaHerself.staff)).toEqual(before);
  expect((await lastEvents(1))[0]).toMatchObject({
    code: "sign-in-refused",
    details: { reason: "another-person" },
  });
  expect((await frida.get(address)).headers.location).toContain("/sign-in/again");
});

it("an answer that comes when the session has ended begins none", async () => {
  const { site, frida, fridaHerself } = await office();
  const cards = await frida.follow(await frida.get("/sign-in/again/start?return=%2Fstaff"));
  await site.connection.pool.query("delete from sessions where staff_id = $1", [fridaHerself.staff]);
  const late = await showAt(frida, cards.body, fridaHerself.details.identity);
  expect(textOf(late)).toContain("Inloggningen är inte längre giltig");
  expect(await secretsOf(fridaHerself.staff)).toEqual([]);
});

it("somebody who works here no longer cannot make themselves fresh", async () => {
  const { frida, fridaHerself, gustav, hanna } = await office();
  const cards = await frida.follow(await frida.get(`/sign-in/again/start?return=%2Fstaff`));
  await gustav.post(`/staff/${fridaHerself.staff}/ending`);
  const late = await showAt(frida, cards.body, fridaHerself.details.identity);
  expect(late.statusCode).toBeGreaterThanOrEqual(400);
  expect((await frida.get(`/staff/${hanna.staff}`)).headers.location).toContain("/sign-in?");
});

it("citizens are asked where they are, by password or e-ID, and visitors sign in", async () => {
  const site = await testSite();
  expect((await site.visitor().get("/sign-in/again?return=%2Fstaff")).headers.location).toBe(
    "/sign-in?return=%2Fstaff",
  );
  expect((await site.visitor().get("/kept-form")).headers.location).toBe("/sign-in?return=%2Fkept-form");
  expect((await site.visitor().post("/kept-form")).headers.location).toBe("/sign-in");
});

async function showAt(browser: Visitor, cards: string, hsaId: string) {
  const action = /<form[^>]*action="([^"]*\/card\/[^"]*)"/.exec(cards)?.[1] ?? "";
  const typed = { choice: "typed", hsaId, givenName: "Namn", familyName: "Namn" };
  return await browser.follow(await browser.post(action, typed));
}

it("what does not fit is not kept, and the page itself is what one comes back to", async () => {
  const { frida, hanna } = await office();
  const address = `/staff/${hanna.staff}/rights`;
  const noise = Array.from({ length: 400 }, (_, at) => Math.sin(at).toString(36)).join("");
  const sent = await frida.post(address, { noise });
  expect(sent.headers.location).toBe(`/sign-in/again?return=${encodeURIComponent(address)}`);
});
