import { afterEach, expect, it } from "vitest";
import { eIdWorld, norasNumber, showEId, type TestAccount } from "../../../../tests/e-id.ts";

const { site, rows, newAccount, eventsSince, lastEvent, release } = await eIdWorld();

afterEach(() => release());

const signIn = "/account/e-id/sign-in";
const start = "/my-pages/removal";
const request = `${start}/request`;
const choices = { account: "delete", comments: "delete", votes: "delete" };
const address = `${request}?${new URLSearchParams(choices)}`;
const asking = { ...choices, confirmation: "ta bort" };

/** An account without a password, whose person has just shown an e-ID. */
async function identified() {
  const account = await newAccount({ number: norasNumber, verifiedBy: "e-id" });
  const browser = site.visitor();
  await showEId(browser, signIn, account.id);
  return { account, browser };
}

const removalsOf = ({ id }: TestAccount) =>
  rows("select id, identity_check, state from removals where subject_id = $1", [id]);

it("Somebody who has just shown an e-ID asks without a password, and the request says how they were known", async () => {
  const { account, browser } = await identified();
  const page = await browser.get(address);
  expect(page.body).not.toContain('type="password"');
  expect((await browser.post(request, asking)).headers.location).toBe(start);
  expect(await removalsOf(account)).toMatchObject([{ identity_check: "e-id", state: "requested" }]);
});

it("Somebody who showed an e-ID a while ago shows it again, comes back to their choices, and then asks", async () => {
  const { account, browser } = await identified();
  await rows(
    "update sessions set created_at = created_at - interval '11 minutes' where external_user_id = $1",
    [account.id],
  );
  const again = `${signIn}?return=${encodeURIComponent(address)}`;
  const page = await browser.get(address);
  expect(page.body).toContain("Visa att det är du");
  expect(page.body).toContain(`href="${again.replaceAll("&", "&amp;")}"`);
  const before = await lastEvent();
  expect((await browser.post(request, asking)).headers.location).toBe(address);
  expect((await browser.get(address)).body).toContain("Visa att det är du en gång till. Inget har begärts.");
  expect(await eventsSince(before)).toEqual([]);
  expect(await removalsOf(account)).toEqual([]);
  const back = await showEId(browser, again, account.id);
  expect(back.body).toContain("Skriv ”ta bort” för att bekräfta");
  await browser.post(request, asking);
  expect(await removalsOf(account)).toMatchObject([{ identity_check: "e-id" }]);
});

it("A password where the account has none is not a way in", async () => {
  const { account, browser } = await identified();
  expect((await browser.post(request, { ...asking, password: "något" })).statusCode).toBe(422);
  expect(await removalsOf(account)).toEqual([]);
});
