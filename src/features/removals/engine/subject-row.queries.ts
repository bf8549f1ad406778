import { type RawBuilder, sql, type Transaction } from "kysely";
import type { Population } from "#db/personal-data.ts";
import type { Database } from "#db/tables.ts";
import type { StoredRemoval } from "../removal.ts";

/** The table whose rows are the people of a population. */
const tableOfPopulation = {
  "external-user": "external_users",
  member: "members",
  staff: "staff",
} as const satisfies Record<Population, keyof Database>;

/**
 * The id of the person's row, for a removal that knows only the reference: one that was read from the journal.
 *
 * Unscoped: the removal has been decided on by somebody who had the person in their scope; so with all of these.
 */
export async function subjectOf(
  tx: Transaction<Database>,
  { population, reference }: Pick<StoredRemoval, "population" | "reference">,
): Promise<string | undefined> {
  const row = await tx
    .selectFrom(tableOfPopulation[population])
    .select("id")
    .where("person_reference", "=", reference)
    .executeTakeFirst();
  return row?.id;
}

/**
 * Locks the person's row until the transaction ends, before anything else that a removal touches, as all do who change
 * something of a person. Nothing where it is gone.
 *
 * Unscoped: as {@link subjectOf}.
 */
export async function lockSubject(
  tx: Transaction<Database>,
  { population, subject }: Pick<StoredRemoval, "population" | "subject">,
): Promise<void> {
  if (subject === undefined) return;
  const row: RawBuilder<unknown> = sql`select 1 from ${sql.table(tableOfPopulation[population])}
    where id = ${subject} for update`;
  await row.execute(tx);
}
