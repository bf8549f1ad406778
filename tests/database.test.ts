import { setTimeout as wait } from "node:timers/promises";
import { sql } from "kysely";
import type pg from "pg";
import { describe, expect, inject, test } from "vitest";
import { migrationsFolder, readMigrations } from "#platform/db/migration-files.ts";
import { emptyTables, freshDatabase, testDatabase } from "./database.ts";

test("a worker's tests share one migrated database", async () => {
  const connection = await testDatabase();
  expect(await testDatabase()).toBe(connection);
  const { rows } = await connection.pool.query<{ count: number }>("select count(*) from migrations");
  expect(rows[0]?.count).toBe(readMigrations(migrationsFolder).length);
});

describe.skipIf(inject("databaseOrigin").engine === "pglite")("a connection that the server ends", () => {
  const ended = async (between: (client: pg.PoolClient) => Promise<unknown>) => {
    const { pool } = await testDatabase();
    const client = await pool.connect();
    const { rows } = await client.query<{ id: number }>("select pg_backend_pid() as id");
    const work = between(client);
    await Promise.all([
      expect(work).rejects.toThrow(),
      pool.query("select pg_terminate_backend($1)", [rows[0]?.id]),
    ]);
    client.release(true);
    expect((await pool.query("select 1 as one")).rows).toEqual([{ one: 1 }]);
  };

  test("in the middle of a statement fails that statement and nothing else", async () => {
    await ended((client) => client.query("select pg_sleep(30)"));
  });

  test("between two statements fails the next and nothing else", async () => {
    await ended(async (client) => {
      await wait(200);
      await client.query("select 1");
    });
  });
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
