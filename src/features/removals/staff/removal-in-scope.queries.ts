import type { ReadonlyKysely } from "kysely/readonly";
import type { Database } from "#db/tables.ts";
import { isInScope } from "#external-users";
import type { ExternalUserScope } from "#platform/access/scope.ts";
import type { RemovalId } from "../removal.ts";

type Db = ReadonlyKysely<Database>;

/** Whether there is such a removal of an external user whom the staff member may see; whoever is gone is nobody's to hide. */
export async function isRemovalInScope(db: Db, scope: ExternalUserScope, id: RemovalId): Promise<boolean> {
  const row = await db
    .selectFrom("removals")
    .leftJoin("external_users", "external_users.id", "removals.subject_id")
    .select("removals.id")
    .where("removals.id", "=", id)
    .where("removals.population", "=", "external-user")
    .where(isInScope(scope))
    .executeTakeFirst();
  return row !== undefined;
}
