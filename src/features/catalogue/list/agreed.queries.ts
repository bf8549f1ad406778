import type { ReadonlyKysely } from "kysely/readonly";
import type { Database } from "#db/tables.ts";
import type { AuthorityScope } from "#platform/access/scope.ts";
import type { Id } from "#platform/ids.ts";
import type { LocalDate } from "#platform/time/local-date.ts";
import { inForce } from "../in-force.ts";

/** How many organisations have an agreement on each e-service today; none where it is not named. */
export async function agreedToday(
  db: ReadonlyKysely<Database>,
  _scope: AuthorityScope<"manage-catalogue">,
  today: LocalDate,
): Promise<ReadonlyMap<Id<"e_services">, number>> {
  const rows = await db
    .selectFrom("agreements")
    .select("e_service_id as eService")
    .select(({ fn }) => fn.countAll<number>().as("organisations"))
    .where(inForce("agreements", today))
    .groupBy("e_service_id")
    .execute();
  return new Map(rows.map(({ eService, organisations }) => [eService, Number(organisations)]));
}
