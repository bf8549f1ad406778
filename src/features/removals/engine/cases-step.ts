import { sql } from "kysely";
import type { Tx } from "#platform/change.ts";
import { effectOf } from "./found-rows.ts";
import type { Step, StepFacts } from "./step.ts";

/**
 * What was submitted stays and says that who made it is gone (the document: Användaren borttagen, Användaren
 * avpersonifierad); a draft, which nobody but its writer has seen, goes.
 */
export const casesStep: Step = {
  table: "cases",
  async run(tx, facts) {
    const ids = await nextCases(tx, facts);
    const drafts = await sql`
      delete from cases where id = any(${ids}::uuid[]) and submitted_at is null`.execute(tx.sql);
    const { account } = facts.removal;
    // the link stays to a row that says nothing; where the row goes, the link goes
    const link = effectOf("cases", facts.removal) === "kept" ? sql`external_user_id` : sql`null`;
    const marked = await sql`
      update cases
         set author_removal = ${account === "delete" ? "deleted" : "depersonalised"}, external_user_id = ${link}
       where id = any(${ids}::uuid[])`.execute(tx.sql);
    const counts = { deleted: Number(drafts.numAffectedRows), marked: Number(marked.numAffectedRows) };
    return { counts, more: ids.length === facts.batch };
  },
};

/** Those of somebody who was depersonalised before are marked anew when the rest of the account goes, too. */
async function nextCases(tx: Tx, { removal, traces, batch }: StepFacts): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from cases
     where external_user_id = any(${traces.found.id}::uuid[])
       and (author_removal is null or ${removal.account === "delete"})
     order by created_at, id limit ${batch} for update`.execute(tx.sql);
  return rows.map(({ id }) => id);
}
