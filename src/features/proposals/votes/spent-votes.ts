import { sql as statement, type Transaction } from "kysely";
import type { Database } from "#db/tables.ts";
import type { Id } from "#platform/ids.ts";
import type { MasterKey } from "#platform/keys/master-key.ts";
import { marksOfUnmarked } from "./unmarked-votes.ts";

/**
 * Puts down that the numbers by which these votes were cast have voted, for votes that lose their person and count on: what
 * tells that a number has voted stays apart from how it voted (decision 29). Whoever calls takes the marks off the votes,
 * in the same transaction and with the person. Of votes that bear no mark yet it is made from the account's number, which is
 * still to be there. Votes that go altogether are left out, since with the vote its mark goes; and votes that are kept,
 * since theirs stays on them until they go.
 *
 * Unscoped: what is removed is for whoever removes it to decide.
 */
export async function spendVotes(
  sql: Transaction<Database>,
  masterKey: MasterKey,
  votes: readonly Id<"votes">[],
  now: Date,
): Promise<void> {
  await statement`
    insert into spent_votes (case_id, mark)
    select case_id, number_mark from votes where id = any(${votes}::uuid[]) and number_mark is not null
    on conflict do nothing`.execute(sql);
  const unmarked = await marksOfUnmarked(sql, masterKey, votes, now);
  if (unmarked.length === 0) return;
  // where the number has another vote, which bears the mark, that one says so already
  await statement`
    insert into spent_votes (case_id, mark)
    select marked.case_id, marked.mark
      from unnest(${unmarked.map(({ proposal }) => proposal)}::uuid[], ${unmarked.map(({ mark }) => mark)}::bytea[])
           as marked (case_id, mark)
     where not exists (
       select from votes as other where other.case_id = marked.case_id and other.number_mark = marked.mark
     )
    on conflict do nothing`.execute(sql);
}
