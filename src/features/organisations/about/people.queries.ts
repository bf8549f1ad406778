import type { ReadonlyKysely } from "kysely/readonly";
import type { Database } from "#db/tables.ts";
import type { Scope } from "#platform/access/scope.ts";
import type { CanonicalHsaId } from "#platform/identifiers/hsa-id.ts";

export type OrganisationsAdministrator = {
  readonly id: string;
  readonly givenName: string;
  readonly familyName: string;
  readonly hsaId: CanonicalHsaId;
  readonly email: string;
  readonly appointedAt: Date;
  readonly lastSignedInAt: Date | null;
  readonly suspendedAt: Date | null;
};

/** The organisation's current administrators, by name. */
export async function administratorsOf(
  db: ReadonlyKysely<Database>,
  scope: Scope,
): Promise<OrganisationsAdministrator[]> {
  const rows = await db
    .selectFrom("members")
    .leftJoin("member_suspensions", (join) =>
      join
        .onRef("member_suspensions.member_id", "=", "members.id")
        .on("member_suspensions.lifted_at", "is", null),
    )
    .where("organisation_id", "=", scope.organisation)
    .where("role", "=", "administrator")
    .where("ended_at", "is", null)
    .select([
      "members.id",
      "given_name as givenName",
      "family_name as familyName",
      "hsa_id_canonical as hsaId",
      "email",
    ])
    .select(["created_at as appointedAt", "last_signed_in_at as lastSignedInAt"])
    .select("member_suspensions.suspended_at as suspendedAt")
    .orderBy("family_name_order")
    .orderBy("given_name_order")
    .orderBy("members.id")
    .execute();
  // the column is the canonical form
  return rows.map((row) => ({ ...row, hsaId: row.hsaId as CanonicalHsaId }));
}

/** How many current users the organisation has. */
export async function countUsers(db: ReadonlyKysely<Database>, scope: Scope): Promise<number> {
  const { users } = await db
    .selectFrom("members")
    .select(({ fn }) => fn.countAll<number>().as("users"))
    .where("organisation_id", "=", scope.organisation)
    .where("role", "=", "user")
    .where("ended_at", "is", null)
    .executeTakeFirstOrThrow();
  return Number(users);
}
