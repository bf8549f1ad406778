import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import { buildAssets } from "#ui/assets.ts";
import { type Citizens, newCitizen, startCitizens } from "../../../../tests/citizens.ts";
import {
  browserWith,
  cookieOf,
  eIdWorld,
  norasNumber,
  showEId,
  untilCallback,
} from "../../../../tests/e-id.ts";
import { visitorTo } from "../../../../tests/visitor.ts";
import { createDemonstrationSite } from "../../../demonstration/site.ts";
import { createLog } from "../../../log.ts";
import { eIdAddresses } from "./e-id-addresses.ts";

const { site, rows, newAccount, held, release } = await eIdWorld();
const { signIn, verification } = eIdAddresses;
let citizens: Citizens;

beforeAll(async () => {
  citizens = await startCitizens();
});
afterAll(() => citizens.stop());
afterEach(() => release());

it("Somebody registers, verifies their number by e-ID, is told by mail, and signs in with it from then on", async () => {
  const { browser, email } = await newCitizen(citizens);
  expect((await browser.get("/my-pages")).body).toContain("Legitimera dig med e-legitimation");
  const verified = await showEId(browser, verification, "nora");
  expect(verified.body).toContain("Ditt personnummer är verifierat");
  expect((await browser.get("/my-pages")).body).not.toContain("Legitimera dig med e-legitimation");
  const mail = await citizens.mailTo(email);
  expect(mail.text).toContain("ett nytt sätt att logga in");
  expect(mail.raw).not.toContain("900111");
  const elsewhere = site.visitor();
  expect((await elsewhere.get("/account/sign-in")).body).toContain("Logga in med e-legitimation");
  const [{ id }] = await rows("select id from external_users where email = $1", [email]);
  await showEId(elsewhere, signIn, id);
  expect((await elsewhere.get("/my-pages")).statusCode).toBe(200);
  await rows(
    `update external_users set personal_number = null, personal_number_index = null, birth_date = null,
       personal_number_verified_at = null, personal_number_verified_by = null where id = $1`,
    [id],
  );
});

it("Somebody with a coordination number of a confirmed identity has it verified as well", async () => {
  const account = await newAccount();
  await showEId(account.browser, verification, "amina");
  expect(await held(account)).toEqual({ number: "196104672388", born: "1961-04-07", by: "e-id" });
});

it("Of five accounts that come with one number at the same moment exactly one has it verified, and the others are told", async () => {
  const accounts = await Promise.all(Array.from({ length: 5 }, () => newAccount()));
  const callbacks: string[] = [];
  for (const { browser } of accounts) callbacks.push(await untilCallback(browser, verification, "nora"));
  const answers = await Promise.all(
    accounts.map(async ({ browser }, at) => browser.follow(await browser.get(callbacks[at] ?? ""))),
  );
  expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, 409, 409, 409, 409]);
  const after = await Promise.all(accounts.map(held));
  expect(after.filter(({ by }) => by === "e-id")).toHaveLength(1);
  expect(after.filter(({ number }) => number !== null)).toHaveLength(1);
});

it("A number that has been shown stands nowhere in the clear: in no table, log, address or cookie", async () => {
  const lines: string[] = [];
  const parts = { config: site.config, db: site.connection.db, clock: site.now, masterKey: site.masterKey };
  const app = await createDemonstrationSite({
    ...parts,
    assets: await buildAssets(),
    version: "0",
    logger: createLog({ write: (line) => void lines.push(line) }),
  });
  const asked: string[] = [];
  const watched = visitorTo(
    {
      inject: (request) => {
        asked.push(request.url, request.headers.cookie ?? "");
        return app.inject(request);
      },
    },
    site.config.origin,
    { "behorig-demonstration-session": cookieOf((await newAccount()).browser, "session") ?? "" },
  );
  await showEId(watched, verification, "nora");
  const other = await newAccount();
  const second = visitorTo(app, site.config.origin, {
    "behorig-demonstration-session": cookieOf(other.browser, "session") ?? "",
  });
  const [{ id }] = await rows(
    "select id from external_users where personal_number_verified_by = 'e-id' and email like '%@e-id.example'",
  );
  await showEId(second, verification, id);
  await showEId(watched, signIn, id);
  await showEId(browserWith(site, {}), signIn, "ivar");
  const kept = [...(await everyTable()), lines.join("\n"), asked.join("\n"), citizens.log.join("\n")];
  expect(lines.length).toBeGreaterThan(10);
  for (const written of waysToWrite(norasNumber)) {
    expect(
      kept.filter((text) => text.includes(written)).map((text) => text.slice(0, 40)),
      written,
    ).toEqual([]);
  }
});

/** Each table as one text, its name first; bytes are written in hexadecimal digits. */
async function everyTable(): Promise<string[]> {
  const tables = await rows(
    `select quote_ident(table_schema) || '.' || quote_ident(table_name) as name from information_schema.tables
      where table_type = 'BASE TABLE' and table_schema not in ('information_schema', 'pg_catalog')`,
  );
  const texts: string[] = [];
  for (const { name } of tables) {
    const [{ text }] = await rows(
      `select coalesce(string_agg(row::text, ' '), '') as text from ${name} as row`,
    );
    texts.push(`${name} ${text}`);
  }
  return texts;
}

/** With and without century and hyphen, and as bytes and base64 would show it. */
function waysToWrite(number: string): string[] {
  const short = number.slice(2);
  const plain = [
    number,
    short,
    `${number.slice(0, 8)}-${number.slice(8)}`,
    `${short.slice(0, 6)}-${short.slice(6)}`,
  ];
  const bytes = Buffer.from(number);
  // base64 of a text within another begins at any of three places
  const base64 = [0, 1, 2].map((at) => bytes.subarray(at, at + 9).toString("base64url"));
  return [...plain, bytes.toString("hex"), ...base64];
}

it("Nobody's number is opened to offer e-IDs: one that is no test number, or cannot be opened, is left out", async () => {
  const { browser, email } = await newCitizen(citizens);
  await rows(
    `update external_users set personal_number = '\\x00', personal_number_index = '\\x00', birth_date = '1990'
      where email = $1`,
    [email],
  );
  const [{ id }] = await rows("select id from external_users where email = $1", [email]);
  const cards = await browser.follow(await browser.get(verification));
  expect(cards.statusCode).toBe(200);
  expect(cards.body).not.toContain(id);
  await rows(
    `update external_users set personal_number = null, personal_number_index = null, birth_date = null
      where email = $1`,
    [email],
  );
});
