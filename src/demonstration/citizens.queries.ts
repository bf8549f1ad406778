import type { ReadonlyKysely } from "kysely/readonly";
import type { Database } from "#db/tables.ts";
import { readBirthDigits } from "#platform/identifiers/birth-digits.ts";
import type { MasterKey } from "#platform/keys/master-key.ts";
import { openPersonalNumber } from "#platform/personal-numbers/sealing.ts";
import { citizenAcr, type TestCitizen } from "./identity-provider/test-citizen.ts";
import { strangers } from "./strangers.ts";

const most = 300;

/** Whoever tries the demonstration may have typed a real number, which becomes nobody's e-ID here. */
const testNumbers: ReadonlySet<string | undefined> = new Set(strangers.map(({ number }) => number));

const states = {
  verified: { sv: "personnumret är verifierat", en: "the number is verified" },
  unverified: { sv: "personnumret är inte verifierat", en: "the number is not verified" },
};

/**
 * Everybody who has an e-ID: accounts with an official test number, and those who have no account.
 * Unscoped: the demonstration's identity provider lets anybody be anybody.
 */
export async function testCitizens(
  db: ReadonlyKysely<Database>,
  masterKey: MasterKey,
): Promise<TestCitizen[]> {
  const rows = await db
    .selectFrom("external_users")
    .select(["id", "given_name", "family_name", "personal_number", "personal_number_verified_at"])
    .where("personal_number", "is not", null)
    .orderBy("family_name_order")
    .orderBy("given_name_order")
    .orderBy("id")
    .limit(most)
    .execute();
  const holders = rows.flatMap((row) => {
    if (row.personal_number === null) return [];
    const number = openPersonalNumber(masterKey, row.personal_number, row.id);
    if (!testNumbers.has(number)) return [];
    return [holderOf({ ...row, number })];
  });
  const taken = new Set(holders.map(({ number }) => number));
  return [...holders, ...strangers.filter(({ number }) => !taken.has(number))];
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
