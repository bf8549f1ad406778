import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { freshDatabase } from "../../../tests/database.ts";
import type { DatabaseConnection } from "./connect.ts";
import { runInTransaction } from "./transaction-guard.ts";

let connection: DatabaseConnection;
const refusal = "The outer database was used inside a transaction";

beforeAll(async () => {
  connection = await freshDatabase();
  await connection.pool.query("create table notes (text text)");
});

afterAll(() => connection.close());

test("using the outer database inside a transaction is an error at once, and the transaction rolls back", async () => {
  const before = performance.now();
  const work = runInTransaction(connection.db, async (tx) => {
    await sql`insert into notes values ('lost')`.execute(tx);
    await sql`select 1`.execute(connection.db);
  });
  await expect(work).rejects.toThrow(refusal);
  // Far below the ten seconds that waiting for the one PGlite connection would take.
  expect(performance.now() - before).toBeLessThan(2000);
  expect(await notes()).toEqual([]);
});

test("the pool itself and a transaction within the transaction are refused too", async () => {
  await runInTransaction(connection.db, async () => {
    await expect(connection.pool.query("select 1")).rejects.toThrow(refusal);
    await expect(connection.pool.connect()).rejects.toThrow(refusal);
    await expect(runInTransaction(connection.db, async () => {})).rejects.toThrow(refusal);
  });
});

test("two at a time do not get in each other's way", async () => {
  const one = runInTransaction(connection.db, (tx) => sql`select 1 as n`.execute(tx));
  const other = sql`select 2 as n`.execute(connection.db);
  expect((await Promise.all([one, other])).map((result) => result.rows)).toEqual([[{ n: 1 }], [{ n: 2 }]]);
});

test("what is begun inside and goes on after the end may use the database", async () => {
  let after: Promise<unknown> = Promise.resolve();
  await runInTransaction(connection.db, async () => {
    after = new Promise((resolve) => setTimeout(resolve, 50)).then(() => connection.pool.query("select 1"));
  });
  await expect(after).resolves.toMatchObject({ rowCount: 1 });
});

test("a transaction whose statement failed is not committed, even if the error was swallowed", async () => {
  const work = runInTransaction(connection.db, async (tx) => {
    await sql`insert into notes values ('half')`.execute(tx);
    await sql`select 1 / 0`.execute(tx).catch(() => {});
  });
  await expect(work).rejects.toThrow();
  expect(await notes()).toEqual([]);
});

test("the work that succeeds is committed, read committed", async () => {
  const level = await runInTransaction(connection.db, async (tx) => {
    await sql`insert into notes values ('kept')`.execute(tx);
    return (await sql`show transaction_isolation`.execute(tx)).rows;
  });
  expect(level).toEqual([{ transaction_isolation: "read committed" }]);
  expect(await notes()).toEqual([{ text: "kept" }]);
});

async function notes(): Promise<unknown[]> {
  return (await connection.pool.query("select text from notes")).rows;
}
