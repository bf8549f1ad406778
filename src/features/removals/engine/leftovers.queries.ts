import { sql, type Transaction } from "kysely";
import type { Database } from "#db/tables.ts";
import type { StoredRemoval } from "../removal.ts";
import { effectOf, isTheirs, type Table, tablesOf } from "./found-rows.ts";
import type { TraceValues } from "./traces.queries.ts";

/**
 * The tables in which rows are found that ought to be gone, or to lead to nobody any more: what somebody was writing
 * when the removal began, for instance.
 *
 * Unscoped: it asks after one person who is being removed.
 */
export async function leftovers(
  tx: Transaction<Database>,
  removal: StoredRemoval,
  traces: TraceValues,
): Promise<Table[]> {
  const left: Table[] = [];
  for (const found of tablesOf(removal.population)) {
    const { table } = found;
    if (effectOf(table, { ...removal, comments: "delete", votes: "delete" }) === "kept") continue;
    const emptied = table === "external_users" ? sql`depersonalised_at is not null` : sql`false`;
    const { rows } = await sql<{ any: boolean }>`
      select exists (
        select from ${sql.table(table)} where ${isTheirs(found, traces)} and not ${emptied}
      ) as any`.execute(tx);
    if (rows[0]?.any === true) left.push(table);
  }
  return left;
}
