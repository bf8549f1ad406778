import { afterEach, describe, expect, it } from "vitest";
import {
  cookieOf,
  eIdWorld,
  ivarsNumber,
  norasNumber,
  showEId,
  untilCallback,
} from "../../../../tests/e-id.ts";
import { eIdAddresses } from "./e-id-addresses.ts";

const world = await eIdWorld();
const { site, rows, newAccount, held, cardOf, eventsSince, lastEvent, mailsTo, release } = world;
const { verification } = eIdAddresses;

afterEach(() => release());

const refused = (cause: string) => [
  { code: "identification-refused", outcome: "refused", details: { cause } },
];

describe("Somebody who shows an e-ID at Mina sidor", () => {
  it("has the number sealed in the own row, and the log tells that it happened and at which level", async () => {
    const account = await newAccount();
    const before = await lastEvent();
    const done = await showEId(account.browser, verification, "nora");
    expect(done.statusCode).toBe(200);
    expect(done.body).toContain(`Det är knutet till kontot ${account.email}.`);
    expect(await held(account)).toEqual({ number: norasNumber, born: "1990-01-11", by: "e-id" });
    expect(await eventsSince(before)).toEqual([
      {
        code: "personal-number-verified",
        outcome: "done",
        details: { acr: "http://id.elegnamnden.se/loa/1.0/loa3" },
      },
    ]);
    expect(await mailsTo(account)).toBe(1);
  });

  it("goes on to where they were going", async () => {
    const { browser } = await newAccount();
    const done = await showEId(browser, `${verification}?return=%2Fproposals%3Fpage%3D2`, "nora");
    expect(done.body).toContain('href="/proposals?page=2"');
  });

  it("has another session secret afterwards, and the one from before opens nothing", async () => {
    const { browser } = await newAccount();
    const before = cookieOf(browser, "session");
    await showEId(browser, verification, "nora");
    const after = cookieOf(browser, "session");
    expect(after).not.toBe(before);
    const cookie = `behorig-demonstration-session=${before}`;
    const answer = await site.app.inject({ url: "/my-pages", headers: { host: "localhost:4000", cookie } });
    expect(answer.statusCode).toBe(303);
    expect((await browser.get("/my-pages")).statusCode).toBe(200);
  });

  it("gets the number that they typed before replaced", async () => {
    const account = await newAccount({ number: ivarsNumber });
    await showEId(account.browser, verification, "nora");
    expect(await held(account)).toEqual({ number: norasNumber, born: "1990-01-11", by: "e-id" });
  });

  it("gets the number verified that somebody else has typed without verifying it", async () => {
    await newAccount({ number: norasNumber });
    const account = await newAccount();
    await showEId(account.browser, verification, await cardOf(norasNumber));
    expect(await held(account)).toMatchObject({ number: norasNumber, by: "e-id" });
  });

  it("has what staff had verified by hand verified by e-ID from then on", async () => {
    const account = await newAccount({ number: norasNumber, verifiedBy: "staff" });
    await showEId(account.browser, verification, await cardOf(norasNumber));
    expect(await held(account)).toMatchObject({ number: norasNumber, by: "e-id" });
  });

  it("is not sent to the provider again once it is done", async () => {
    const { browser } = await newAccount({ number: norasNumber, verifiedBy: "e-id" });
    const answer = await browser.get(verification);
    expect(answer.headers.location).toBe(eIdAddresses.verified);
  });
});

