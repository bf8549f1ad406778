import { sql } from "kysely";
import type { ReadonlyKysely } from "kysely/readonly";
import type { Database } from "#db/tables.ts";
import type { RemovalScope } from "#platform/access/scope.ts";
import type { RemovalId } from "../removal.ts";
import { isRemovalSeen, joinedPeople } from "./removals-in-scope.ts";

type Db = ReadonlyKysely<Database>;

/** Whether there is such a removal, of somebody whose removal the staff member may see. */
export async function isRemovalInScope(db: Db, scope: RemovalScope, id: RemovalId): Promise<boolean> {
  const seen = sql<{ id: string }>`(
    select removals.id from removals ${joinedPeople} where removals.id = ${id} and ${isRemovalSeen(scope)}
  )`;
  const row = await db.selectFrom(seen.as("seen")).select("id").executeTakeFirst();
  return row !== undefined;
}
