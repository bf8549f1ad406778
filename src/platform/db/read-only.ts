import type { Kysely } from "kysely";
import type { ReadonlyKysely } from "kysely/readonly";
import type { Database } from "#db/tables.ts";

/** The same database as a type that can only read: what handlers of GET are given (invariant 3). */
export function readOnly(db: Kysely<Database>): ReadonlyKysely<Database> {
  // kysely's own way: the read-only type is the same object with fewer methods in sight
  return db as unknown as ReadonlyKysely<Database>;
}
