import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { nobodysId } from "../../../../tests/addresses.ts";
import {
  type Citizen,
  type Citizens,
  newCitizen,
  newNetwork,
  password,
  startCitizens,
} from "../../../../tests/citizens.ts";
import type { Visitor } from "../../../../tests/visitor.ts";

let citizens: Citizens;

beforeAll(async () => {
  citizens = await startCitizens();
});
afterAll(() => citizens.stop());

const rows = async (text: string, values: unknown[] = []) =>
  (await citizens.site.connection.pool.query(text, values)).rows;

/** The same person in another browser. */
async function elsewhere({ email }: Citizen): Promise<Visitor> {
  const browser = citizens.site.visitor(newNetwork());
  await browser.post("/account/sign-in", { email, password, return: "" });
  return browser;
}

const isIn = async (browser: Visitor) => (await browser.get("/my-pages")).statusCode === 200;

const endingsIn = (body: string) =>
  [...body.matchAll(/href="(\/my-pages\/sessions\/[^"]+\/ending)"/g)].flatMap(([, address]) => address ?? []);

async function endingsOf(browser: Visitor): Promise<string[]> {
  return endingsIn((await browser.get("/my-pages/sessions")).body);
}

/** What a refusal leaves as it was. */
async function written({ email }: Citizen) {
  const [sessions] = await rows(
    `select count(*)::int as count, array_agg(encode(sessions.id, 'hex') order by sessions.id) as ids
       from sessions join external_users on external_users.id = external_user_id where email = $1`,
    [email],
  );
  const [events] = await rows("select count(*)::int as count from audit_events");
  return { sessions, events };
}

const notice = async (browser: Visitor) => (await browser.get("/my-pages/sessions")).body;

describe("Somebody who is signed in in two browsers", () => {
  it("sees both, which of them is this one, and how each began, in both languages", async () => {
    const citizen = await newCitizen(citizens);
    await elsewhere(citizen);
    const page = await citizen.browser.get("/my-pages/sessions");
    expect(page.body.match(/<tr>|<tr data/g)).toHaveLength(3);
    expect(page.body).toContain("Dina inloggningar");
    expect(page.body.match(/Den här</g)).toHaveLength(1);
    expect(page.body.match(/>Lösenord</g)).toHaveLength(2);
    expect(endingsIn(page.body)).toHaveLength(1);
    await citizen.browser.post("/language", { language: "en", return: "/my-pages/sessions" });
    expect((await citizen.browser.get("/my-pages/sessions")).body).toContain("Where you are signed in");
  });

  it("finds the page from Mina sidor and its menu", async () => {
    const { browser } = await newCitizen(citizens);
    const links = (await browser.get("/my-pages")).body.match(/href="\/my-pages\/sessions"/g);
    expect(links?.length).toBeGreaterThanOrEqual(2);
  });

  it("ends the other with the password, and it is nobody's at its next request", async () => {
    const citizen = await newCitizen(citizens);
    const other = await elsewhere(citizen);
    const [address = ""] = await endingsOf(citizen.browser);
    const page = await citizen.browser.get(address);
    expect(page.body).toContain("Den som använder inloggningen loggas ut genast.");
    const former = citizen.browser.cookieHeader("/");
    const ended = await citizen.browser.post(address, { password });
    expect([ended.statusCode, ended.headers.location]).toEqual([303, "/my-pages/sessions"]);
    expect(await notice(citizen.browser)).toContain("Inloggningen är avslutad.");
    expect([await isIn(other), await isIn(citizen.browser)]).toEqual([false, true]);
    expect(citizen.browser.cookieHeader("/")).not.toBe(former);
    const [event] = await rows(
      "select code, outcome, details from audit_events order by sequence desc limit 1",
    );
    expect(event).toEqual({ code: "own-sessions-ended", outcome: "done", details: { ended: 1 } });
  });

  it.each([
    ["without the password", {}, "Skriv lösenordet."],
    ["with a wrong one", { password: "fel lösenord helt" }, "Lösenordet stämmer inte."],
  ])("ends neither one nor all %s", async (_how, form: Record<string, string>, sentence) => {
    const citizen = await newCitizen(citizens);
    const other = await elsewhere(citizen);
    const before = await written(citizen);
    for (const address of [...(await endingsOf(citizen.browser)), "/my-pages/sessions/ending"]) {
      const refused = await citizen.browser.post(address, form);
      expect(refused.statusCode).toBe(422);
      expect(refused.body).toContain(sentence);
    }
    expect(await written(citizen)).toEqual(before);
    expect(await isIn(other)).toBe(true);
  });

  it("is told that a session may have ended already, also by the page of another tab", async () => {
    const citizen = await newCitizen(citizens);
    await elsewhere(citizen);
    const [address = ""] = await endingsOf(citizen.browser);
    await citizen.browser.post(address, { password });
    expect(await notice(citizen.browser)).toContain("Klart");
    const before = await written(citizen);
    for (const again of [
      () => citizen.browser.post(address, { password }),
      () => citizen.browser.get(address),
    ]) {
      const answer = await again();
      expect(answer.statusCode).toBe(404);
      expect(answer.body).toContain("Inloggningen finns inte. Den kan redan vara avslutad.");
      expect(answer.body).not.toContain("Klart");
    }
    const none = await citizen.browser.post("/my-pages/sessions/ending", { password });
    expect(none.headers.location).toBe("/my-pages/sessions");
    expect(await notice(citizen.browser)).toContain("Du har inga andra inloggningar.");
    expect(await written(citizen)).toEqual(before);
  });
});

