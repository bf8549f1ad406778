import { afterEach, describe, expect, it } from "vitest";
import { actorOf, findAccount } from "#external-users";
import { change } from "#platform/change.ts";
import { readOnly } from "#platform/db/read-only.ts";
import type { PersonalNumber } from "#platform/identifiers/personal-number.ts";
import { blindIndexOf } from "#platform/personal-numbers/blind-index.ts";
import { buildAssets } from "#ui/assets.ts";
import { cookieOf, eIdWorld, norasNumber, showEId, type TestAccount } from "../../../../tests/e-id.ts";
import { beginRemoval, depersonalised } from "../../../../tests/removed-person.ts";
import { visitorTo } from "../../../../tests/visitor.ts";
import { createApp } from "../../../app.ts";
import { eIdAddresses } from "./e-id-addresses.ts";
import { signInByNumber } from "./e-id-sign-in.ts";

const { site, rows, newAccount, cardOf, eventsSince, lastEvent, release } = await eIdWorld();
const { signIn } = eIdAddresses;
const verified = { number: norasNumber, verifiedBy: "e-id" } as const;

afterEach(() => release());

const sessionsOf = ({ id }: TestAccount) =>
  rows("select id, acr from sessions where external_user_id = $1", [id]);

describe("Somebody with a verified number", () => {
  it("is signed in by e-ID, and the session and the log know at which level", async () => {
    const account = await newAccount(verified);
    const browser = site.visitor();
    const before = await lastEvent();
    const arrived = await showEId(browser, signIn, account.id);
    expect(arrived.statusCode).toBe(200);
    expect(arrived.body).toContain("Märta i skogen");
    const acr = "http://id.elegnamnden.se/loa/1.0/loa3";
    expect((await sessionsOf(account)).map((session) => session.acr)).toContain(acr);
    expect(await eventsSince(before)).toEqual([{ code: "signed-in", outcome: "done", details: { acr } }]);
    const [row] = await rows("select last_signed_in_at from external_users where id = $1", [account.id]);
    expect(row.last_signed_in_at).not.toBeNull();
  });

  it("whose number staff have verified by hand is signed in as well, and so is somebody with a protected identity", async () => {
    for (const holding of [
      { number: norasNumber, verifiedBy: "staff" },
      { ...verified, isProtected: true },
    ] as const) {
      const account = await newAccount(holding);
      const browser = site.visitor();
      await showEId(browser, signIn, account.id);
      expect((await browser.get("/my-pages")).statusCode).toBe(200);
      await release();
    }
  });

  it("goes on to where they were going, and never to another site", async () => {
    const account = await newAccount(verified);
    const there = await showEId(site.visitor(), `${signIn}?return=%2Fmy-pages%2Fdetails`, account.id);
    expect(there.body).toContain('action="/my-pages/details"');
    const elsewhere = await showEId(site.visitor(), `${signIn}?return=%2F%2Fother.example%2F`, account.id);
    expect(elsewhere.body).toContain("Märta i skogen");
  });

  it("ends the session that the browser had before", async () => {
    const [account, former] = [await newAccount(verified), await newAccount()];
    await showEId(former.browser, signIn, account.id);
    expect(await sessionsOf(former)).toEqual([]);
  });

  it("is known again by the browser, so that nobody else's guesses shut them out", async () => {
    const account = await newAccount(verified);
    const browser = site.visitor();
    await showEId(browser, signIn, account.id);
    expect(cookieOf(browser, "browser")).toBeDefined();
    expect(await rows("select 1 from known_browsers where external_user_id = $1", [account.id])).toHaveLength(
      1,
    );
  });

  it.each([
    ["the number was unverified", "personal_number_verified_at = null, personal_number_verified_by = null"],
    ["the account was made inactive", "deactivated_at = now()"],
  ])("is not let in when, while they were signing in, %s", async (_what, meanwhile) => {
    const account = await newAccount(verified);
    const { db } = site.connection;
    const found = await findAccount(readOnly(db), account.id);
    if (found === undefined) throw new Error("there is no account");
    await rows(`update external_users set ${meanwhile} where id = $1`, [account.id]);
    const door = { db, clock: site.now, masterKey: site.masterKey };
    const index = blindIndexOf(site.masterKey, norasNumber as PersonalNumber);
    const entering = { acr: "loa3", former: undefined, browser: "a browser" };
    const actor = actorOf(found);
    expect(await change(door, actor, (tx) => signInByNumber(tx, actor, index, entering))).toBeUndefined();
    expect(await sessionsOf(account)).toHaveLength(1);
  });
});

describe("Somebody new with the number of a person who was depersonalised", () => {
  it("ties it to an account of their own", async () => {
    const gone = await newAccount(verified);
    await depersonalised({ db: site.connection.db, clock: site.now }, gone.id);
    const account = await newAccount(verified);
    const browser = site.visitor();
    await showEId(browser, signIn, account.id);
    expect((await browser.get("/my-pages")).statusCode).toBe(200);
    expect(await sessionsOf(gone)).toEqual([]);
  });
});

