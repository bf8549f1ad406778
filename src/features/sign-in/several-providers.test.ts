import { randomUUID } from "node:crypto";
import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import type { DatabaseConnection } from "#platform/db/connect.ts";
import { newId } from "#platform/ids.ts";
import { freshDatabase } from "../../../tests/database.ts";
import { addOrganisation, createSignInSite } from "../../../tests/sign-in-site.tsx";
import { type Answer, type Visitor, visitorTo } from "../../../tests/visitor.ts";

// Two providers of service e-IDs: the usual one at level 3, and one whose members may come with level 2, and no staff.

const origin = new URL("http://localhost:4000");
const now = new Date("2026-12-01T08:00:00Z");
const organisation = newId<"organisations">(now);
const astrid = "SE2120009994-A1B2";
const sanna = "SE2021009994-1001";
const loa2 = "http://id.sambi.se/loa/loa2";
const loa3 = "http://id.sambi.se/loa/loa3";

let connection: DatabaseConnection;
let site: FastifyInstance;
let visitor: Visitor;

beforeAll(async () => {
  connection = await freshDatabase();
  const others = { second: { members: [loa2, loa3], staff: [], citizens: [] } };
  site = await createSignInSite(connection, { origin, now: () => now, providerAnswers: () => true, others });
  await addOrganisation(connection, organisation, "municipality", "Exempelköping", "9901", "2120009994");
  await addAstrid();
  await addSanna();
});

afterAll(async () => {
  await site.close();
  await connection.close();
});

beforeEach(async () => {
  await connection.pool.query("delete from sessions; delete from sign_ins");
  visitor = visitorTo(site, origin);
});

it("Each provider has a button of its own, in the operator's order", async () => {
  const { body } = await visitor.get("/sign-in");
  expect(buttonsOf(body)).toEqual([
    ["/sign-in/start?provider=default", "SITHS"],
    ["/sign-in/start?provider=second", "Svenska second"],
  ]);
  expect(body).toContain("Välj hur du vill legitimera dig.");
  expect(body).not.toContain("Senast valde du");
});

it("The provider that was chosen is the first choice in that browser from then on, and in no other", async () => {
  await visitor.get("/sign-in/start?provider=second");
  const { body } = await visitor.get("/sign-in?return=%2Fmembers");
  expect(buttonsOf(body)[0]).toEqual(["/sign-in/start?provider=second&return=%2Fmembers", "Svenska second"]);
  expect(body).toContain("Senast valde du Svenska second.");
  expect(buttonsOf((await visitorTo(site, origin).get("/sign-in")).body)[0]?.[1]).toBe("SITHS");
});

it.each(["", "?provider=third"])(
  "Somebody who asks for no certain provider (%s) is asked which",
  async (query) => {
    const answer = await visitor.get(`/sign-in/start${query}`);
    expect(answer.headers.location).toBe("/sign-in");
  },
);

it("Somebody comes in by the second provider, and is signed out at that one", async () => {
  expect((await comeBack("second", { hsaId: astrid })).body).toContain("list seen by Astrid Öberg");
  const left = await visitor.post("/sign-out");
  expect(left.headers.location).toMatch(/^http:\/\/localhost:4000\/test-eid-second\/session\/end\?/);
});

it("An answer that one provider gave is worth nothing at another's address", async () => {
  const callback = await callbackAfter("second", { hsaId: astrid });
  const elsewhere = callback.replace("/sign-in/callback/second", "/sign-in/callback");
  const answer = await visitor.follow(await visitor.get(elsewhere));
  expect(answer.body).toContain("Inloggningen är inte längre giltig");
  expect(await count("sessions")).toBe(0);
});

it("A provider that lets no staff in does not, however high the level", async () => {
  const answer = await comeBack("second", { hsaId: sanna });
  expect(answer.statusCode).toBe(403);
  expect(answer.body).toContain("Du behöver logga in på ett annat sätt");
  expect(await count("sessions")).toBe(0);
});

it("A member comes in with the level that the second provider's members need, and not with it by the first", async () => {
  expect((await comeBack("default", { choice: "reserve" })).body).toContain("Du använde ett reservkort");
  // the test card of level 2 is somebody's who is not registered: the level was enough, the person is not
  expect((await comeBack("second", { choice: "reserve" })).body).toContain("Du är inte registrerad här");
});

it("A provider that is no longer configured lets nobody in with an answer from before", async () => {
  const callback = await callbackAfter("second", { hsaId: astrid });
  await connection.pool.query("update sign_ins set provider = 'gone'");
  const answer = await visitor.follow(await visitor.get(callback.replace("/second", "/gone")));
  expect(answer.body).toContain("Inloggningen är inte längre giltig");
});

function buttonsOf(body: string): (string | undefined)[][] {
  const links = body.matchAll(/<a class="ds-button" href="(\/sign-in\/start[^"]*)"[^>]*><span>([^<]*)/g);
  return [...links].map(([, href, name]) => [href?.replaceAll("&amp;", "&"), name]);
}

type Card = { readonly hsaId: string } | { readonly choice: string };

async function callbackAfter(provider: string, card: Card): Promise<string> {
  const cards = await visitor.follow(await visitor.get(`/sign-in/start?provider=${provider}`));
  const action = /action="([^"]*\/card\/[^"]*)"/.exec(cards.body)?.[1] ?? "";
  let answer = await visitor.post(action, { choice: "typed", ...card });
  while (!answer.headers.location?.includes("/sign-in/callback")) {
    answer = await visitor.get(answer.headers.location ?? "");
  }
  return answer.headers.location;
}

async function comeBack(provider: string, card: Card): Promise<Answer> {
  return await visitor.follow(await visitor.get(await callbackAfter(provider, card)));
}

async function count(table: "sessions"): Promise<number> {
  return (await connection.pool.query(`select 1 from ${table}`)).rows.length;
}

async function addAstrid() {
  await connection.db
    .insertInto("members")
    .values({
      id: newId(now),
      organisation_id: organisation,
      person_reference: randomUUID(),
      role: "administrator",
      given_name: "Astrid",
      family_name: "Öberg",
      hsa_id: astrid,
      email: "astrid@exempel.example",
      created_at: now,
    })
    .execute();
}

async function addSanna() {
  await connection.db
    .insertInto("staff")
    .values({
      id: newId(now),
      person_reference: randomUUID(),
      identity_scheme: "hsa-id",
      identity: sanna,
      given_name: "Sanna",
      family_name: "Kontakt",
      email: "sanna@myndighet.example",
      created_at: now,
    })
    .execute();
}
