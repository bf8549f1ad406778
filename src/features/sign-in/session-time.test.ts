import { expect, it } from "vitest";
import { testSite } from "../../../tests/site.ts";
import { newStaff } from "../../../tests/staff.ts";
import { visitorTo } from "../../../tests/visitor.ts";

const site = await testSite();
const door = { db: site.connection.db, clock: site.now, masterKey: site.masterKey };

async function signedIn() {
  const { staff, details } = await newStaff(door, ["manage-staff"]);
  return { staff, identity: details.identity, browser: await site.signIn(details.identity) };
}

/** As if the session had begun, and last been used, so many minutes ago. */
async function since(staff: string, { begun = 0, used = 0 }) {
  await site.connection.pool.query(
    `update sessions set created_at = created_at - make_interval(mins => $2),
            last_seen_at = last_seen_at - make_interval(mins => $3) where staff_id = $1`,
    [staff, begun, used],
  );
}

/** What the script asks for by itself. */
async function look(browser: { cookieHeader(path: string): string }, url = "/session") {
  return await site.app.inject({
    url,
    headers: { host: site.config.origin.host, cookie: browser.cookieHeader("/"), "x-unasked": "1" },
  });
}

const secondsIn = ({ body }: { body: string }) => JSON.parse(body).seconds;

it("a session that is only looked at goes on getting shorter, by whatever page", async () => {
  const { staff, browser } = await signedIn();
  await since(staff, { begun: 20, used: 20 });
  for (const url of ["/session", "/my-rights", "/session"]) await look(browser, url);
  const left = secondsIn(await look(browser));
  expect(left).toBeGreaterThan(9 * 60);
  expect(left).toBeLessThanOrEqual(10 * 60);
});

it("whoever asks stays, for as long as at first", async () => {
  const { staff, browser } = await signedIn();
  await since(staff, { begun: 28, used: 28 });
  const answer = await browser.get("/session");
  expect(answer.headers["content-type"]).toContain("application/json");
  expect(JSON.parse(answer.body)).toEqual({ seconds: 30 * 60 - 30, isExtendable: true });
  expect(secondsIn(await look(browser))).toBeGreaterThan(29 * 60);
});

it("a page says the same, for its script and in its header; one for visitors says nothing", async () => {
  const { browser } = await signedIn();
  const page = await browser.get("/my-rights");
  expect(page.headers["session-lasts"]).toBe("1770");
  expect(page.body).toContain('data-session-lasts="1770"');
  expect(page.body).toContain('href="/sign-in?return=%2Fmy-rights"');
  const visitors = await site.visitor().get("/sign-in");
  expect(visitors.headers["session-lasts"]).toBeUndefined();
  expect(visitors.body).not.toContain("data-session-lasts");
});

it("near its greatest age a session cannot be made longer", async () => {
  const { staff, browser } = await signedIn();
  await since(staff, { begun: 719 });
  const told = JSON.parse((await browser.get("/session")).body);
  expect(told.isExtendable).toBe(false);
  expect(told.seconds).toBeLessThanOrEqual(60);
  expect((await browser.get("/my-rights")).headers["session-lasts"]).toMatch(/^\d+; last$/);
});

it("nobody who is signed out is told of any time", async () => {
  const { staff, browser } = await signedIn();
  await since(staff, { used: 31 });
  expect(secondsIn(await look(browser))).toBe(0);
  expect(secondsIn(await site.visitor().get("/session"))).toBe(0);
});

it("what is sent after the session has ended waits for its sender, until they have signed in", async () => {
  const { staff, browser, identity } = await signedIn();
  await since(staff, { used: 40 });
  const typed = { givenName: "Nya", familyName: "Ny", "right ": "å\r\nä" };
  const sent = await browser.post("/staff", typed);
  expect(sent.headers.location).toBe("/sign-in?return=%2Fkept-form");
  expect((await browser.follow(sent)).body).toContain(
    "Det du har fyllt i finns kvar när du kommer tillbaka.",
  );
  const back = await signInThere(browser, identity);
  for (const text of ["Fortsätt där du var", 'value="Nya"', 'value="Ny"']) expect(back.body).toContain(text);
  expect((await browser.post("/kept-form", typed)).headers.location).toBe("/staff");
});

it("what somebody else had sent there before is not shown to whoever signs in", async () => {
  const { staff, browser } = await signedIn();
  const other = await newStaff(door, []);
  await since(staff, { used: 40 });
  await browser.post("/staff", { givenName: "Hemlig" });
  const back = await signInThere(browser, other.details.identity);
  expect(back.statusCode).toBe(200);
  expect(back.body).not.toContain("Hemlig");
  expect(back.body).not.toContain("Fortsätt där du var");
});

it("nothing waits of a visitor's, of a secret's form, or after signing out", async () => {
  const { staff, browser } = await signedIn();
  expect((await site.visitor().post("/staff", { givenName: "Nya" })).headers.location).toBe(
    "/sign-in?return=%2Fstaff",
  );
  await since(staff, { used: 40 });
  const secret = await browser.post("/my-pages/password", { password: "hemligt" });
  expect(secret.headers.location).toBe("/account/sign-in?return=%2Fmy-pages%2Fpassword");
  expect(browser.cookieHeader("/")).not.toContain("kept-form");
  await browser.post("/staff", { givenName: "Nya" });
  expect(browser.cookieHeader("/")).toContain("kept-form");
  await browser.post("/sign-out");
  expect(browser.cookieHeader("/")).not.toContain("kept-form");
});

it("a cookie that nobody here has made is nothing kept", async () => {
  const { browser } = await signedIn();
  const forged = Object.fromEntries(
    browser
      .cookieHeader("/")
      .split("; ")
      .map((cookie) => cookie.split("=", 2)),
  );
  const forger = visitorTo(site.app, site.config.origin, {
    ...forged,
    "behorig-demonstration-kept-form": Buffer.from("forged").toString("base64url"),
  });
  expect((await forger.get("/kept-form")).headers.location).toBe("/my-rights");
  expect((await forger.post("/kept-form", { a: "b" })).headers.location).toBe("/my-rights");
});

async function signInThere(browser: Awaited<ReturnType<typeof signedIn>>["browser"], identity: string) {
  const cards = await browser.follow(await browser.get("/sign-in/start?return=%2Fkept-form"));
  const action = /<form[^>]*action="([^"]*\/card\/[^"]*)"/.exec(cards.body)?.[1] ?? "";
  const card = { choice: "typed", hsaId: identity, givenName: "Namn", familyName: "Namn" };
  return await browser.follow(await browser.post(action, card));
}
