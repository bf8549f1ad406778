import type { ReadonlyKysely } from "kysely/readonly";
import type { Database } from "#db/tables.ts";
import type { AuthorityScope } from "#platform/access/scope.ts";
import type { Id } from "#platform/ids.ts";
import type { LocalDate } from "#platform/time/local-date.ts";
import { inForce } from "./in-force.ts";

/** How many of an organisation's users have been given the permission. */
export type Holders = { readonly organisation: string; readonly people: number };

/**
 * Whom a permission touches today, by organisation: those who have been given it and whose organisation has an agreement
 * on its e-service. Whether the permission itself is in force is left aside: it is what is about to change.
 */
export async function holdersOf(
  db: ReadonlyKysely<Database>,
  _scope: AuthorityScope<"manage-catalogue">,
  permission: Id<"permissions">,
  today: LocalDate,
): Promise<Holders[]> {
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
    .where("grants.permission_id", "=", permission)
    .where("grants.revoked_at", "is", null)
    .where(inForce("grants", today))
    .where("members.ended_at", "is", null)
    .groupBy(["organisations.id", "organisations.name"])
    .select("organisations.name as organisation")
    .select(({ fn }) => fn.count<number>("grants.member_id").distinct().as("people"))
    .orderBy("people", "desc")
    .orderBy("organisations.name")
    .orderBy("organisations.id")
    .execute();
  return rows.map(({ organisation, people }) => ({ organisation, people: Number(people) }));
}

export function peopleAmong(holders: readonly Holders[]): number {
  return holders.reduce((sum, { people }) => sum + people, 0);
}
