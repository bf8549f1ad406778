import type { ReadonlyKysely } from "kysely/readonly";
import type { Database } from "#db/tables.ts";
import { isInScope } from "#external-users";
import type { PersonReference } from "#platform/access/actor.ts";
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
