import { expect, test } from "vitest";
import { personalData } from "#db/personal-data.ts";
import { languages } from "#platform/text/texts.ts";
import { dataTexts } from "./data-texts.ts";
import { exportedTables } from "./exported-tables.ts";

const exported = exportedTables();

/** Rows of other populations, and what is told in words since it is sealed. */
const notCitizens = ["members", "member_suspensions", "grants", "staff", "staff_rights", "audit_events"];

test("every table that the registry says is shown to its people is shown to citizens, or is of others", () => {
  const all = Object.entries(personalData)
    .filter(([, entry]) => entry.exported)
    .map(([table]) => table);
  const shown = exported.map(({ table }) => table);
  expect(all.filter((table) => !shown.includes(table)).toSorted()).toEqual(
    notCitizens.filter((table) => !shown.includes(table)).toSorted(),
  );
});

test("nothing is shown that lets somebody in or opens something", () => {
  const secrets = Object.entries(personalData).flatMap(([table, { columns }]) =>
    Object.entries(columns).flatMap(([column, kind]) => (kind === "secret" ? [`${table}.${column}`] : [])),
  );
  expect(secrets).toContain("sessions.id");
  const shown = exported.flatMap(({ table, columns }) => columns.map((column) => `${table}.${column}`));
  expect(shown.filter((column) => secrets.includes(column))).toEqual([]);
});

test("each table of theirs and each column has a name in both languages", () => {
  for (const language of languages) {
    const { tables, columns } = dataTexts(language);
    for (const { table, readable } of exported) {
      if (notCitizens.includes(table)) continue;
      expect(tables[table], `${table} in ${language}`).toBeTruthy();
      expect(
        readable.filter((column) => columns[column] === undefined),
        `${table} in ${language}`,
      ).toEqual([]);
    }
  }
});
