import { sql } from "kysely";
import type { ReadonlyKysely } from "kysely/readonly";
import type { Database } from "#db/tables.ts";
import { effectiveRights, inOrder, type Right, rights } from "#platform/access/rights.ts";
import type { Language } from "#platform/text/texts.ts";
import { rightTexts } from "#staff";
import { acr, type TestPerson } from "./identity-provider/test-person.ts";

const most = 300;

const roles = {
  administrator: { sv: "administratör", en: "administrator" },
  user: { sv: "användare", en: "user" },
};

/**
 * Everybody who can sign in: the authority's own people, then each organisation's with administrators first.
 * Unscoped: the demonstration's identity provider lets anybody be anybody.
 */
export async function testPeople(db: ReadonlyKysely<Database>, authority: string): Promise<TestPerson[]> {
  return [...(await staff(db, authority)), ...(await members(db))];
}

/** Unscoped, as above. */
async function staff(db: ReadonlyKysely<Database>, authority: string): Promise<TestPerson[]> {
  const rows = await db
    .selectFrom("staff")
    .select(["id", "given_name", "family_name", "identity"])
    .select(
      sql<string[]>`array(select name from staff_rights where staff_id = staff.id and taken_at is null)`.as(
        "rights",
      ),
    )
    .where("identity_scheme", "=", "hsa-id")
    .where("ended_at", "is", null)
    .orderBy("created_at")
    .orderBy("id")
    .limit(most)
    .execute();
  return rows.map((row) => ({
    key: row.id,
    givenName: row.given_name,
    familyName: row.family_name,
    hsaId: row.identity,
    acr: acr.loa3,
    organisation: authority,
    hint: whatStaffMayDo(inOrder(effectiveRights(row.rights))),
  }));
}

function whatStaffMayDo(held: readonly Right[]): TestPerson["hint"] {
  const named = (language: Language) => held.map((right) => rightTexts(language)[right].name).join(", ");
  if (held.length === 0) return { sv: "handläggare utan rättigheter", en: "staff member without rights" };
  if (held.length === rights.length)
    return { sv: "handläggare med alla rättigheter", en: "staff member with all rights" };
  return { sv: `handläggare: ${named("sv")}`, en: `staff member: ${named("en")}` };
}

/** Unscoped, as above. */
async function members(db: ReadonlyKysely<Database>): Promise<TestPerson[]> {
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
