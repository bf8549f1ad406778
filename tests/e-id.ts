import { randomBytes } from "node:crypto";
import { readOnly } from "#platform/db/read-only.ts";
import {
  maskedPersonalNumber,
  type PersonalNumber,
  parsePersonalNumber,
} from "#platform/identifiers/personal-number.ts";
import { type Id, newId, newReference } from "#platform/ids.ts";
import { blindIndexOf } from "#platform/personal-numbers/blind-index.ts";
import { openPersonalNumber, sealPersonalNumber } from "#platform/personal-numbers/sealing.ts";
import { stockholmDate } from "#platform/time/local-date.ts";
import { testCitizens } from "../src/demonstration/citizens.queries.ts";
import { type TestSite, testSite } from "./site.ts";
import { type Answer, type Visitor, visitorTo } from "./visitor.ts";

/** The number of somebody who has an e-ID and no account: Nora's, one of the tax agency's test numbers. */
export const norasNumber = "199001112383";
/** Another's, likewise. */
export const ivarsNumber = "192605058326";

export type TestAccount = {
  readonly id: Id<"external_users">;
  readonly email: string;
  /** Signed in to the account. */
  readonly browser: Visitor;
};

/** What an account holds from before. */
export type Holding = {
  readonly number?: string;
  readonly verifiedBy?: "e-id" | "staff";
  readonly blocked?: boolean;
  readonly isProtected?: boolean;
  readonly inactive?: boolean;
};

const domain = "e-id.example";

/** E-IDs on the whole site. */
export async function eIdWorld() {
  const site = await testSite();
  const { pool, db } = site.connection;
  await freeStrangersNumbers(site);
  const rows = async (text: string, values: unknown[] = []) => (await pool.query(text, values)).rows;
  return {
    site,
    rows,
    newAccount: (holding: Holding = {}) => newAccount(site, holding),
    /** What the account holds now, its number opened. */
    async held(account: TestAccount) {
      const [row] = await rows(
        `select personal_number as number, birth_date as born, personal_number_verified_by as by
           from external_users where id = $1`,
        [account.id],
      );
      const number = row.number && openPersonalNumber(site.masterKey, row.number, account.id);
      return { number, born: row.born, by: row.by };
    },
    /** The choice among the provider's e-IDs that hands out this number. */
    async cardOf(number: string): Promise<string> {
      const citizens = await testCitizens(readOnly(db), site.masterKey);
      const holder = citizens.find((citizen) => citizen.number === number);
      if (holder === undefined) throw new Error("nobody has an e-ID with that number");
      return holder.key;
    },
    /** The events that tell of the account, or of nobody, since `after`. */
    async eventsSince(after: number) {
      return await rows(
        "select code, outcome, details from audit_events where sequence > $1 order by sequence",
        [after],
      );
    },
    async lastEvent(): Promise<number> {
      return (await rows("select coalesce(max(sequence), 0) as last from audit_events"))[0].last;
    },
    async mailsTo(account: TestAccount): Promise<number> {
      const [row] = await rows(
        `select count(*)::int as count from mails join external_users using (person_reference) where external_users.id = $1`,
        [account.id],
      );
      return row.count;
    },
    /** Frees the numbers of all these accounts for the next test. */
    async release() {
      await freeNumbers(pool, `email like '%@${domain}'`);
    },
  };
}

/** Somebody whom another test has given such a number would have the e-ID in the stranger's place. */
async function freeStrangersNumbers({ connection, masterKey }: TestSite): Promise<void> {
  const indexes = [norasNumber, ivarsNumber].map((number) =>
    blindIndexOf(masterKey, number as PersonalNumber),
  );
  const written = indexes.map((index) => `'\\x${index.toString("hex")}'`).join(", ");
  await freeNumbers(connection.pool, `personal_number_index in (${written})`);
}

/** Also of those whose removal has begun, whom nothing but their removal changes: hence past the triggers. */
async function freeNumbers(pool: TestSite["connection"]["pool"], which: string): Promise<void> {
  await pool.query(`
    begin;
    set local session_replication_role = replica;
    update external_users set personal_number = null, personal_number_index = null, birth_date = null,
           personal_number_verified_at = null, personal_number_verified_by = null where ${which};
    commit`);
}

async function newAccount(site: TestSite, holding: Holding): Promise<TestAccount> {
  const now = site.now();
  const id = newId<"external_users">(now);
  const email = `prov.${randomBytes(6).toString("hex")}@${domain}`;
  await site.connection.db
    .insertInto("external_users")
    .values({
      id,
      person_reference: newReference(),
      email,
      email_verified_at: now,
      given_name: "Märta",
      family_name: "Ängskog",
      display_name: "Märta i skogen",
      ...numberColumns(site, id, holding, now),
      personal_number_blocked_at: holding.blocked ? now : null,
      protected_at: holding.isProtected ? now : null,
      deactivated_at: holding.inactive ? now : null,
      created_at: now,
    })
    .execute();
  return { id, email, browser: await site.admit({ external_user_id: id }) };
}

function numberColumns({ masterKey }: TestSite, id: string, { number, verifiedBy }: Holding, now: Date) {
  if (number === undefined) return {};
  const read = parsePersonalNumber(number, stockholmDate(now));
  if (!read.ok) throw new Error(read.fault);
  const { canonical } = read.value;
  return {
    personal_number: sealPersonalNumber(masterKey, canonical, id),
    personal_number_index: blindIndexOf(masterKey, canonical),
    birth_date: maskedPersonalNumber(canonical),
    personal_number_verified_at: verifiedBy === undefined ? null : now,
    personal_number_verified_by: verifiedBy ?? null,
  };
}

/** Goes from an address of ours to the provider and shows the e-ID, as far as the callback, which is not yet opened. */
export async function untilCallback(browser: Visitor, address: string, choice: string): Promise<string> {
  const cards = await browser.follow(await browser.get(address));
  const action = /<form[^>]*action="([^"]*\/card\/[^"]*)"/.exec(cards.body)?.[1];
  if (action === undefined) throw new Error(`no e-IDs were shown, but a page of status ${cards.statusCode}`);
  let answer = await browser.post(action, { choice });
  for (let steps = 0; steps < 5; steps += 1) {
    const location = answer.headers.location ?? "";
    if (location.includes("/callback?")) return location;
    answer = await browser.get(location);
  }
  throw new Error("the provider did not send the browser back");
}

/** The whole way; ends on the page that tells how it went. */
export async function showEId(browser: Visitor, address: string, choice: string): Promise<Answer> {
  return await browser.follow(await browser.get(await untilCallback(browser, address, choice)));
}

/** The browser's cookie of this name, where it has one. */
export function cookieOf(browser: Visitor, name: string): string | undefined {
  const cookies = browser.cookieHeader("/").split("; ");
  return cookies.find((cookie) => cookie.startsWith(`${cookiePrefix}${name}=`))?.split("=")[1];
}

const cookiePrefix = "behorig-demonstration-";

/** Another browser, into which somebody has put these cookies. */
export function browserWith(site: TestSite, cookies: Readonly<Record<string, string | undefined>>): Visitor {
  const planted = Object.entries(cookies).map(([name, value]) => [`${cookiePrefix}${name}`, value ?? ""]);
  return visitorTo(site.app, site.config.origin, Object.fromEntries(planted));
}
