import type pg from "pg";
import type { DatabaseConnection } from "./connect.ts";

/** Lends one connection whose statements may take as long as they need, for upkeep and migrations. */
export async function withoutTimeout<Result>(
  connection: Pick<DatabaseConnection, "pool">,
  work: (client: pg.PoolClient) => Promise<Result>,
): Promise<Result> {
  const client = await connection.pool.connect();
  try {
    const { rows } = await client.query<{ statement_timeout: string }>("show statement_timeout");
    await client.query("set statement_timeout = 0");
    try {
      return await work(client);
    } finally {
      await client.query("select set_config('statement_timeout', $1, false)", [rows[0]?.statement_timeout]);
    }
  } finally {
    client.release();
  }
}
