import { readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { freshDatabase } from "../../../tests/database.ts";
import type { DatabaseConnection } from "./connect.ts";
import { isTimedOut, isUnavailable, violatedConstraint } from "./violations.ts";

let connection: DatabaseConnection;

beforeAll(async () => {
  connection = await freshDatabase();
  await connection.pool.query(
    `create table houses (
       id int constraint houses_key primary key,
       size int constraint houses_size check (size > 0),
       period daterange,
       constraint houses_no_overlap exclude using gist (period with &&)
     );
     create table rooms (house int constraint rooms_house references houses);
     insert into houses values (1, 1, '[2026-01-01,2026-02-01)')`,
  );
});

afterAll(() => connection.close());

test.for([
  ["insert into houses values (1, 1, null)", "houses_key"],
  ["insert into houses values (2, 0, null)", "houses_size"],
  ["insert into houses values (3, 1, '[2026-01-31,2026-03-01)')", "houses_no_overlap"],
  ["insert into rooms values (9)", "rooms_house"],
])("%s breaks %s", async ([statement, constraint]) => {
  expect(violatedConstraint(await failureOf(statement ?? ""))).toBe(constraint);
});

test("other errors break no constraint", async () => {
  expect(violatedConstraint(await failureOf("select 1 / 0"))).toBeUndefined();
  expect(violatedConstraint(new Error("houses_key"))).toBeUndefined();
  expect(violatedConstraint(undefined)).toBeUndefined();
});

test.each([
  ["over the network", "postgresql://nobody@127.0.0.1:1/none"],
  ["by a socket", `postgresql://nobody@${encodeURIComponent(tmpdir())}/none?port=1`],
])("a server that is not there %s is unavailable", async (_, connectionString) => {
  const nowhere = new pg.Client({ connectionString });
  const error = await nowhere.connect().catch((reason: unknown) => reason);
  expect(isUnavailable(error)).toBe(true);
});

test("a file that is not there is no unavailability", async () => {
  const error = await readFile(join(tmpdir(), "behorig-nothing")).catch((reason: unknown) => reason);
  expect(isUnavailable(error)).toBe(false);
});

test("waiting in vain for a free connection is unavailable", async () => {
  const { pool } = connection;
  const patience = pool.options.connectionTimeoutMillis;
  const held = await Promise.all(Array.from({ length: pool.options.max }, () => pool.connect()));
  pool.options.connectionTimeoutMillis = 20;
  expect(isUnavailable(await pool.connect().catch((reason: unknown) => reason))).toBe(true);
  pool.options.connectionTimeoutMillis = patience;
  for (const client of held) client.release();
});

test("a fault in a statement is not unavailability", async () => {
  expect(isUnavailable(await failureOf("select nonsense"))).toBe(false);
  expect(isUnavailable({ code: "57P01" })).toBe(true);
  expect(isUnavailable({ code: "23505" })).toBe(false);
});

test.each(["57014", "55P03", "40001", "40P01", "25006", "53100", "08006"])(
  "what passes by itself is unavailability: %s",
  (code) => {
    expect(isUnavailable({ code })).toBe(true);
  },
);

test("a statement that took too long is told from other faults", () => {
  expect(isTimedOut({ code: "57014" })).toBe(true);
  expect(isTimedOut({ code: "55P03" })).toBe(true);
  expect(isTimedOut({ code: "57P01" })).toBe(false);
});

function failureOf(statement: string): Promise<unknown> {
  return connection.pool.query(statement).catch((error: unknown) => error);
}
