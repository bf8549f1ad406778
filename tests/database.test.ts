import { sql } from "kysely";
import { expect, test } from "vitest";
import { migrationsFolder, readMigrations } from "#platform/db/migration-files.ts";
import { emptyTables, freshDatabase, testDatabase } from "./database.ts";

test("a worker's tests share one migrated database", async () => {
  const connection = await testDatabase();
  expect(await testDatabase()).toBe(connection);
  const { rows } = await connection.pool.query<{ count: number }>("select count(*) from migrations");
  expect(rows[0]?.count).toBe(readMigrations(migrationsFolder).length);
});

test("emptying removes rows that triggers and foreign keys would keep", async () => {
  const connection = await freshDatabase();
  await sql`create table houses (id int primary key)`.execute(connection.db);
  await sql`create table rooms (house int references houses)`.execute(connection.db);
  await sql`insert into houses values (1)`.execute(connection.db);
  await sql`insert into rooms values (1)`.execute(connection.db);
  await emptyTables(connection);
  const { rows } = await connection.pool.query(
    "select (select count(*) from houses) + (select count(*) from rooms) as left",
  );
  expect(rows).toEqual([{ left: 0 }]);
  await expect(connection.pool.query("insert into rooms values (1)")).rejects.toMatchObject({
    code: "23503",
  });
  await connection.close();
});
