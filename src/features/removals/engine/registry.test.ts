import { expect, test } from "vitest";
import { type ColumnClass, type Population, personalData } from "#db/personal-data.ts";
import { testDatabase } from "../../../../tests/database.ts";
import { effectOf, type Table, tablesOf } from "./found-rows.ts";
import { fenced, steps } from "./steps.ts";

const populations: readonly Population[] = ["external-user", "member", "staff"];
const tables = Object.keys(personalData) as Table[];
const tells = (kind: ColumnClass) => kind === "personal" || kind === "secret";
const columnsOf = (table: Table) => Object.entries(personalData[table].columns) as [string, ColumnClass][];

/** Columns that the database computes from others: they are emptied with those. */
async function computedColumns(): Promise<ReadonlySet<string>> {
  const { pool } = await testDatabase();
  const { rows } = await pool.query<{ name: string }>(
    `select table_name || '.' || column_name as name from information_schema.columns where is_generated = 'ALWAYS'`,
  );
  return new Set(rows.map(({ name }) => name));
}

test("every table that tells something of people says by what a person's rows are found, or why they are not", () => {
  const silent = tables.filter((table) => {
    const { foundBy, whyNotFound } = personalData[table];
    const personal = columnsOf(table).some(([, kind]) => tells(kind));
    return personal && (foundBy === undefined) === (whyNotFound === undefined);
  });
  expect(silent, "add foundBy or whyNotFound to db/personal-data.ts").toEqual([]);
});

test.each(populations)(
  "a removal of %s goes through every table of theirs exactly once, and no other",
  (population) => {
    const gone = [...fenced[population], ...steps[population].map(({ table }) => table)];
    const found = tablesOf(population).map(({ table }) => table);
    const kept = found.filter((table) => {
      const { follows, whenDeleted, whenDepersonalised } = personalData[table];
      return follows === undefined && whenDeleted === "kept" && whenDepersonalised === "kept";
    });
    expect(gone.concat(kept).sort(), "add the table to src/features/removals/engine/steps.ts").toEqual(
      [...found].sort(),
    );
  },
);

test("what tells something of a person is deleted, emptied or computed, or it says why it stays", async () => {
  const computed = await computedColumns();
  const unexplained = tables.flatMap((table) => {
    const { foundBy, blanks = {}, whyKept, whenDeleted, whenDepersonalised } = personalData[table];
    if (foundBy === undefined || whyKept !== undefined) return [];
    const effects = new Set([whenDeleted, whenDepersonalised]);
    return columnsOf(table)
      .filter(([, kind]) => tells(kind))
      .filter(([name]) => !computed.has(`${table}.${name}`))
      .filter(([name]) => effects.has("kept") || (effects.has("blanked") && !(name in blanks)))
      .map(([name]) => `${table}.${name}`);
  });
  expect(unexplained, "add the columns to blanks, or whyKept to the table, in db/personal-data.ts").toEqual(
    [],
  );
});

test("nothing is explained as staying of which nothing stays", async () => {
  const needless = tables.filter((table) => {
    const { whyKept, foundBy, whenDeleted, whenDepersonalised } = personalData[table];
    if (whyKept === undefined) return false;
    return foundBy === undefined || (whenDeleted === "row-deleted" && whenDepersonalised === "row-deleted");
  });
  expect(needless, "take whyKept away in db/personal-data.ts").toEqual([]);
});

test("only what can be blanked says how, and whatever leads to the person is among it", () => {
  const wrong = tables.filter((table) => {
    const { blanks, whenDeleted, whenDepersonalised, foundBy } = personalData[table];
    const blanked = whenDeleted === "blanked" || whenDepersonalised === "blanked";
    if (!blanked) return blanks !== undefined;
    const link = foundBy?.["external-user"]?.column;
    return blanks === undefined || (table !== "external_users" && (link === undefined || !(link in blanks)));
  });
  expect(wrong, "let blanks in db/personal-data.ts name the column that leads to the person").toEqual([]);
});

test("each choice for comments and votes has an effect of its own, and the account follows its own choice", () => {
  const choices = { account: "depersonalise", comments: "keep", votes: "delete" } as const;
  expect(effectOf("comments", choices)).toBe("kept");
  expect(effectOf("votes", choices)).toBe("row-deleted");
  expect(effectOf("external_users", choices)).toBe("blanked");
  expect(effectOf("sessions", choices)).toBe("row-deleted");
});

test("what a person's rows are found by is looked up, never read through", async () => {
  const { pool } = await testDatabase();
  const { rows } = await pool.query<{ column: string }>(
    `select n.nspname || '.' || c.relname || '.' || a.attname as column
       from pg_index i join pg_class c on c.oid = i.indrelid join pg_namespace n on n.oid = c.relnamespace
       join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]`,
  );
  const indexed = new Set(rows.map(({ column }) => column.replace(/^public\./, "")));
  // tables that hold what is under way, emptied within hours: so small that reading them is quicker
  const small = new Set<Table>(["sign_ins", "password_reset_requests"]);
  const unindexed = populations.flatMap((population) =>
    tablesOf(population)
      .filter(({ table, column }) => !small.has(table) && !indexed.has(`${table}.${column}`))
      .map(({ table, column }) => `${table}.${column}`),
  );
  expect(unindexed, "make an index in db/migrations").toEqual([]);
});
