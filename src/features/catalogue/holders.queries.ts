import type { ReadonlyKysely } from "kysely/readonly";
import type { Database } from "#db/tables.ts";
import type { AuthorityScope } from "#platform/access/scope.ts";
import type { Id } from "#platform/ids.ts";
import type { LocalDate } from "#platform/time/local-date.ts";
import type { Holders } from "./holders.ts";
import { inForce } from "./in-force.ts";
import { touchedGrants } from "./touched-grants.ts";

/** Whom the permissions touch today, by organisation: those who have been given any of them. */
export async function holdersOf(
  db: ReadonlyKysely<Database>,
  _scope: AuthorityScope<"manage-catalogue">,
  permissions: readonly Id<"permissions">[],
  today: LocalDate,
): Promise<Holders[]> {
  if (permissions.length === 0) return [];
  const rows = await touchedGrants(db, permissions, today)
    .innerJoin("organisations", "organisations.id", "grants.organisation_id")
    .where(inForce("grants", today))
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
