import { sql } from "kysely";
import type { ReadonlyKysely } from "kysely/readonly";
import type { Database } from "#db/tables.ts";
import type { PersonReference, StaffMember } from "#platform/access/actor.ts";
import { effectiveRights } from "#platform/access/rights.ts";

/** Unscoped: staff belong to the authority, which is the whole installation. */
export function currentStaff(db: ReadonlyKysely<Database>) {
  return db
    .selectFrom("staff")
    .select(["staff.id", "person_reference", "given_name", "family_name", "identity", "language"])
    .select(
      sql<string[]>`array(select name from staff_rights where staff_id = staff.id and taken_at is null)`.as(
        "rights",
      ),
    )
    .where("ended_at", "is", null);
}

type StaffRow = Awaited<ReturnType<ReturnType<typeof currentStaff>["executeTakeFirstOrThrow"]>>;

/** Unscoped: reads nothing, only tells whom the row makes. */
export function actorOfStaff(row: StaffRow): StaffMember {
  return {
    kind: "staff",
    role: "staff",
    staff: row.id,
    reference: row.person_reference as PersonReference,
    details: { givenName: row.given_name, familyName: row.family_name, identity: row.identity },
    rights: effectiveRights(row.rights),
  };
}
