import { sql as statement, type Transaction } from "kysely";
import type { Database } from "#db/tables.ts";
import type { Id } from "#platform/ids.ts";
import type { MasterKey } from "#platform/keys/master-key.ts";
import { markVotes } from "./unmarked-votes.ts";

/**
 * Takes the marks off these votes, which lose their person in the same transaction and count on: what tells that the
 * number has voted stays apart from how it voted (decision 29). Votes that bear no mark yet are marked first, so the
 * account and its number are still to be there. Votes that go altogether are left out: with the vote its mark goes.
 *
 * Unscoped: what is removed is for whoever removes it to decide.
 */
export async function spendVotes(
  sql: Transaction<Database>,
  masterKey: MasterKey,
  votes: readonly Id<"votes">[],
  now: Date,
): Promise<void> {
  await markVotes(sql, masterKey, votes, now);
  await statement`
    insert into spent_votes (case_id, mark)
    select case_id, number_mark from votes where id = any(${votes}::uuid[]) and number_mark is not null
    on conflict do nothing`.execute(sql);
  await statement`
    update votes set number_mark = null
     where id = any(${votes}::uuid[]) and number_mark is not null`.execute(sql);
}
