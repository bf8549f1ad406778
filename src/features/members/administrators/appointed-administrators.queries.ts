import type { ReadonlyKysely } from "kysely/readonly";
import type { Database } from "#db/tables.ts";
import type { Id } from "#platform/ids.ts";

/** An administrator as the authority keeps track of them. */
export type AppointedAdministrator = {
  readonly organisation: Id<"organisations">;
  readonly givenName: string;
  readonly familyName: string;
  readonly hsaId: string;
  readonly email: string;
  readonly appointedAt: Date;
  readonly suspendedAt: Date | null;
};

/**
 * Every organisation's current administrators, by name.
 *
 * Unscoped: the authority appoints them all and has to see where one is missing.
 */
export async function appointedAdministrators(
  db: ReadonlyKysely<Database>,
): Promise<ReadonlyMap<Id<"organisations">, readonly AppointedAdministrator[]>> {
  const rows = await db
    .selectFrom("members")
    .leftJoin("member_suspensions", (join) =>
      join
        .onRef("member_suspensions.member_id", "=", "members.id")
        .on("member_suspensions.lifted_at", "is", null),
    )
    .select(["organisation_id as organisation", "given_name as givenName", "family_name as familyName"])
    .select(["hsa_id as hsaId", "email", "created_at as appointedAt"])
    .select("member_suspensions.suspended_at as suspendedAt")
    .where("role", "=", "administrator")
    .where("ended_at", "is", null)
    .orderBy("family_name_order")
    .orderBy("given_name_order")
    .orderBy("members.id")
    .execute();
  return Map.groupBy(rows, ({ organisation }) => organisation);
}
