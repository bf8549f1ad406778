import { sql } from "kysely";
import type { ReadonlyKysely } from "kysely/readonly";
import type { Database } from "#db/tables.ts";
import type { Member, PersonReference } from "#platform/access/actor.ts";
import type { CanonicalHsaId } from "#platform/identifiers/hsa-id.ts";
import type { Membership } from "./entry.ts";

/**
 * The member that a living session belongs to. Removal, suspension and both time limits are asked anew each time,
 * so that they bite at the next request.
 *
 * Unscoped: whose session it is decides the scope of everything after.
 */
export async function findSession(
  db: ReadonlyKysely<Database>,
  id: Buffer,
  limits: { seenAfter: Date; createdAfter: Date },
): Promise<{ actor: Member; lastSeenAt: Date } | undefined> {
  const row = await currentMembers(db)
    .innerJoin("sessions", "sessions.member_id", "members.id")
    .select("sessions.last_seen_at")
    .where("sessions.id", "=", id)
    .where("sessions.last_seen_at", ">", limits.seenAfter)
    .where("sessions.created_at", ">", limits.createdAfter)
    .where((where) => where.not(isSuspended))
    .executeTakeFirst();
  return row && { actor: toActor(row), lastSeenAt: row.last_seen_at };
}

/**
 * Every organisation where somebody with this HSA-id is a current member.
 *
 * Unscoped: it is asked before the person acts for any of them; the answer is shown to that person alone.
 */
export async function findMemberships(
  db: ReadonlyKysely<Database>,
  hsaId: CanonicalHsaId,
): Promise<Membership[]> {
  const rows = await currentMembers(db)
    .select(["members.language", isSuspended.as("suspended")])
    .where("members.hsa_id_canonical", "=", hsaId)
    .orderBy(sql`swedish_order(organisations.name) collate "C"`)
    .orderBy("members.id")
    .execute();
  return rows.map((row) => ({
    actor: toActor(row),
    language: row.language,
    suspended: row.suspended,
  }));
}

/** Unscoped: the base of the two queries above. */
function currentMembers(db: ReadonlyKysely<Database>) {
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

function toActor(row: MemberRow): Member {
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
