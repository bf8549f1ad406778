import { sql, type Transaction } from "kysely";
import type { ReadonlyKysely } from "kysely/readonly";
import type { Database } from "#db/tables.ts";
import type { MasterKey } from "#platform/keys/master-key.ts";
import { keptBy } from "../kept-by.ts";
import type { KnownValue } from "../known-values.ts";
import type { RemovalId } from "../removal.ts";

/**
 * The names on what a removal has kept of these kinds.
 *
 * Unscoped: of nobody any more; whoever asks has the removal in their scope, or carries it out.
 */
export async function keptNames(
  db: ReadonlyKysely<Database> | Transaction<Database>,
  masterKey: MasterKey,
  removal: RemovalId,
  kinds: readonly ("comments" | "votes")[],
): Promise<KnownValue[]> {
  if (kinds.length === 0) return [];
  const kept = kinds.map(
    (kind) =>
      sql`select author_name as name from ${sql.table(kind)} where kept_by = ${keptBy(masterKey, removal)}`,
  );
  const names = await db
    .selectFrom(sql<{ name: string | null }>`(${sql.join(kept, sql` union `)})`.as("kept"))
    .select("name")
    .execute();
  return names.flatMap(({ name }) => (name === null ? [] : [{ kind: "name" as const, value: name }]));
}
