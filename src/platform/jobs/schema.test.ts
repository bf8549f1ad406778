import { PgBoss } from "pg-boss";
import { expect, test } from "vitest";
import { testDatabase } from "../../../tests/database.ts";
import { bossDatabase } from "./boss-database.ts";

test("the queues' schema that the migrations make is exactly the one that pg-boss wants", async () => {
  const boss = new PgBoss({
    db: bossDatabase(await testDatabase()),
    schema: "pgboss",
    migrate: false,
    supervise: false,
    schedule: false,
  });
  // refuses to start on another version
  await boss.start();
  const drift = await boss.detectSchemaDrift();
  await boss.stop({ close: false, graceful: false });
  expect(drift).toMatchObject({ ok: true, extraIndexes: [] });
});
