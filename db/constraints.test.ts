import { expect, test } from "vitest";
import { testDatabase } from "../tests/database.ts";
import { constraints } from "./constraints.ts";

const tablesThatFormsWrite = [
  "members",
  "grants",
  "staff",
  "staff_rights",
  "external_users",
  "cases",
  "attachments",
  "attachment_contents",
  "comments",
  "comment_reports",
];

test("every constraint of the tables that forms write says what it means to the person, and no other does", async () => {
  const { pool } = await testDatabase();
  const { rows } = await pool.query<{ name: string }>(constraintsOf, [tablesThatFormsWrite]);
  expect(Object.keys(constraints).sort()).toEqual(rows.map(({ name }) => name).sort());
});

// PostgreSQL 18 lists not-null among the constraints; a form cannot leave out a column
const constraintsOf = `
  select conname::text as name from pg_constraint
   where conrelid::regclass::text = any ($1) and contype in ('c', 'f', 'p', 'u', 'x')
  union
  select indexrelid::regclass::text from pg_index
   where indrelid::regclass::text = any ($1) and indisunique
  union
  -- triggers that speak as constraints are named after them
  select tgname::text from pg_trigger
   where tgrelid::regclass::text = any ($1) and not tgisinternal`;