describe("Nobody is signed in", () => {
  it.each([
    ["who has no account", undefined, "not-tied", "Skapa konto"],
    ["whose number was typed and never verified", { number: norasNumber }, "not-tied", "Skapa konto"],
    ["whose account is inactive", { ...verified, inactive: true }, "inactive", "Kontot är inaktivt"],
  ])("%s, and is told what to do", async (_who, holding, cause, told) => {
    if (holding !== undefined) await newAccount(holding);
    const browser = site.visitor();
    const before = await lastEvent();
    const answer = await showEId(browser, signIn, await cardOf(norasNumber));
    expect(answer.statusCode).toBe(403);
    expect(answer.body).toContain(told);
    expect(cookieOf(browser, "session")).toBeUndefined();
    expect(await eventsSince(before)).toEqual([
      { code: "e-id-sign-in-refused", outcome: "refused", details: { cause } },
    ]);
  });

  it.each([
    ["is being removed", beginRemoval],
    ["has been depersonalised", depersonalised],
  ])("whose account %s, and is told the same as who has none", async (_how, remove) => {
    const gone = await newAccount(verified);
    await remove({ db: site.connection.db, clock: site.now }, gone.id);
    const before = await lastEvent();
    const answer = await showEId(site.visitor(), signIn, await cardOf(norasNumber));
    expect([answer.statusCode, answer.body.includes("Skapa konto")]).toEqual([403, true]);
    expect(await eventsSince(before)).toEqual([
      { code: "e-id-sign-in-refused", outcome: "refused", details: { cause: "not-tied" } },
    ]);
  });

  it.each([
    ["cancel", 200, "cancelled", "Legitimeringen avbröts"],
    ["low", 403, "assurance", "E-legitimationen räcker inte"],
    ["without-number", 403, "no-number", "Personnumret kom inte med"],
    ["unconfirmed", 403, "unconfirmed", "Samordningsnumret kan inte verifieras"],
  ])("who comes back with %s, and is told why", async (choice, status, cause, title) => {
    const browser = site.visitor();
    const before = await lastEvent();
    const answer = await showEId(browser, signIn, choice);
    expect(answer.statusCode).toBe(status);
    expect(answer.body).toContain(title);
    expect(cookieOf(browser, "session")).toBeUndefined();
    expect(await eventsSince(before)).toEqual([
      { code: "e-id-sign-in-refused", outcome: "refused", details: { cause } },
    ]);
  });

  it("who makes up why they were refused, or shows another's refusal", async () => {
    const answer = await site.visitor().get(eIdAddresses.refused);
    expect(answer.statusCode).toBe(400);
    expect(answer.body).toContain("Legitimeringen är inte längre giltig");
  });
});

describe("An installation", () => {
  const { config, connection, masterKey } = site;
  const siteWith = async (options: Partial<Parameters<typeof createApp>[0]>) => {
    const parts = { config, db: connection.db, clock: site.now, masterKey, version: "0" };
    const app = await createApp({ ...parts, assets: await buildAssets(), ...options });
    return visitorTo(app, config.origin);
  };

  it("without a provider of citizens' e-IDs has no button and no address for them", async () => {
    const visitor = await siteWith({
      config: { ...config, providers: { ...config.providers, citizen: [] } },
    });
    expect((await visitor.get("/account/sign-in")).body).not.toContain("e-legitimation");
    for (const address of Object.values(eIdAddresses))
      expect((await visitor.get(address)).statusCode, address).toBe(404);
  });

  it("with several providers of them asks which, tells what it asks of, and has the last choice first", async () => {
    const [one] = config.providers.citizen;
    if (one === undefined) throw new Error("the demonstration has a provider");
    const citizen = ["BankID", "Freja"].map((name) => {
      return { ...one, key: name.toLowerCase(), name: { sv: name, en: name } };
    });
    const visitor = await siteWith({
      config: { ...config, providers: { ...config.providers, citizen } },
      fetch: () => Promise.reject(new TypeError("fetch failed")),
    });
    const choices = async () => {
      const { body } = await visitor.get(`${signIn}?return=%2Fproposals`);
      return [...body.matchAll(/e-id\/sign-in\?provider=(\w+)&amp;return=%2Fproposals/g)].map(
        ([, key]) => key,
      );
    };
    expect((await visitor.get("/account/sign-in")).body).toContain(
      "Du legitimerar dig hos BankID eller Freja.",
    );
    expect(await choices()).toEqual(["bankid", "freja"]);
    const silent = await visitor.follow(await visitor.get(`${signIn}?provider=freja`));
    expect(silent.statusCode).toBe(503);
    expect(await choices()).toEqual(["freja", "bankid"]);
  });

  it("whose provider does not answer says so, and that it may pass", async () => {
    const visitor = await siteWith({ fetch: () => Promise.reject(new TypeError("fetch failed")) });
    const answer = await visitor.follow(await visitor.get(signIn));
    expect(answer.statusCode).toBe(503);
    expect(answer.body).toContain("Legitimeringstjänsten svarar inte");
    expect((await visitor.get("/account/sign-in")).statusCode).toBe(200);
  });
});
