import type { Transaction } from "kysely";
import type { ReadonlyKysely } from "kysely/readonly";
import type { Database } from "#db/tables.ts";
import type { PersonReference } from "#platform/access/actor.ts";

type Db = ReadonlyKysely<Database> | Transaction<Database>;

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
