import type { DatabaseConnection } from "#platform/db/connect.ts";
import type { Queries } from "./searched-tables.queries.ts";

/**
 * Lends what reads the database. On a server that is one connection which sees it as it is at one moment; the embedded
 * database has one connection, and whoever kept it would keep everybody waiting.
 */
export async function lendQueries<T>(
  { pool, engine }: Pick<DatabaseConnection, "pool" | "engine">,
  work: (client: Queries) => Promise<T>,
): Promise<T> {
  if (engine === "pglite") return await work(pool);
  const client = await pool.connect();
  try {
    await client.query("begin isolation level repeatable read, read only");
    const result = await work(client);
    await client.query("commit");
    client.release();
    return result;
  } catch (error) {
    // in the midst of a statement, perhaps: nobody else is to have this connection
    client.release(true);
    throw error;
  }
}
