import { sql as statement, type Transaction } from "kysely";
import type { Database } from "#db/tables.ts";
import { type Id, newReference } from "#platform/ids.ts";
import type { CaseId, Direction } from "../proposal.ts";

/** A vote as it is stored. */
type CastVote = {
  readonly id: CaseId;
  readonly externalUser: Id<"external_users">;
  readonly authorName: string | null;
  readonly direction: Direction;
  readonly castAt: Date;
  /** Null where votes are not marked. */
  readonly mark: Buffer | null;
};

/**
 * Stores the vote, or turns the person's own into its direction. `unchanged` where they have voted so already.
 *
 * Whether the number is spent is asked by the same statement, so that a removal that moves the mark is seen wholly or not at
 * all; and once more after it, since the statement may have waited for one that has moved the mark meanwhile. What is
 * `spent` is for the caller to roll back. Unscoped: it is the actor's own vote.
 */
export async function storeVote(
  sql: Transaction<Database>,
  vote: CastVote,
): Promise<"stored" | "unchanged" | "spent"> {
  const { id, externalUser, authorName, direction, castAt, mark } = vote;
  const stored = await statement`
    insert into votes (id, case_id, external_user_id, author_name, direction, cast_at, number_mark)
    select ${newReference()}::uuid, ${id}::uuid, ${externalUser}::uuid, ${authorName}::text, ${direction}::text,
           ${castAt}::timestamptz, ${mark}::bytea
     where not ${spent(vote)}
    on conflict (case_id, external_user_id) where external_user_id is not null do update
       set (author_name, direction, cast_at, number_mark)
         = (excluded.author_name, excluded.direction, excluded.cast_at, excluded.number_mark)
     where votes.direction <> excluded.direction
    returning id`.execute(sql);
  const isStored = stored.rows.length > 0;
  if (isStored && mark === null) return "stored";
  const { rows } = await statement<{ spent: boolean }>`select ${spent(vote)} as spent`.execute(sql);
  if (rows[0]?.spent === true) return "spent";
  return isStored ? "stored" : "unchanged";
}

/** Whether the number that leaves this mark has a vote on the proposal by another account, removed or not. */
function spent({ id, externalUser, mark }: CastVote) {
  return statement<boolean>`(
    exists (
      select from votes as other
       where other.case_id = ${id} and other.number_mark = ${mark}::bytea
         and other.external_user_id is distinct from ${externalUser}::uuid
    ) or exists (select from spent_votes where case_id = ${id} and mark = ${mark}::bytea)
  )`;
}
