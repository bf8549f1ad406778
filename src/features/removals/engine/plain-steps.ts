import { sql } from "kysely";
import type { Tx } from "#platform/change.ts";
import { blankingOf, settings } from "./blanking.ts";
import { effectOf, isTheirs, type Table, tablesOf } from "./found-rows.ts";
import type { Did, Step, StepFacts } from "./step.ts";

/** Does with the table what the registry says, and nothing besides. Such tables have few rows of one person. */
export function plainStep(table: Table): Step {
  return { table, run: (tx, facts) => asTheRegistrySays(tx, table, facts) };
}

/** Empties the person's row and says so of it, or takes it away (the document: Ta bort användare). */
export const accountStep: Step = {
  table: "external_users",
  async run(tx, facts) {
    if (effectOf("external_users", facts.removal) !== "blanked") {
      return await asTheRegistrySays(tx, "external_users", facts);
    }
    const columns = settings([
      ...blankingOf("external_users"),
      ["depersonalised_at", sql`${tx.now}::timestamptz`],
    ]);
    const { numAffectedRows } = await sql`
      update external_users set ${columns}
       where id = any(${facts.traces.found.id}::uuid[]) and depersonalised_at is null`.execute(tx.sql);
    return { counts: { blanked: Number(numAffectedRows) }, more: false };
  },
};

async function asTheRegistrySays(tx: Tx, table: Table, { removal, traces }: StepFacts): Promise<Did> {
  const found = tablesOf(removal.population).find((one) => one.table === table);
  if (found === undefined) throw new Error(`the registry finds nobody in ${table}`);
  const theirs = isTheirs(found, traces.found);
  switch (effectOf(table, removal)) {
    case "row-deleted": {
      const gone = await sql`delete from ${sql.table(table)} where ${theirs}`.execute(tx.sql);
      return { counts: { deleted: Number(gone.numAffectedRows) }, more: false };
    }
    case "blanked": {
      const columns = settings(blankingOf(table));
      const blanked = await sql`update ${sql.table(table)} set ${columns} where ${theirs}`.execute(tx.sql);
      return { counts: { blanked: Number(blanked.numAffectedRows) }, more: false };
    }
    case "kept":
      return { counts: {}, more: false };
  }
}
