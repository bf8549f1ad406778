import { expect, test } from "vitest";
import { personalData } from "#db/personal-data.ts";
import { languages } from "#platform/text/texts.ts";
import { dataTexts } from "./data-texts.ts";
import { exportedTables, withheldTables } from "./exported-tables.ts";

const exported = exportedTables();

type Entry = { exported: boolean; withheld?: string; foundBy?: { "external-user"?: unknown } };

const tablesWhere = (holds: (entry: Entry) => boolean) =>
  Object.entries<Entry>(personalData)
    .filter(([, entry]) => holds(entry))
    .map(([table]) => table);

test("a citizen is shown every table that their removal finds rows in, or told why not", () => {
  const touched = tablesWhere(({ foundBy }) => foundBy?.["external-user"] !== undefined);
  const answeredFor = [...exported.map(({ table }) => table), ...withheldTables()];
  expect(answeredFor.toSorted()).toEqual(touched.toSorted());
});

test("what is shown and not found in a table of the citizen's is of others, or told in words", () => {
  const shown = exported.map(({ table }) => table);
  const rest = tablesWhere((entry) => entry.exported).filter((table) => !shown.includes(table));
  expect(rest.toSorted()).toEqual([
    "audit_events",
    "grants",
    "member_suspensions",
    "members",
    "staff",
    "staff_rights",
  ]);
});

test("nothing is shown that lets somebody in or opens something", () => {
  const secrets = Object.entries(personalData).flatMap(([table, { columns }]) =>
    Object.entries(columns).flatMap(([column, kind]) => (kind === "secret" ? [`${table}.${column}`] : [])),
  );
  expect(secrets).toContain("sessions.id");
  const shown = exported.flatMap(({ table, columns }) => columns.map((column) => `${table}.${column}`));
  expect(shown.filter((column) => secrets.includes(column))).toEqual([]);
});

test.each(languages)("each table of theirs and each column has a name in the language %s", (language) => {
  const { tables, columns, withheld } = dataTexts(language);
  for (const { table, readable } of exported) {
    expect(tables[table], table).toBeTruthy();
    expect(
      readable.filter((column) => columns[column] === undefined),
      table,
    ).toEqual([]);
  }
  for (const table of withheldTables()) expect(withheld.tables[table], table).toBeTruthy();
});
