import { randomUUID } from "node:crypto";
import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { change } from "#platform/change.ts";
import type { DatabaseConnection } from "#platform/db/connect.ts";
import { readOnly } from "#platform/db/read-only.ts";
import type { CanonicalHsaId } from "#platform/identifiers/hsa-id.ts";
import { newId } from "#platform/ids.ts";
import type { MasterKey } from "#platform/keys/master-key.ts";
import { freshDatabase } from "../../../tests/database.ts";
import { addOrganisation, createSignInSite } from "../../../tests/sign-in-site.tsx";
import { type Visitor, visitorTo } from "../../../tests/visitor.ts";

import { findCapacities } from "./capacities.queries.ts";
import { enterAs } from "./entering.ts";

const origin = new URL("http://localhost:4000");
const start = new Date("2026-11-21T08:00:00Z");
const astrid = "SE2120009994-A1B2";
const testMasterKey = Buffer.alloc(32, 7) as MasterKey;
const both = "SE2321009991-1003";

let connection: DatabaseConnection;
let site: FastifyInstance;
let visitor: Visitor;
let now = start;
let providerDown = false;
const organisations = { kommun: newId<"organisations">(start), region: newId<"organisations">(start) };

beforeAll(async () => {
  connection = await freshDatabase();
  site = await createSignInSite(connection, {
    origin,
    now: () => now,
    providerAnswers: () => !providerDown,
  });
  await addOrganisation(
    connection,
    organisations.kommun,
    "municipality",
    "Exempelköpings kommun",
    "9901",
    "2120009994",
  );
  await addOrganisation(connection, organisations.region, "region", "Region Påhitt", "99", "2321009991");
});

afterAll(async () => {
  await site.close();
  await connection.close();
});

beforeEach(async () => {
  now = start;
  providerDown = false;
  visitor = visitorTo(site, origin);
  await connection.pool.query(
    "delete from sessions; delete from sign_ins; delete from member_suspensions; delete from members",
  );
});

it("An administrator signs in and comes to the list", async () => {
  await addMember({ hsaId: astrid });
  const arrived = await signIn({ hsaId: astrid });
  expect(arrived.body).toContain("list seen by Astrid Öberg for Exempelköpings kommun");
});

it("A user signs in and comes to the own permissions", async () => {
  await addMember({ hsaId: astrid, role: "user" });
  expect((await signIn({ hsaId: astrid })).body).toContain("own permissions of Astrid Öberg");
});

it("Somebody whose card writes the HSA-id in lower case is the same person", async () => {
  await addMember({ hsaId: astrid });
  expect((await signIn({ hsaId: astrid.toLowerCase() })).body).toContain("list seen by Astrid");
});

it("Somebody who was going to a page comes there after signing in", async () => {
  await addMember({ hsaId: astrid });
  const refused = await visitor.get("/members?search=ek");
  expect(refused.headers.location).toBe(`/sign-in?return=${encodeURIComponent("/members?search=ek")}`);
  const link = /href="(\/sign-in\/start[^"]*)"/.exec((await visitor.follow(refused)).body)?.[1] ?? "";
  await chooseCard(await visitor.follow(await visitor.get(link)), { hsaId: astrid });
  expect(lastAddress).toBe("/members?search=ek");
});

it("Nobody is sent to another site after signing in", async () => {
  const signInPage = await visitor.get("/sign-in?return=//other.example/");
  expect(signInPage.body).not.toContain("other.example");
});

it("The sign-in is logged, with the person's details sealed", async () => {
  await addMember({ hsaId: astrid });
  await signIn({ hsaId: astrid });
  const event = await lastEvent();
  expect(event).toMatchObject({
    code: "signed-in",
    actor_kind: "member",
    organisation_id: organisations.kommun,
  });
  expect(JSON.stringify(event)).not.toContain("Astrid");
});

