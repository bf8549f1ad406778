import { expect, it } from "vitest";
import { nobodysId } from "../../../../tests/addresses.ts";
import { textOf } from "../../../../tests/office.ts";
import { signInAs, testSite } from "../../../../tests/site.ts";
import { newStaff } from "../../../../tests/staff.ts";
import { type Visitor, visitorTo } from "../../../../tests/visitor.ts";
import { tove } from "../../../../tests/world.ts";

const firefox = "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0";

const site = await testSite();
const door = { db: site.connection.db, clock: site.now, masterKey: site.masterKey };

/** One of the staff who is signed in at two computers. */
async function twice() {
  const person = await newStaff(door, []);
  const { identity } = person.details;
  const firefoxes = visitorTo(site.app, site.config.origin, {}, "127.0.0.1", firefox);
  return { person, here: await site.signIn(identity), there: await signInAs(firefoxes, identity) };
}

const isIn = async (browser: Visitor) => (await browser.get("/my-rights")).statusCode === 200;

const endingsIn = ({ body }: { body: string }) =>
  [...body.matchAll(/href="(\/my-sessions\/[^"]+\/ending)"/g)].flatMap(([, address]) => address ?? []);

async function eventsOf({ reference }: { reference: string }) {
  const { rows } = await site.connection.pool.query(
    "select code from audit_events where actor_reference = $1 order by id",
    [reference],
  );
  return rows.map(({ code }) => code);
}

it("shows where one is signed in, in which browser, and which of them this is, in both languages", async () => {
  const { here, there } = await twice();
  const page = await here.get("/my-sessions");
  expect(page.body.match(/<tr>|<tr data/g)).toHaveLength(3);
  expect(page.body.match(/Den här</g)).toHaveLength(1);
  expect(textOf(page)).toContain("Firefox, Windows");
  expect(textOf(page)).toContain("Okänd");
  expect(endingsIn(page)).toHaveLength(1);
  expect(textOf(await there.get("/my-sessions")).indexOf("Den här")).toBeGreaterThan(0);
  await here.post("/language", { language: "en", return: "/my-sessions" });
  expect((await here.get("/my-sessions")).body).toContain("Where you are signed in");
});

it("keeps nothing of a browser but its name", async () => {
  const { person } = await twice();
  const { rows } = await site.connection.pool.query("select * from sessions where staff_id = $1", [
    person.staff,
  ]);
  expect(JSON.stringify(rows)).toContain("Firefox, Windows");
  expect(JSON.stringify(rows)).not.toMatch(/Gecko|Mozilla/);
});

it("ends another after showing which, and it is nobody's at its next request", async () => {
  const { person, here, there } = await twice();
  const [address = ""] = endingsIn(await here.get("/my-sessions"));
  expect(textOf(await here.get(address))).toContain("Den som använder inloggningen loggas ut genast.");
  expect(await isIn(there)).toBe(true);
  expect((await here.post(address)).headers.location).toBe("/my-sessions");
  expect([await isIn(here), await isIn(there)]).toEqual([true, false]);
  expect((await eventsOf(person)).at(-1)).toBe("service-sessions-ended");
  expect((await here.get("/my-sessions")).body).toContain("Inloggningen är avslutad.");
});

it("ends all others at once, and says so when there are none", async () => {
  const { person, here, there } = await twice();
  const third = await site.signIn(person.details.identity);
  expect(textOf(await here.get("/my-sessions/ending"))).toContain("2 inloggningar loggas ut genast.");
  await here.post("/my-sessions/ending");
  expect([await isIn(here), await isIn(there), await isIn(third)]).toEqual([true, false, false]);
  const before = await eventsOf(person);
  await here.post("/my-sessions/ending");
  expect((await here.get("/my-sessions")).body).toContain("Du har inga andra inloggningar.");
  expect(await eventsOf(person)).toEqual(before);
});

it("signs out everywhere, this one too, and at the provider, with one event", async () => {
  const { person, here, there } = await twice();
  const left = await here.post("/sign-out", { everywhere: "yes" });
  expect(left.headers.location).toContain("/session/end");
  expect([await isIn(here), await isIn(there)]).toEqual([false, false]);
  expect((await eventsOf(person)).at(-1)).toBe("signed-out-everywhere");
});

it("leaves the others when one signs out of one", async () => {
  const { here, there } = await twice();
  await here.post("/sign-out");
  expect([await isIn(here), await isIn(there)]).toEqual([false, true]);
});

it("tells nobody of somebody else's, and ends none of it", async () => {
  const { here, there } = await twice();
  const [address = ""] = endingsIn(await here.get("/my-sessions"));
  const stranger = await site.signIn(tove.hsaId);
  for (const other of [address, `/my-sessions/${nobodysId}/ending`]) {
    expect((await stranger.get(other)).statusCode).toBe(404);
    expect((await stranger.post(other)).statusCode).toBe(404);
  }
  expect(await isIn(there)).toBe(true);
});

it("does not end the one that asks", async () => {
  const { here, there } = await twice();
  const [own = ""] = endingsIn(await there.get("/my-sessions"));
  expect((await here.post(own)).headers.location).toBe("/my-sessions");
  expect((await here.get("/my-sessions")).body).toContain("Logga ut för att avsluta den.");
  expect([await isIn(here), await isIn(there)]).toEqual([true, true]);
});
