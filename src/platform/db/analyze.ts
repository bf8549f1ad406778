import type { DatabaseConnection } from "./connect.ts";
import { withoutTimeout } from "./without-timeout.ts";

/**
 * Tells the planner what the tables hold and clears dead rows. After imports, and at the start of an
 * embedded database, which has nobody else to do it.
 */
export async function analyze(connection: Pick<DatabaseConnection, "pool">): Promise<void> {
  await withoutTimeout(connection, (client) => client.query("vacuum analyze"));
}