it("The first sign-in is remembered, and the last one with it", async () => {
  await addMember({ hsaId: astrid });
  await signIn({ hsaId: astrid });
  now = new Date(start.getTime() + 86_400_000);
  await signIn({ hsaId: astrid });
  const { rows } = await connection.pool.query("select first_signed_in_at, last_signed_in_at from members");
  expect(rows).toEqual([{ first_signed_in_at: start, last_signed_in_at: now }]);
});

it("Each sign-in has a session of its own, and ends the one before in that browser", async () => {
  await addMember({ hsaId: astrid });
  const first = await sessionAfter(() => signIn({ hsaId: astrid }));
  const second = await sessionAfter(() => signIn({ hsaId: astrid }));
  expect(second).not.toEqual(first);
  expect(second).toHaveLength(1);
});

it("Somebody with two organisations chooses one, and acts for that one only", async () => {
  await addMember({ hsaId: both, organisation: "kommun" });
  await addMember({ hsaId: both, organisation: "region", role: "user" });
  const choice = await signIn({ hsaId: both });
  expect(choice.body).toContain("Exempelköpings kommun (administratör)");
  const region = /value="([^"]+)"[^>]*>(?:<[^>]+>)*Region Påhitt/.exec(choice.body)?.[1] ?? "";
  const arrived = await visitor.follow(await visitor.post("/sign-in/organisation", { capacity: region }));
  expect(arrived.body).toContain("own permissions of Astrid Öberg for Region Påhitt");
});

it("Nobody chooses an organisation that is not theirs", async () => {
  const other = await addMember({ hsaId: astrid, organisation: "kommun" });
  await addMember({ hsaId: both, organisation: "kommun" });
  await addMember({ hsaId: both, organisation: "region" });
  await signIn({ hsaId: both });
  const answer = await visitor.post("/sign-in/organisation", { capacity: other });
  expect(answer.body).toContain("Välj organisation");
  expect(await sessions()).toEqual([]);
});

it("A choice of organisation can be made once", async () => {
  const kommun = await addMember({ hsaId: both, organisation: "kommun" });
  await addMember({ hsaId: both, organisation: "region" });
  await signIn({ hsaId: both });
  await visitor.post("/sign-in/organisation", { capacity: kommun });
  const again = await visitor.post("/sign-in/organisation", { capacity: kommun });
  expect((await visitor.follow(again)).body).toContain("Inloggningen är inte längre giltig");
});

it("Somebody who is not registered is told so, with the card's own words about who issued it", async () => {
  const answer = await signIn({ choice: "unregistered" });
  expect(answer.statusCode).toBe(403);
  expect(answer.body).toContain("Du är inte registrerad här");
  expect(answer.body).toContain("Annanstads kommun");
  expect(answer.body).toContain("Vem kan rätta till det?");
  expect(await lastEvent()).toMatchObject({ code: "sign-in-refused", details: { reason: "not-registered" } });
});

it.each([
  ["cancel", 200, "Inloggningen avbröts", "cancelled"],
  ["reserve", 403, "Du använde ett reservkort", "reserve-card"],
  ["without-hsa-id", 403, "Din legitimation saknar HSA-id", "no-hsa-id"],
])(
  "Somebody who chooses %s is told why there is no way in, and it is logged",
  async (choice, status, title, reason) => {
    const answer = await signIn({ choice });
    expect(answer.statusCode).toBe(status);
    expect(answer.body).toContain(title);
    expect(await lastEvent()).toMatchObject({
      code: "sign-in-refused",
      outcome: "refused",
      details: { reason },
    });
    expect(await sessions()).toEqual([]);
  },
);

