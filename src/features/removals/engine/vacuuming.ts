import type { DatabaseConnection } from "#platform/db/connect.ts";
import { withoutTimeout } from "#platform/db/without-timeout.ts";

/**
 * Has the database forget the rows that were deleted and changed, indexes included, and look anew at what is left
 * (decision 32): until then old versions of them lie in its files. Cannot be done in a transaction.
 */
export async function vacuumTables(
  connection: Pick<DatabaseConnection, "pool">,
  tables: readonly string[],
): Promise<void> {
  await withoutTimeout(connection, async (client) => {
    for (const table of tables) {
      const name = table
        .split(".")
        .map((part) => client.escapeIdentifier(part))
        .join(".");
      await client.query(`vacuum (analyze, index_cleanup on) ${name}`);
    }
  });
}
