import type { Db } from "pg-boss";
import type { DatabaseConnection } from "#platform/db/connect.ts";

/**
 * The pool as pg-boss asks of it. Its statements can be several in one text, `begin` and `commit` among them: where one
 * fails, the connection is in a transaction that nobody will end, so it is ended here before it goes back.
 */
export function bossDatabase({ pool }: Pick<DatabaseConnection, "pool">): Db {
  return {
    async executeSql(text, values) {
      const client = await pool.connect();
      try {
        return await client.query(text, values);
      } catch (error) {
        await client.query("rollback").catch(() => {});
        throw error;
      } finally {
        client.release();
      }
    },
  };
}
