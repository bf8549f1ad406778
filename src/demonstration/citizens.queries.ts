import { sql } from "kysely";
import type { ReadonlyKysely } from "kysely/readonly";
import type { Database } from "#db/tables.ts";
import { readBirthDigits } from "#platform/identifiers/birth-digits.ts";
import type { PersonalNumber } from "#platform/identifiers/personal-number.ts";
import type { MasterKey } from "#platform/keys/master-key.ts";
import { blindIndexOf } from "#platform/personal-numbers/blind-index.ts";
import { worldCitizens } from "./citizens.ts";
import { citizenAcr, type TestCitizen } from "./identity-provider/test-citizen.ts";
import { strangers } from "./strangers.ts";

const most = 300;

const states = {
  verified: { sv: "personnumret är verifierat", en: "the number is verified" },
  unverified: { sv: "personnumret är inte verifierat", en: "the number is not verified" },
};

/**
 * Everybody who has an e-ID: accounts with an official test number, and those who have no account. Whoever tries the
 * demonstration may have typed a real number: it is never opened, and becomes nobody's e-ID here.
 * Unscoped: the demonstration's identity provider lets anybody be anybody.
 */
export async function testCitizens(
  db: ReadonlyKysely<Database>,
  masterKey: MasterKey,
): Promise<TestCitizen[]> {
  const numbers = new Map(
    [...strangers, ...worldCitizens].flatMap(({ number }) =>
      number ? [[keyOf(masterKey, number), number]] : [],
    ),
  );
  const rows = await db
    .selectFrom("external_users")
    .select(["id", "given_name", "family_name", "personal_number_verified_at"])
    .select(sql<string>`encode(personal_number_index, 'hex')`.as("key"))
    .where(sql<boolean>`encode(personal_number_index, 'hex') = any (${[...numbers.keys()]})`)
    .orderBy("family_name_order")
    .orderBy("given_name_order")
    .orderBy("id")
    .limit(most)
    .execute();
  const holders = rows.flatMap((row) => {
    const number = numbers.get(row.key);
    return number === undefined ? [] : [holderOf({ ...row, number })];
  });
  const taken = new Set(holders.map(({ number }) => number));
  return [...holders, ...strangers.filter(({ number }) => !taken.has(number))];
}

function keyOf(masterKey: MasterKey, number: string): string {
  // the lists write the numbers in twelve digits, which is the canonical form
  return blindIndexOf(masterKey, number as PersonalNumber).toString("hex");
}

function holderOf(row: {
  id: string;
  given_name: string;
  family_name: string;
  personal_number_verified_at: Date | null;
  number: string;
}): TestCitizen {
  const isCoordination = readBirthDigits(row.number).kind === "coordination";
  return {
    key: row.id,
    group: "accounts",
    givenName: row.given_name,
    familyName: row.family_name,
    number: row.number,
    ...(isCoordination ? { level: "confirmed" } : {}),
    acr: citizenAcr.loa3,
    hint: states[row.personal_number_verified_at === null ? "unverified" : "verified"],
  };
}
