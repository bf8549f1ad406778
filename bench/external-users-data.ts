import type pg from "pg";
import { filling, withoutIndexes } from "./data.ts";
import { depersonalisedUsers, externalUsers } from "./external-users-statements.ts";

/**
 * Adds external users to a migrated database that has none yet, and besides them one for every twenty who has been
 * depersonalised, as after some years. @param count how many
 */
export async function generateExternalUsers(pool: pg.Pool, count: number): Promise<void> {
  await filling(pool, (client) =>
    withoutIndexes(client, "external_users", async () => {
      await client.query(externalUsers, [count]);
      await client.query(depersonalisedUsers, [count / 20]);
    }),
  );
}
