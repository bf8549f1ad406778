import { type RawBuilder, type SqlBool, sql } from "kysely";
import { type Blanking, personalData } from "#db/personal-data.ts";
import { dayOf } from "../../engine/blanking.ts";
import type { Table } from "../../engine/found-rows.ts";
import type { Check } from "./check.ts";

/** By what it is seen that a row has been blanked; a test holds this against the registry. */
export const hasBeenBlanked: { readonly [T in Table]?: RawBuilder<SqlBool> } = {
  external_users: sql<SqlBool>`depersonalised_at is not null`,
  cases: sql<SqlBool>`author_removal = 'deleted'`,
  votes: sql<SqlBool>`removal_mark like 'depersonalised%'`,
  comments: sql<SqlBool>`(removal_mark like 'depersonalised%' or removal_mark = 'deleted')`,
  comment_reports: sql<SqlBool>`external_user_id is null`,
};

/** What the registry says is emptied is empty, column by column. */
export function blankChecks(): Check[] {
  return (Object.entries(hasBeenBlanked) as [Table, RawBuilder<SqlBool>][]).flatMap(([table, blanked]) => {
    const blanks: Readonly<Record<string, Blanking>> = personalData[table].blanks ?? {};
    return Object.entries(blanks).map(([column, blanking]) => ({
      kind: "not-blank" as const,
      place: `${table}.${column}`,
      statement: sql<{ removal: null; count: number }>`
        select null as removal, count(*) as count from ${sql.table(table)}
         where ${blanked} and ${isNot(blanking, column)}`,
    }));
  });
}

function isNot(blanking: Blanking, column: string): RawBuilder<SqlBool> {
  const value = sql.ref(column);
  switch (blanking) {
    case "null":
      return sql<SqlBool>`${value} is not null`;
    case "empty":
      return sql<SqlBool>`${value} <> ''`;
    case "day-only":
      return sql<SqlBool>`${value} <> ${dayOf(column)}`;
    case "renewed":
      // drawn by lot: a UUIDv4, which tells no time
      return sql<SqlBool>`substr(${value}::text, 15, 1) <> '4'`;
  }
}
