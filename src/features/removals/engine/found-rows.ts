import { type RawBuilder, type SqlBool, sql } from "kysely";
import { type Population, personalData, type RemovalEffect, type Trace } from "#db/personal-data.ts";
import type { Database } from "#db/tables.ts";
import type { AccountChoice, Choices, ContentChoice } from "../removal.ts";
import type { TraceValues } from "./traces.queries.ts";

export type Table = keyof Database;

/** A table that holds rows of people of a population, and by what they are found. */
export type FoundTable = { readonly table: Table; readonly column: string; readonly trace: Trace };

/** Every table of the registry that holds rows of such people, in the registry's order. */
export function tablesOf(population: Population): FoundTable[] {
  return tables.flatMap((table) => {
    const found = personalData[table].foundBy?.[population];
    return found === undefined ? [] : [{ table, ...found }];
  });
}

/** The rows of the table that are the person's. */
export function isTheirs({ column, trace }: FoundTable, traces: TraceValues): RawBuilder<SqlBool> {
  const values = traces[trace];
  if (values.length === 0) return sql<SqlBool>`false`;
  const compared = trace === "email" ? sql`lower(${sql.ref(column)} collate "C")` : sql.ref(column);
  return sql<SqlBool>`${compared} in (${sql.join(values)})`;
}

/** What becomes of the person's rows in the table. */
export function effectOf(table: Table, choices: Choices): RemovalEffect {
  const { follows, whenDeleted, whenDepersonalised } = personalData[table];
  const choice: AccountChoice | ContentChoice = choices[follows ?? "account"];
  if (choice === "keep") return "kept";
  return choice === "delete" ? whenDeleted : whenDepersonalised;
}

const tables = Object.keys(personalData) as Table[];