it("All other sessions end at once, and the own one goes on under another secret", async () => {
  const citizen = await newCitizen(citizens);
  const others = [await elsewhere(citizen), await elsewhere(citizen)];
  expect((await citizen.browser.get("/my-pages/sessions/ending")).body).toContain(
    "2 inloggningar loggas ut genast.",
  );
  const ended = await citizen.browser.post("/my-pages/sessions/ending", { password });
  expect(ended.headers.location).toBe("/my-pages/sessions");
  for (const other of others) expect(await isIn(other)).toBe(false);
  expect(await isIn(citizen.browser)).toBe(true);
  const [event] = await rows("select code, details from audit_events order by sequence desc limit 1");
  expect(event).toEqual({ code: "own-sessions-ended", details: { ended: 2 } });
});

it("A session of somebody else's is answered as one that nobody has, and goes on", async () => {
  const [citizen, stranger] = [await newCitizen(citizens), await newCitizen(citizens)];
  const other = await elsewhere(citizen);
  const [address = ""] = await endingsOf(citizen.browser);
  const before = await written(citizen);
  const nowhere = `/my-pages/sessions/${nobodysId}/ending`;
  const answers = [];
  for (const asked of [address, nowhere]) {
    for (const ask of [() => stranger.browser.get(asked), () => stranger.browser.post(asked, { password })]) {
      const answer = await ask();
      answers.push([answer.statusCode, answer.body.includes("Inloggningen finns inte.")]);
    }
  }
  expect(new Set(answers.map(String))).toEqual(new Set(["404,true"]));
  expect(await written(citizen)).toEqual(before);
  expect(await isIn(other)).toBe(true);
  expect((await stranger.browser.get("/my-pages/sessions/nonsens/ending")).statusCode).toBe(404);
});

it("Neither a session's secret nor its digest stands in any of the pages", async () => {
  const citizen = await newCitizen(citizens);
  await elsewhere(citizen);
  const [address = ""] = await endingsOf(citizen.browser);
  const { sessions } = await written(citizen);
  for (const page of ["/my-pages/sessions", address, "/my-pages/sessions/ending"]) {
    const { body } = await citizen.browser.get(page);
    for (const id of sessions.ids) {
      const digest = Buffer.from(id, "hex");
      for (const form of ["hex", "base64", "base64url"] as const)
        expect(body).not.toContain(digest.toString(form));
    }
  }
});

it("The own session is ended by signing out, not from the list", async () => {
  const citizen = await newCitizen(citizens);
  const [{ handle }] = await rows(
    "select handle from sessions join external_users on external_users.id = external_user_id where email = $1",
    [citizen.email],
  );
  const answer = await citizen.browser.post(`/my-pages/sessions/${handle}/ending`, { password });
  expect(answer.headers.location).toBe("/my-pages/sessions");
  expect(await notice(citizen.browser)).toContain("Logga ut för att avsluta den.");
  expect(await isIn(citizen.browser)).toBe(true);
});

it("Of two who end each other's at the same moment one is left", async () => {
  const citizen = await newCitizen(citizens);
  const both = [citizen.browser, await elsewhere(citizen)];
  await Promise.all(both.map((browser) => browser.post("/my-pages/sessions/ending", { password })));
  const left = await Promise.all(both.map(isIn));
  expect(left.filter(Boolean)).toHaveLength(1);
});

it("A session that has not been used for too long is not shown", async () => {
  const citizen = await newCitizen(citizens);
  await elsewhere(citizen);
  await rows(
    `update sessions set last_seen_at = last_seen_at - interval '31 minutes'
      where handle = $1`,
    [(await endingsOf(citizen.browser))[0]?.split("/")[3]],
  );
  expect(await endingsOf(citizen.browser)).toEqual([]);
});
