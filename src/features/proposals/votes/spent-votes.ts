import { sql as statement, type Transaction } from "kysely";
import type { Database } from "#db/tables.ts";
import type { Id } from "#platform/ids.ts";
import type { MasterKey } from "#platform/keys/master-key.ts";
import type { CaseId } from "../proposal.ts";
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

/**
 * Whether the number that leaves this mark has a vote on the proposal by another account, removed or not. One statement,
 * since a removal may be moving the mark meanwhile.
 *
 * Unscoped: it is the actor's own number.
 */
export async function isSpent(
  sql: Transaction<Database>,
  { id, mark }: { readonly id: CaseId; readonly mark: Buffer },
  externalUser: Id<"external_users">,
): Promise<boolean> {
  const { rows } = await statement<{ spent: boolean }>`
    select exists (
             select from votes
              where case_id = ${id} and number_mark = ${mark} and external_user_id <> ${externalUser}
           ) or exists (select from spent_votes where case_id = ${id} and mark = ${mark}) as spent`.execute(
    sql,
  );
  return rows[0]?.spent === true;
}
