import { afterEach, describe, expect, it } from "vitest";
import {
  browserWith,
  cookieOf,
  eIdWorld,
  showEId,
  type TestAccount,
  untilCallback,
} from "../../../../tests/e-id.ts";
import type { Visitor } from "../../../../tests/visitor.ts";
import { eIdAddresses } from "./e-id-addresses.ts";

// Somebody has got hold of an answer that the provider gave, and of as many cookies as it takes to be worth a try.

const { site, rows, newAccount, held, eventsSince, lastEvent, release } = await eIdWorld();
const { verification, signIn } = eIdAddresses;

afterEach(() => release());

const nobodyVerified = async (...accounts: TestAccount[]) => {
  for (const account of accounts) expect(await held(account)).toEqual({ number: null, born: null, by: null });
};

const sessionsOf = ({ id }: TestAccount) => rows("select id from sessions where external_user_id = $1", [id]);

async function open(browser: Visitor, callback: string) {
  return await browser.follow(await browser.get(callback));
}

describe("An answer to a verification", () => {
  it("is worth nothing in another browser, and is not used up by being tried there", async () => {
    const [one, other] = [await newAccount(), await newAccount()];
    const callback = await untilCallback(one.browser, verification, "nora");
    for (const browser of [site.visitor(), other.browser]) {
      expect((await open(browser, callback)).statusCode).toBe(400);
    }
    await nobodyVerified(one, other);
    expect((await open(one.browser, callback)).statusCode).toBe(200);
  });

  it("is worth nothing in another session, also with the attempt's cookie planted beside it", async () => {
    const [attacker, victim] = [await newAccount(), await newAccount()];
    const callback = await untilCallback(attacker.browser, verification, "nora");
    const tricked = browserWith(site, {
      session: cookieOf(victim.browser, "session"),
      "e-id": cookieOf(attacker.browser, "e-id"),
    });
    const before = await lastEvent();
    const answer = await open(tricked, callback);
    expect(answer.statusCode).toBe(400);
    expect(answer.body).toContain("Legitimeringen hör till en annan inloggning");
    await nobodyVerified(attacker, victim);
    expect(await eventsSince(before)).toEqual([
      { code: "identification-refused", outcome: "refused", details: { cause: "another-session" } },
    ]);
  });

  it("is worth nothing without a session, and signs nobody in", async () => {
    const account = await newAccount();
    const callback = await untilCallback(account.browser, verification, "nora");
    const thief = browserWith(site, { "e-id": cookieOf(account.browser, "e-id") });
    expect((await open(thief, callback)).statusCode).toBe(400);
    expect(cookieOf(thief, "session")).toBeUndefined();
    await nobodyVerified(account);
  });

  it("does not verify the number for somebody who has signed in to another account since, in the same browser", async () => {
    const one = await newAccount();
    const callback = await untilCallback(one.browser, verification, "nora");
    const other = await newAccount();
    const browser = browserWith(site, {
      session: cookieOf(other.browser, "session"),
      "e-id": cookieOf(one.browser, "e-id"),
    });
    await open(browser, callback);
    await nobodyVerified(one, other);
  });

  it("is worth nothing a second time", async () => {
    const account = await newAccount();
    const callback = await untilCallback(account.browser, verification, "nora");
    const attempt = cookieOf(account.browser, "e-id");
    await open(account.browser, callback);
    await release();
    const again = browserWith(site, { session: cookieOf(account.browser, "session"), "e-id": attempt });
    expect((await open(again, callback)).statusCode).toBe(400);
    await nobodyVerified(account);
  });

  it("is worth nothing to another attempt of the same person", async () => {
    const account = await newAccount();
    const first = await untilCallback(account.browser, verification, "nora");
    await untilCallback(account.browser, verification, "ivar");
    const answer = await open(account.browser, first);
    expect(answer.statusCode).toBe(400);
    expect(answer.body).toContain("Svaret gick inte att lita på");
    await nobodyVerified(account);
  });
});

describe("An answer to a sign-in", () => {
  it("verifies nothing for the account that is signed in where it is opened", async () => {
    const victim = await newAccount();
    const attacker = site.visitor();
    const callback = await untilCallback(attacker, signIn, "nora");
    const tricked = browserWith(site, {
      session: cookieOf(victim.browser, "session"),
      "e-id": cookieOf(attacker, "e-id"),
    });
    expect((await open(tricked, callback)).body).toContain("Inget konto är knutet till din e-legitimation");
    await nobodyVerified(victim);
  });

  it("is worth nothing in a browser that did not ask for it: nobody is signed in to somebody else's account", async () => {
    const attacker = await newAccount();
    await showEId(attacker.browser, verification, "nora");
    const callback = await untilCallback(site.visitor(), signIn, attacker.id);
    const victim = site.visitor();
    expect((await open(victim, callback)).statusCode).toBe(400);
    expect(cookieOf(victim, "session")).toBeUndefined();
    expect(await sessionsOf(attacker)).toHaveLength(1);
  });
});

describe("At the other entrance", () => {
  it("an answer of the citizens' provider is worth nothing, even with the cookie moved there", async () => {
    const account = await newAccount();
    const callback = await untilCallback(account.browser, verification, "nora");
    const moved = browserWith(site, { "sign-in": cookieOf(account.browser, "e-id") });
    const answer = await open(moved, callback.replace(eIdAddresses.callback, "/sign-in/callback"));
    expect(answer.body).toContain("Inloggningen är inte längre giltig");
    expect(cookieOf(moved, "session")).toBeUndefined();
    await nobodyVerified(account);
  });

  it("an answer of the service e-IDs' provider is worth nothing, even with the cookie moved there", async () => {
    const browser = site.visitor();
    const cards = await browser.follow(await browser.get("/sign-in/start"));
    const action = /<form[^>]*action="([^"]*\/card\/[^"]*)"/.exec(cards.body)?.[1] ?? "";
    let callback = (await browser.post(action, { choice: "typed", hsaId: "SE2120009994-1001" })).headers
      .location;
    if (!callback?.includes("/callback?")) callback = (await browser.get(callback ?? "")).headers.location;
    const moved = browserWith(site, { "e-id": cookieOf(browser, "sign-in") });
    const answer = await open(moved, (callback ?? "").replace("/sign-in/callback", eIdAddresses.callback));
    expect(answer.statusCode).toBe(400);
    expect(answer.body).toContain("Legitimeringen är inte längre giltig");
    expect(cookieOf(moved, "session")).toBeUndefined();
  });

  it("an answer put into an attempt that began there is worth nothing", async () => {
    const account = await newAccount();
    const callback = await untilCallback(account.browser, verification, "nora");
    const browser = site.visitor();
    await browser.get("/sign-in/start");
    const answer = await open(browser, callback.replace(eIdAddresses.callback, "/sign-in/callback"));
    expect(answer.body).toContain("Svaret gick inte att lita på");
    await nobodyVerified(account);
  });
});