describe("Somebody is refused, kindly and with a way on, when", () => {
  it.each([
    ["another account has the number", {}, "tied", 409, "Personnumret hör redan till ett annat konto"],
    [
      "the account has another verified number",
      { number: ivarsNumber, verifiedBy: "staff" },
      "another-number",
      409,
      "Kontot har redan ett annat personnummer",
    ],
  ] as const)("%s", async (_when, holding, cause, status, title) => {
    const other = await newAccount({ number: norasNumber, verifiedBy: "e-id" });
    const account = await newAccount(holding);
    const before = await lastEvent();
    const [was, session] = [await held(account), cookieOf(account.browser, "session")];
    const answer = await showEId(account.browser, verification, await cardOf(norasNumber));
    expect(answer.statusCode).toBe(status);
    expect(answer.body).toContain(title);
    expect(answer.body).toContain('href="/contact"');
    expect(answer.body).not.toContain(other.email);
    expect(await held(account)).toEqual(was);
    expect(await held(other)).toMatchObject({ number: norasNumber, by: "e-id" });
    expect(cookieOf(account.browser, "session")).toBe(session);
    expect(await eventsSince(before)).toEqual(refused(cause));
    expect(await mailsTo(account)).toBe(0);
  });

  it("staff have stopped it, and then is not sent to the provider at all", async () => {
    const account = await newAccount({ number: norasNumber, blocked: true });
    const overview = (await account.browser.get("/my-pages")).body;
    expect(overview).toContain("Myndigheten har stängt av verifiering med e-legitimation");
    expect(overview).not.toContain("Du verifierar det genom att legitimera dig.");
    expect(overview).not.toContain(`href="${verification}"`);
    const before = await lastEvent();
    const answer = await account.browser.get(verification);
    expect(answer.headers.location).toBe(eIdAddresses.refused);
    const told = await account.browser.follow(answer);
    expect(told.statusCode).toBe(403);
    expect(told.body).toContain("Kontot kan inte verifieras med e-legitimation");
    expect(told.body).toContain('href="/contact"');
    expect(await held(account)).toMatchObject({ number: norasNumber, by: null });
    expect(await eventsSince(before)).toEqual(refused("blocked"));
  });

  it("staff have stopped it while they were at the provider", async () => {
    const account = await newAccount();
    const callback = await untilCallback(account.browser, verification, "nora");
    await rows("update external_users set personal_number_blocked_at = now() where id = $1", [account.id]);
    const answer = await account.browser.follow(await account.browser.get(callback));
    expect(answer.statusCode).toBe(403);
    expect(await held(account)).toMatchObject({ number: null, by: null });
  });

  it("they used somebody else's e-ID, whose name is told", async () => {
    const account = await newAccount({ number: ivarsNumber, verifiedBy: "staff" });
    const answer = await showEId(account.browser, verification, "nora");
    expect(answer.body).toContain("E-legitimationen som du använde tillhör Nora Nyström.");
  });

  it("it is read in English", async () => {
    const { browser } = await newAccount();
    await showEId(browser, verification, "low");
    const chosen = await browser.post("/language", { language: "en", return: eIdAddresses.refused });
    expect((await browser.follow(chosen)).body).toContain("The e-ID is not enough");
  });

  it("it took more than half an hour", async () => {
    const account = await newAccount();
    const callback = await untilCallback(account.browser, verification, "nora");
    await rows("update sign_ins set started_at = started_at - interval '31 minutes'");
    const answer = await account.browser.follow(await account.browser.get(callback));
    expect(answer.statusCode).toBe(400);
    expect(answer.body).toContain("Legitimeringen är inte längre giltig");
    expect(await held(account)).toMatchObject({ number: null });
  });

  it("they have signed out in the meantime", async () => {
    const account = await newAccount();
    const callback = await untilCallback(account.browser, verification, "nora");
    await account.browser.post("/sign-out");
    const answer = await account.browser.follow(await account.browser.get(callback));
    expect(answer.statusCode).toBe(400);
    expect(await held(account)).toMatchObject({ number: null });
  });

  it("the account has become inactive in the meantime", async () => {
    const account = await newAccount();
    const callback = await untilCallback(account.browser, verification, "nora");
    await rows("update external_users set deactivated_at = now() where id = $1", [account.id]);
    const answer = await account.browser.follow(await account.browser.get(callback));
    expect(answer.statusCode).toBe(400);
    expect(await held(account)).toMatchObject({ number: null });
  });
});
