import { sql } from "kysely";
import type { ReadonlyKysely } from "kysely/readonly";
import type { Database } from "#db/tables.ts";
import type { PersonReference } from "#platform/access/actor.ts";
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

/** What somebody of the staff is called, also where their work has ended. Unscoped: it is told to staff, and on receipts. */
export async function staffNamed(
  db: Db,
  reference: PersonReference | undefined,
): Promise<string | undefined> {
  if (reference === undefined) return undefined;
  const row = await db
    .selectFrom("staff")
    .select(["given_name", "family_name"])
    .where("person_reference", "=", reference)
    .executeTakeFirst();
  return row && `${row.given_name} ${row.family_name}`;
}
