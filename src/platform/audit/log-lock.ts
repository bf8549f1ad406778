import { type Kysely, sql } from "kysely";
import type { Database } from "#db/tables.ts";

/** Any number, the same in every Behörig process and another than that of migrations. */
const lockKey = 4_217_310_552;

/**
 * Lends a connection while no other process seals or checkpoints: what is read of table and checkpoint file inside
 * belongs together. Writers of events are not held up.
 */
export function whileSealingRests<T>(
  db: Kysely<Database>,
  work: (connection: Kysely<Database>) => Promise<T>,
): Promise<T> {
  return db.connection().execute(async (connection) => {
    await sql`select pg_advisory_lock(${lockKey})`.execute(connection);
    try {
      return await work(connection);
    } finally {
      await sql`select pg_advisory_unlock(${lockKey})`.execute(connection);
    }
  });
}
