import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Citizens, newCitizen, startCitizens } from "../../../../tests/citizens.ts";
import type { Answer, Visitor } from "../../../../tests/visitor.ts";
import { strangers } from "../../../demonstration/strangers.ts";
import { eIdAddresses } from "./e-id-addresses.ts";

let citizens: Citizens;

beforeAll(async () => {
  citizens = await startCitizens();
});
afterAll(() => citizens.stop());

const numberOf = (key: string) => strangers.find((stranger) => stranger.key === key)?.number ?? "";

/** Goes to the provider and chooses the e-ID of this name; comes back as far as `until`. */
async function choose(browser: Visitor, address: string, choice: string): Promise<Answer> {
  const cards = await browser.follow(await browser.get(address));
  const action = /<form[^>]*action="([^"]*\/card\/[^"]*)"/.exec(cards.body)?.[1];
  if (action === undefined) throw new Error(`no cards were shown, but a page of status ${cards.statusCode}`);
  return await browser.post(action, { choice });
}

const identify = async (browser: Visitor, choice: string, address: string = eIdAddresses.verification) =>
  browser.follow(await choose(browser, address, choice));

const query = (text: string, values: unknown[] = []) =>
  citizens.site.connection.pool.query(text, values).then(({ rows }) => rows);

/** Whoever has an account is offered by the provider as its owner. */
const ownerOf = async (email: string): Promise<string> =>
  (await query("select id from external_users where email_canonical = $1", [email]))[0].id;

async function accountOf(email: string) {
  const [row] = await query(
    `select personal_number_verified_by as by, birth_date, personal_number, personal_number_index as index
       from external_users where email_canonical = $1`,
    [email],
  );
  return row;
}

/** Frees a number for the next test. */
const release = () =>
  query(`update external_users set personal_number = null, personal_number_index = null, birth_date = null,
         personal_number_verified_at = null, personal_number_verified_by = null`);

describe("Somebody signed in to Mina sidor", () => {
  it("verifies the own number by e-ID, signs in with it from then on, and is told by mail", async () => {
    const { browser, email } = await newCitizen(citizens);
    expect((await browser.get("/my-pages")).body).toContain("Legitimera dig med e-legitimation");
    expect((await identify(browser, "nora")).body).toContain("Ditt personnummer är verifierat");
    expect(await accountOf(email)).toMatchObject({ by: "e-id", birth_date: "1990-01-11" });
    expect((await citizens.mailTo(email)).subject).toBeTruthy();
    const elsewhere = citizens.site.visitor();
    expect((await elsewhere.get("/account/sign-in")).body).toContain("Logga in med e-legitimation");
    await identify(elsewhere, await ownerOf(email), eIdAddresses.signIn);
    expect((await elsewhere.get("/my-pages")).statusCode).toBe(200);
    await release();
  });

  it("has a coordination number verified as well", async () => {
    const { browser, email } = await newCitizen(citizens);
    await identify(browser, "amina");
    expect(await accountOf(email)).toMatchObject({ by: "e-id", birth_date: "1961-04-07" });
    await release();
  });

  it("cannot have a number that another account has, and does not learn whose", async () => {
    const [one, other] = [await newCitizen(citizens), await newCitizen(citizens)];
    await identify(one.browser, "ivar");
    const answer = await identify(other.browser, await ownerOf(one.email));
    expect(answer.statusCode).toBe(409);
    expect(answer.body).not.toContain(one.email);
    expect(await accountOf(other.email)).toMatchObject({ by: null, personal_number: null });
    await release();
  });

  it("who comes with another at the same moment and the same number has it verified, or is refused", async () => {
    const both = [await newCitizen(citizens), await newCitizen(citizens)];
    const onTheWay = [];
    for (const { browser } of both) {
      const sent = await choose(browser, eIdAddresses.verification, "nora");
      onTheWay.push(() => browser.follow(sent));
    }
    const answers = await Promise.all(onTheWay.map((arrive) => arrive()));
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, 409]);
    const accounts = await Promise.all(both.map(({ email }) => accountOf(email)));
    expect(accounts.filter(({ by }) => by === "e-id")).toHaveLength(1);
    await release();
  });

  it("is told whom to ask where the authority has stopped it", async () => {
    const { browser, email } = await newCitizen(citizens);
    await query("update external_users set personal_number_blocked_at = now() where email = $1", [email]);
    const answer = await browser.follow(await browser.get(eIdAddresses.verification));
    expect(answer.statusCode).toBe(403);
    expect(await accountOf(email)).toMatchObject({ by: null });
  });

  it.each(["cancel", "low", "without-number", "unconfirmed"])(
    "who comes back with %s is told why, and nothing is verified",
    async (choice) => {
      const { browser, email } = await newCitizen(citizens);
      const answer = await identify(browser, choice);
      expect(answer.statusCode).toBe(choice === "cancel" ? 200 : 403);
      expect(await accountOf(email)).toMatchObject({ by: null });
      expect((await browser.get("/my-pages")).statusCode).toBe(200);
    },
  );
});