it("The page that refuses somebody can be loaded again and read in English, and is told to that browser only", async () => {
  await addMember({ hsaId: astrid });
  const unknown = "SE2120009994-OKAND";
  await chooseCard(
    await visitor.follow(await visitor.get("/sign-in/start?return=%2Fmembers%3Fsearch%3Dek")),
    { hsaId: unknown },
  );
  expect(lastAddress).toBe("/sign-in/refused?return=%2Fmembers%3Fsearch%3Dek");
  expect((await visitor.get(lastAddress)).body).toContain(unknown);
  const chosen = await visitor.post("/language", { language: "en", return: lastAddress });
  const english = await visitor.follow(chosen);
  expect(english.body).toContain("You are not registered here");
  expect(english.body).toContain(unknown);
  expect(english.body).toContain('href="/sign-in?return=%2Fmembers%3Fsearch%3Dek"');
  expect(visitor.cookieHeader("/")).not.toContain("OKAND");
  const elsewhere = await visitorTo(site, origin).get(lastAddress);
  expect(elsewhere.body).toContain("Inloggningen är inte längre giltig");
  await signIn({ hsaId: astrid });
  expect((await visitor.get("/sign-in/refused")).body).not.toContain(unknown);
});

it("Nobody makes up why they were refused", async () => {
  const cookie = `behorig-demonstration-refusal=${Buffer.from('{"reason":"suspended"}').toString("base64url")}`;
  const answer = await site.inject({ url: "/sign-in/refused", headers: { host: origin.host, cookie } });
  expect(answer.body).toContain("Inloggningen är inte längre giltig");
});

it.each([
  [
    "rested",
    () => {
      now = new Date(start.getTime() + 30 * 60_000);
    },
  ],
  ["been removed", () => connection.pool.query("update members set ended_at = $1", [start])],
])("Somebody who has %s is told on the sign-in page why the session is over, once", async (_case, end) => {
  await addMember({ hsaId: astrid });
  await signIn({ hsaId: astrid });
  await end();
  const told = await visitor.follow(await visitor.get("/members"));
  expect(told.body).toContain("Du har loggats ut, eftersom du inte har varit aktiv på en stund");
  expect(visitor.cookieHeader("/")).not.toContain("session");
  expect((await visitor.get("/sign-in")).body).not.toContain("Du har loggats ut");
});

it("Somebody who signed out, or never signed in, is not told of a session that is over", async () => {
  await addMember({ hsaId: astrid });
  expect((await visitor.get("/sign-in")).body).not.toContain("Du har loggats ut");
  await signIn({ hsaId: astrid });
  await visitor.follow(await visitor.post("/sign-out"));
  expect((await visitor.get("/sign-in")).body).not.toContain("Du har loggats ut");
});

it("Somebody who has been suspended does not get in, and is thrown out at the next request", async () => {
  const member = await addMember({ hsaId: astrid });
  await signIn({ hsaId: astrid });
  await connection.pool.query(
    "insert into member_suspensions (id, member_id, reason, suspended_at) values ($1, $2, 'utredning', $3)",
    [newId(now), member, now],
  );
  expect((await visitor.get("/members")).statusCode).toBe(303);
  const answer = await signIn({ hsaId: astrid });
  expect(answer.statusCode).toBe(403);
  expect(answer.body).toContain("Din åtkomst är avstängd");
  expect(answer.body).not.toContain("utredning");
});

it("Somebody who has been removed is thrown out at the next request", async () => {
  await addMember({ hsaId: astrid });
  await signIn({ hsaId: astrid });
  await connection.pool.query("update members set ended_at = $1", [now]);
  expect((await visitor.get("/members")).statusCode).toBe(303);
});

