import { afterEach, expect, it } from "vitest";
import { eIdWorld, norasNumber, showEId, type TestAccount } from "../../../../tests/e-id.ts";
import type { Visitor } from "../../../../tests/visitor.ts";

const { site, rows, newAccount, eventsSince, lastEvent, release } = await eIdWorld();

afterEach(() => release());

const signIn = "/account/e-id/sign-in";

/** An account without a password, signed in in two browsers; the first by e-ID. */
async function withoutPassword(): Promise<{ account: TestAccount; browser: Visitor; other: Visitor }> {
  const account = await newAccount({ number: norasNumber, verifiedBy: "e-id" });
  const browser = site.visitor();
  await showEId(browser, signIn, account.id);
  return { account, browser, other: account.browser };
}

const isIn = async (browser: Visitor) => (await browser.get("/my-pages")).statusCode === 200;

const age = ({ id }: TestAccount) =>
  rows("update sessions set created_at = created_at - interval '11 minutes' where external_user_id = $1", [
    id,
  ]);

it("Somebody who has just shown an e-ID ends all other sessions without a password", async () => {
  const { browser, other } = await withoutPassword();
  const page = await browser.get("/my-pages/sessions/ending");
  expect(page.body).not.toContain('type="password"');
  const before = await lastEvent();
  expect((await browser.post("/my-pages/sessions/ending")).headers.location).toBe("/my-pages/sessions");
  expect([await isIn(browser), await isIn(other)]).toEqual([true, false]);
  expect((await eventsSince(before)).map(({ code }) => code)).toEqual(["own-sessions-ended"]);
  expect((await browser.get("/my-pages/sessions")).body).toContain("E-legitimation");
});

it("Somebody who showed an e-ID a while ago shows it again, comes back, and then ends them", async () => {
  const { account, browser, other } = await withoutPassword();
  await age(account);
  const address = "/my-pages/sessions/ending";
  const again = `${signIn}?return=${encodeURIComponent(address)}`;
  const page = await browser.get(address);
  expect(page.body).toContain("Visa att det är du");
  expect(page.body).toContain(`href="${again}"`);
  const before = await lastEvent();
  expect((await browser.post(address)).headers.location).toBe(address);
  expect(await eventsSince(before)).toEqual([]);
  expect(await isIn(other)).toBe(true);
  const back = await showEId(browser, again, account.id);
  expect(back.body).toContain("Avsluta alla andra");
  await browser.post(address);
  expect([await isIn(browser), await isIn(other)]).toEqual([true, false]);
});
