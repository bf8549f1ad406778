import { askRows, type SentRows } from "./ask-rows.ts";
import type { Queries } from "./searched-tables.queries.ts";

/** The columns of what {@link sampledValues} sends. */
export const sampledColumns = ["table", "column", "sampled"] as const;

const row = [
  "case when schemaname = 'public' then tablename::text else schemaname || '.' || tablename end",
  "attname::text",
  "concat_ws(' ', most_common_vals::text, histogram_bounds::text, most_common_elems::text)",
];

/**
 * Unscoped: the values that the database has sampled from columns to plan by. They are copies, and stay when the rows
 * go, until the table is analysed again.
 */
export async function sampledValues(client: Queries): Promise<SentRows> {
  const rest = "from pg_stats where schemaname <> 'information_schema' and schemaname not like $1";
  return await askRows(client, row, rest, ["pg\\_%"]);
}
