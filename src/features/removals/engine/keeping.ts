import { sql } from "kysely";
import type { Tx } from "#platform/change.ts";
import { keptBy } from "../kept-by.ts";
import type { StepFacts } from "./step.ts";

/**
 * Lets the names stay that were shown when these comments or votes were made (the document: Låt vara), and takes away
 * what leads to the person. Each tells by which removal, so that it can be removed later ({@link keptBy}). A vote keeps
 * its mark: the number has voted for as long as the vote is there, and no longer (decision 29).
 *
 * Where the identity is protected no name stays: the account hid it, and with the account gone it would come to light.
 */
export async function keepAuthors(
  tx: Tx,
  table: "comments" | "votes",
  ids: readonly string[],
  { removal, traces, masterKey }: StepFacts,
): Promise<void> {
  await sql`
    update ${sql.table(table)} as kept
       set external_user_id = null, removal_mark = 'kept', kept_by = ${keptBy(masterKey, removal.id)},
           author_name = case when hidden then null else author_name end
      from (select coalesce(bool_or(protected_at is not null), false) as hidden
              from external_users where id = any(${traces.found.id}::uuid[])) as account
     where kept.id = any(${ids}::uuid[])`.execute(tx.sql);
}
