import type { ReadonlyKysely } from "kysely/readonly";
import type { Database } from "#db/tables.ts";
import type { AuthorityScope } from "#platform/access/scope.ts";
import type { Id } from "#platform/ids.ts";
import type { LocalDate } from "#platform/time/local-date.ts";
import type { Holders } from "./holders.ts";
import { inForce } from "./in-force.ts";

/**
 * Whom the permissions touch today, by organisation: those who have been given any of them and whose organisation has an
 * agreement on its e-service. Whether they are in force themselves is left aside: it is what is about to change.
 */
export async function holdersOf(
  db: ReadonlyKysely<Database>,
  _scope: AuthorityScope<"manage-catalogue">,
  permissions: readonly Id<"permissions">[],
  today: LocalDate,
): Promise<Holders[]> {
  if (permissions.length === 0) return [];
  const rows = await db
    .selectFrom("grants")
    .innerJoin("members", "members.id", "grants.member_id")
    .innerJoin("organisations", "organisations.id", "grants.organisation_id")
    .innerJoin("permissions", "permissions.id", "grants.permission_id")
    .innerJoin("agreements", (join) =>
      join
        .onRef("agreements.organisation_id", "=", "grants.organisation_id")
        .onRef("agreements.e_service_id", "=", "permissions.e_service_id")
        .on(inForce("agreements", today)),
    )
    .where("grants.permission_id", "in", permissions)
    .where("grants.revoked_at", "is", null)
    .where(inForce("grants", today))
    .where("members.ended_at", "is", null)
    .groupBy(["organisations.id", "organisations.name"])
    .select("organisations.name as organisation")
    .select(({ fn }) => fn.count<number>("grants.member_id").distinct().as("people"))
    .select(({ fn }) => fn.countAll<number>().as("permissions"))
    .orderBy("people", "desc")
    .orderBy("organisations.name")
    .orderBy("organisations.id")
    .execute();
  return rows.map(({ organisation, people, permissions }) => ({
    organisation,
    people: Number(people),
    permissions: Number(permissions),
  }));
}