describe("An answer of the provider's", () => {
  it("is good once", async () => {
    const { browser } = await newCitizen(citizens);
    const sent = await choose(browser, eIdAddresses.verification, "nora");
    let callback = String(sent.headers.location);
    while (!callback.includes(eIdAddresses.callback)) {
      callback = String((await browser.get(callback)).headers.location);
    }
    await browser.get(callback);
    const again = await browser.follow(await browser.get(callback));
    expect(again.statusCode).toBe(400);
    await release();
  });

  it("verifies nothing in another browser, at the other entrance, or in another session", async () => {
    const [one, other] = [await newCitizen(citizens), await newCitizen(citizens)];
    const sent = await choose(one.browser, eIdAddresses.verification, "nora");
    let callback = String(sent.headers.location);
    while (!callback.includes(eIdAddresses.callback)) {
      callback = String((await one.browser.get(callback)).headers.location);
    }
    const stolen = await other.browser.follow(await other.browser.get(callback));
    expect(stolen.statusCode).toBe(400);
    const mixed = callback.replace(eIdAddresses.callback, "/sign-in/callback");
    expect((await one.browser.follow(await one.browser.get(mixed))).statusCode).toBe(400);
    for (const { email } of [one, other]) expect(await accountOf(email)).toMatchObject({ by: null });
    await release();
  });
});

it("The demonstration offers nobody's e-ID but those of official test numbers, and opens no other number", async () => {
  const { browser, email } = await newCitizen(citizens);
  await query(
    "update external_users set personal_number = '\\x00', personal_number_index = '\\x00' where email = $1",
    [email],
  );
  const cards = await browser.follow(await browser.get(eIdAddresses.verification));
  expect(cards.statusCode).toBe(200);
  expect(cards.body).not.toContain(await ownerOf(email));
  await release();
});

describe("Somebody who is not signed in", () => {
  it("and has no account tied to the e-ID is told how to get one", async () => {
    const answer = await identify(citizens.site.visitor(), "ivar", eIdAddresses.signIn);
    expect(answer.statusCode).toBe(403);
    expect(answer.body).toContain("skapa ett konto");
  });

  it("does not get in to an inactive account, and is told that it is", async () => {
    const { browser, email } = await newCitizen(citizens);
    await identify(browser, "nora");
    await query("update external_users set deactivated_at = now() where email = $1", [email]);
    const [visitor, owner] = [citizens.site.visitor(), await ownerOf(email)];
    expect((await identify(visitor, owner, eIdAddresses.signIn)).statusCode).toBe(403);
    expect((await visitor.get("/my-pages")).statusCode).toBe(303);
    await release();
  });

  it("is asked to sign in before verifying", async () => {
    const answer = await citizens.site.visitor().get(eIdAddresses.verification);
    expect(answer.headers.location).toContain("/account/sign-in?return=");
  });
});

it("The number stands nowhere in the clear", async () => {
  const { browser } = await newCitizen(citizens);
  await identify(browser, "nora");
  const tables = await query(
    `select quote_ident(table_schema) || '.' || quote_ident(table_name) as name from information_schema.tables
      where table_type = 'BASE TABLE' and table_schema in ('public', 'keystore', 'pgboss')`,
  );
  const number = numberOf("nora");
  for (const { name } of tables) {
    const [row] = await query(`select coalesce(string_agg(row::text, ' '), '') as text from ${name} as row`);
    for (const form of [number, number.slice(2), `${number.slice(0, 8)}-${number.slice(8)}`]) {
      expect(row.text.includes(form), `${form} in ${name}`).toBe(false);
    }
  }
  expect(citizens.log.join("\n")).not.toContain(number);
  await release();
});
