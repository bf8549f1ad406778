import { type RawBuilder, sql } from "kysely";
import { type Blanking, personalData } from "#db/personal-data.ts";
import type { Table } from "./found-rows.ts";

/** What the columns of a table are set to where a person's rows in it are blanked, as the registry says. */
export function blankingOf(table: Table): ReadonlyMap<string, RawBuilder<unknown>> {
  const blanks: Readonly<Record<string, Blanking>> = personalData[table].blanks ?? {};
  return new Map(Object.entries(blanks).map(([column, blanking]) => [column, blanked(column, blanking)]));
}

/** `column = value, …` for an update, with those of the columns that are set to something else. */
export function settings(columns: Iterable<readonly [string, RawBuilder<unknown>]>): RawBuilder<unknown> {
  return sql.join([...columns].map(([column, value]) => sql`${sql.ref(column)} = ${value}`));
}

function blanked(column: string, blanking: Blanking): RawBuilder<unknown> {
  switch (blanking) {
    case "null":
      return sql`null`;
    case "empty":
      return sql`''`;
    case "day-only":
      return dayOf(column);
    case "renewed":
      return sql`gen_random_uuid()`;
  }
}

/** The beginning of the day in Sweden, so that it is shown as the same day as before (decision 30). */
export function dayOf(column: string): RawBuilder<Date> {
  const zone = sql.lit("Europe/Stockholm");
  return sql<Date>`date_trunc('day', ${sql.ref(column)} at time zone ${zone}) at time zone ${zone}`;
}
