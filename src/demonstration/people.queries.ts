import type { ReadonlyKysely } from "kysely/readonly";
import type { Database } from "#db/tables.ts";
import { acr, type TestPerson } from "./identity-provider/test-person.ts";

const most = 300;

const roles = {
  administrator: { sv: "administratör", en: "administrator" },
  user: { sv: "användare", en: "user" },
};

/**
 * Everybody who can sign in, administrators first within each organisation.
 * Unscoped: the demonstration's identity provider lets anybody be anybody.
 */
export async function testPeople(db: ReadonlyKysely<Database>): Promise<TestPerson[]> {
  const rows = await db
    .selectFrom("members")
    .innerJoin("organisations", "organisations.id", "members.organisation_id")
    .select([
      "members.id",
      "members.given_name",
      "members.family_name",
      "members.hsa_id",
      "members.role",
      "organisations.name as organisation",
    ])
    .where("members.ended_at", "is", null)
    .orderBy("organisations.kind")
    .orderBy("organisations.code")
    .orderBy("members.role")
    .orderBy("members.family_name_order")
    .orderBy("members.id")
    .limit(most)
    .execute();
  return rows.map((row) => ({
    key: row.id,
    givenName: row.given_name,
    familyName: row.family_name,
    hsaId: row.hsa_id,
    acr: acr.loa3,
    organisation: row.organisation,
    hint: roles[row.role],
  }));
}
