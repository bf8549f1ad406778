import { expect, it } from "vitest";
import { testDatabase } from "../tests/database.ts";
import { librarySchemas, personalData } from "./personal-data.ts";

it("Every column of every table has an entry in the registry of personal data, and no entry is about nothing", async () => {
  const { pool } = await testDatabase();
  const { rows } = await pool.query<{ table: string; column: string }>(
    `select case table_schema when 'public' then table_name else table_schema || '.' || table_name end as table,
            column_name as column
       from information_schema.columns
      where table_schema not in ('information_schema', 'pg_catalog') and table_schema <> all($1)`,
    [Object.keys(librarySchemas)],
  );
  const inDatabase = rows.map((row) => `${row.table}: ${row.column}`).sort();
  const inRegistry = Object.entries(personalData)
    .flatMap(([table, entry]) => Object.keys(entry.columns).map((column) => `${table}: ${column}`))
    .sort();
  expect(inRegistry, "add what is missing to db/personal-data.ts").toEqual(inDatabase);
});

/** Computed by the program, since its key stands outside the database. */
const computedByUs = ["external_users: personal_number_index"];

it("The registry knows every column that the database computes from others", async () => {
  const { pool } = await testDatabase();
  const { rows } = await pool.query<{ name: string }>(
    `select table_name || ': ' || column_name as name
       from information_schema.columns where table_schema = 'public' and is_generated = 'ALWAYS'`,
  );
  const inRegistry = Object.entries<{ computed?: readonly string[] }>(personalData).flatMap(
    ([table, { computed = [] }]) => computed.map((column) => `${table}: ${column}`),
  );
  expect(inRegistry.sort()).toEqual([...rows.map(({ name }) => name), ...computedByUs].sort());
});

it("What removal finds and a register extract does not show has a reason in the registry", () => {
  const entries = Object.entries<{ exported: boolean; withheld?: string; foundBy?: object }>(personalData);
  for (const [table, { exported, withheld, foundBy }] of entries) {
    if (foundBy !== undefined) expect(exported || withheld !== undefined, table).toBe(true);
    if (withheld !== undefined) expect([exported, foundBy !== undefined], table).toEqual([false, true]);
  }
});
