import type { Kysely } from "kysely";
import type { Database } from "#db/tables.ts";
import { type Organisation, organisationByCode } from "#organisations";
import type { Administrator, StaffMember } from "#platform/access/actor.ts";
import { readOnly } from "#platform/db/read-only.ts";
import { findCapacities } from "#sign-in";
import { readDetails } from "./read-details.ts";
import type { WorldPerson } from "./world-person.ts";

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

/**
 * Unscoped: the seeding acts as each organisation's administrators.
 *
 * @throws where the person administers none
 */
export async function findAdministrator(db: Kysely<Database>, person: WorldPerson): Promise<Administrator> {
  for (const { actor } of await findCapacities(readOnly(db), readDetails(person).hsaId.canonical)) {
    if (actor.role === "administrator") return actor;
  }
  throw new Error("there is no such administrator");
}

/**
 * Unscoped: the seeding acts as the authority's own people.
 *
 * @throws where the person is none of them
 */
export async function findStaffMember(db: Kysely<Database>, person: WorldPerson): Promise<StaffMember> {
  for (const { actor } of await findCapacities(readOnly(db), readDetails(person).hsaId.canonical)) {
    if (actor.kind === "staff") return actor;
  }
  throw new Error("there is no such staff member");
}