it.each([
  ["the HSA-id was corrected to somebody else's", `update members set hsa_id = '${both}'`],
  ["the person was removed", "update members set ended_at = now()"],
  [
    "the person was suspended",
    "insert into member_suspensions select gen_random_uuid(), id, 'Kortet är borta.', now() from members",
  ],
])("Somebody is not let in when, while they were signing in, %s", async (_what, meanwhile) => {
  await addMember({ hsaId: astrid });
  const hsaId = astrid as CanonicalHsaId;
  const [capacity] = await findCapacities(readOnly(connection.db), hsaId);
  if (capacity === undefined) throw new Error("nobody was added");
  await connection.pool.query(meanwhile);
  const door = { db: connection.db, clock: () => now, masterKey: testMasterKey };
  const { actor } = capacity;
  const started = change(door, actor, (tx) => enterAs(tx, actor, hsaId, { acr: "loa3", former: undefined }));
  expect(await started).toBeUndefined();
  const { rows } = await connection.pool.query(
    "select (select count(*) from sessions) as sessions, first_signed_in_at as bound from members",
  );
  expect(rows).toEqual([{ sessions: 0, bound: null }]);
});

it("Somebody whose organisation has no agreement in force still gets in, to look after its people", async () => {
  await addMember({ hsaId: astrid });
  await connection.pool.query("delete from agreements");
  await signIn({ hsaId: astrid });
  expect((await visitor.get("/members")).statusCode).toBe(200);
});

it("A session that rests for half an hour is over, one that is used is not", async () => {
  await addMember({ hsaId: astrid });
  await signIn({ hsaId: astrid });
  for (const minutes of [20, 40, 60]) {
    now = new Date(start.getTime() + minutes * 60_000);
    expect((await visitor.get("/members")).statusCode).toBe(200);
  }
  now = new Date(now.getTime() + 30 * 60_000);
  expect((await visitor.get("/members")).statusCode).toBe(303);
});

it("A session ends after twelve hours however much it is used", async () => {
  await addMember({ hsaId: astrid });
  await signIn({ hsaId: astrid });
  for (let minutes = 20; minutes < 720; minutes += 20) {
    now = new Date(start.getTime() + minutes * 60_000);
    expect((await visitor.get("/members")).statusCode).toBe(200);
  }
  now = new Date(start.getTime() + 720 * 60_000);
  expect((await visitor.get("/members")).statusCode).toBe(303);
});

it("The provider's answer is of use once, and only in the browser that asked", async () => {
  await addMember({ hsaId: astrid });
  await signIn({ hsaId: astrid });
  const callback = addresses.find((address) => address.startsWith("/sign-in/callback")) ?? "";
  for (const browser of [visitor, visitorTo(site, origin)]) {
    const answer = await browser.follow(await browser.get(callback));
    expect(answer.body).toContain("Inloggningen är inte längre giltig");
    expect(answer.statusCode).toBe(400);
  }
});

it("A sign-in that takes more than half an hour has to begin again", async () => {
  await addMember({ hsaId: astrid });
  const cards = await visitor.follow(await visitor.get("/sign-in/start"));
  now = new Date(start.getTime() + 30 * 60_000);
  const answer = await chooseCard(cards, { hsaId: astrid });
  expect(answer.statusCode).toBe(400);
  expect(answer.body).toContain("Inloggningen är inte längre giltig");
});

it("When the provider falls silent, the person is asked to try again shortly", async () => {
  await addMember({ hsaId: astrid });
  const cards = await visitor.follow(await visitor.get("/sign-in/start"));
  providerDown = true;
  const answer = await chooseCard(cards, { hsaId: astrid });
  expect(answer.statusCode).toBe(503);
  expect(answer.body).toContain("Legitimeringstjänsten svarar inte");
});

it("Signing out ends the session here and at the provider, and is logged", async () => {
  await addMember({ hsaId: astrid });
  await signIn({ hsaId: astrid });
  const left = await visitor.post("/sign-out");
  expect(left.headers.location).toMatch(/^http:\/\/localhost:4000\/test-eid\/session\/end\?/);
  expect(left.headers.location).not.toContain("hint");
  expect((await visitor.follow(left)).body).toContain("Du är utloggad");
  expect((await visitor.get("/signed-out?state=used-up")).headers.location).toBe("/signed-out");
  expect(await sessions()).toEqual([]);
  expect(await lastEvent()).toMatchObject({ code: "signed-out" });
});

