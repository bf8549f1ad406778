import type { Kysely } from "kysely";
import type { Database } from "#db/tables.ts";
import { type Organisation, organisationByCode } from "#organisations";
import type { Administrator, PersonReference } from "#platform/access/actor.ts";
import { readOnly } from "#platform/db/read-only.ts";

/**
 * Whether the demonstration's world has been put there to the end: its last act has been done, once.
 *
 * Unscoped: the seeding puts all organisations there.
 */
export async function isSeeded(db: Kysely<Database>): Promise<boolean> {
  const row = await db.selectFrom("member_suspensions").select("id").limit(1).executeTakeFirst();
  return row !== undefined;
}

/** Unscoped: the seeding puts all organisations there. @throws where it has not */
export async function findOrganisation(db: Kysely<Database>, code: string): Promise<Organisation> {
  const organisation = await organisationByCode(readOnly(db), code);
  if (organisation === undefined) throw new Error(`there is no organisation ${code}`);
  return organisation;
}

/** Unscoped: the seeding acts as each organisation's administrators. @throws where there is none with that HSA-id */
export async function findAdministrator(db: Kysely<Database>, hsaId: string): Promise<Administrator> {
  const row = await db
    .selectFrom("members")
    .innerJoin("organisations", "organisations.id", "members.organisation_id")
    .select(["members.id", "members.person_reference", "members.given_name", "members.family_name"])
    .select([
      "members.hsa_id",
      "organisations.id as organisation",
      "organisations.kind",
      "organisations.name",
    ])
    .where("members.hsa_id", "=", hsaId)
    .where("members.role", "=", "administrator")
    .where("members.ended_at", "is", null)
    .executeTakeFirstOrThrow();
  return {
    kind: "member",
    role: "administrator",
    member: row.id,
    // the column holds nothing else
    reference: row.person_reference as PersonReference,
    details: { givenName: row.given_name, familyName: row.family_name, hsaId: row.hsa_id },
    organisation: row.organisation,
    organisationKind: row.kind,
    organisationName: row.name,
  };
}
