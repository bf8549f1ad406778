import { sql } from "kysely";
import type { ReadonlyKysely } from "kysely/readonly";
import type { Database } from "#db/tables.ts";
import type { Member, PersonReference } from "#platform/access/actor.ts";

/** Unscoped: whose membership it is decides the scope of everything after. */
export function currentMembers(db: ReadonlyKysely<Database>) {
  return db
    .selectFrom("members")
    .innerJoin("organisations", "organisations.id", "members.organisation_id")
    .select([
      "members.id",
      "members.person_reference",
      "members.role",
      "members.given_name",
      "members.family_name",
      "members.hsa_id",
      "members.organisation_id",
      "organisations.kind",
      "organisations.name",
    ])
    .where("members.ended_at", "is", null);
}

/** Whether the authority has shut the member out (decision 8). */
export const isSuspended = sql<boolean>`exists (
  select from member_suspensions where member_suspensions.member_id = members.id and lifted_at is null
)`;

type MemberRow = Awaited<ReturnType<ReturnType<typeof currentMembers>["executeTakeFirstOrThrow"]>>;

/** Unscoped: reads nothing, only tells whom the row makes. */
export function actorOfMember(row: MemberRow): Member {
  return {
    kind: "member",
    role: row.role,
    member: row.id,
    // the column holds nothing else
    reference: row.person_reference as PersonReference,
    details: { givenName: row.given_name, familyName: row.family_name, hsaId: row.hsa_id },
    organisation: row.organisation_id,
    organisationKind: row.kind,
    organisationName: row.name,
  };
}