it("Signing out succeeds also when the session is over or the provider is silent", async () => {
  expect((await visitor.post("/sign-out")).headers.location).toBe("/signed-out");
  await addMember({ hsaId: astrid });
  await signIn({ hsaId: astrid });
  await visitor.post("/sign-out");
  expect((await visitor.post("/sign-out")).headers.location).toBe("/signed-out");
});

it("A stolen copy of the session table opens nothing", async () => {
  await addMember({ hsaId: astrid });
  const arrived = await sessionAfter(() => signIn({ hsaId: astrid }));
  const cookie = `behorig-demonstration-session=${arrived[0]?.toString("base64url")}`;
  const answer = await site.inject({ url: "/members", headers: { host: origin.host, cookie } });
  expect(answer.statusCode).toBe(303);
});

it("The language chosen when signed in follows the person to another browser", async () => {
  await addMember({ hsaId: astrid });
  await signIn({ hsaId: astrid });
  const chosen = await visitor.post("/language", { language: "en", return: "/members?page=2" });
  expect(chosen.headers.location).toBe("/members?page=2");
  visitor = visitorTo(site, origin);
  await signIn({ hsaId: astrid });
  await visitor.post("/sign-out");
  expect((await visitor.get("/signed-out")).body).toContain("You are signed out");
});

it.each(["/sign-in?kind=region", "/sign-in/organisation", "/signed-out"])(
  "Somebody who changes language on %s stays there",
  async (address) => {
    const chosen = await visitor.post("/language", { language: "en", return: address });
    expect(chosen.headers.location).toBe(address);
  },
);

it("A language that does not exist is refused", async () => {
  expect((await visitor.post("/language", { language: "fi", return: "/" })).statusCode).toBe(400);
});

it("The support shown is that of the kind of organisation one came from", async () => {
  const forRegions = await visitor.get("/sign-in?kind=region");
  expect(forRegions.body).toContain("regioner@");
  expect(forRegions.body).not.toContain("kommuner@");
  const forAll = await visitor.get("/sign-in");
  expect(forAll.body).toContain("regioner@");
  expect(forAll.body).toContain("kommuner@");
});

let lastAddress = "";
let addresses: string[] = [];

async function signIn(card: { hsaId: string } | { choice: string }) {
  return chooseCard(await visitor.follow(await visitor.get("/sign-in/start")), card);
}

async function chooseCard(
  cards: Awaited<ReturnType<Visitor["get"]>>,
  card: { hsaId: string } | { choice: string },
) {
  const action = /action="([^"]*\/card\/[^"]*)"/.exec(cards.body)?.[1] ?? "";
  let answer = await visitor.post(action, { choice: "typed", ...card });
  addresses = [];
  while (answer.headers.location !== undefined) {
    const to = new URL(answer.headers.location, origin);
    lastAddress = to.pathname + to.search;
    addresses.push(lastAddress);
    answer = await visitor.get(to);
  }
  return answer;
}

async function sessions(): Promise<{ id: Buffer }[]> {
  return (await connection.pool.query("select id from sessions")).rows;
}

async function sessionAfter(act: () => Promise<unknown>): Promise<Buffer[]> {
  await act();
  return (await sessions()).map(({ id }) => id);
}

async function lastEvent() {
  const { rows } = await connection.pool.query("select * from audit_events order by sequence desc limit 1");
  return rows[0];
}

async function addMember(member: { hsaId: string; role?: string; organisation?: "kommun" | "region" }) {
  const id = newId<"members">(start);
  await connection.db
    .insertInto("members")
    .values({
      id,
      organisation_id: organisations[member.organisation ?? "kommun"],
      person_reference: randomUUID(),
      role: member.role === "user" ? "user" : "administrator",
      given_name: "Astrid",
      family_name: "Öberg",
      hsa_id: member.hsaId,
      email: "astrid@exempel.example",
      created_at: start,
    })
    .execute();
  return id;
}
