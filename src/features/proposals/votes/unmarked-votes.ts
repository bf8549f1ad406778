import { type Kysely, sql, type Transaction } from "kysely";
import type { Database } from "#db/tables.ts";
import type { PersonalNumber } from "#platform/identifiers/personal-number.ts";
import type { Id } from "#platform/ids.ts";
import type { MasterKey } from "#platform/keys/master-key.ts";
import { openPersonalNumber } from "#platform/personal-numbers/sealing.ts";
import type { CaseId } from "../proposal.ts";
import { isOver } from "./closed-proposals.ts";
import { markIn } from "./number-mark.ts";
import { proposalKeys } from "./proposal-keys.ts";

type Db = Kysely<Database> | Transaction<Database>;
type VoteId = Id<"votes">;

const batch = 2000;

/**
 * Marks the votes that were cast before votes were marked, on what is still open, batch by batch: a database that has
 * been brought up to date has them, and what is seeded. Done once, it finds next to nothing.
 *
 * Unscoped: it concerns them all, and opens the numbers of those alone who have voted by them.
 */
export async function markEarlierVotes(db: Db, masterKey: MasterKey, now: Date): Promise<void> {
  let last: VoteId | undefined;
  do {
    const ids = await unmarkedAfter(db, last, now);
    await markVotes(db, masterKey, ids, now);
    last = ids.length < batch ? undefined : ids.at(-1);
  } while (last !== undefined);
}

async function unmarkedAfter(db: Db, last: VoteId | undefined, now: Date): Promise<VoteId[]> {
  const { rows } = await sql<{ id: VoteId }>`
    select votes.id from votes
      join proposals on proposals.case_id = votes.case_id join cases on cases.id = votes.case_id
     where number_mark is null and votes.external_user_id is not null
       and voting_needs = 'verified-personal-number' and not ${isOver(now)}
       and (${last ?? null}::uuid is null or votes.id > ${last ?? null}::uuid)
     order by votes.id limit ${batch}`.execute(db);
  return rows.map(({ id }) => id);
}

/**
 * Marks those of these votes that have no mark and are to have one, as far as the number that they were cast by is known:
 * that of an account whose number has become unverified since may be somebody else's.
 *
 * Unscoped: as {@link markEarlierVotes}.
 */
export async function markVotes(
  db: Db,
  masterKey: MasterKey,
  votes: readonly VoteId[],
  now: Date,
): Promise<void> {
  const found = await marksOfUnmarked(db, masterKey, votes, now);
  if (found.length === 0) return;
  // a number that had voted twice before votes were marked keeps both, of which one is marked
  await sql`
    update votes set number_mark = marked.mark
      from unnest(${found.map(({ id }) => id)}::uuid[], ${found.map(({ mark }) => mark)}::bytea[]) as marked (id, mark)
     where votes.id = marked.id and number_mark is null and external_user_id is not null
       and not exists (
         select from votes as other where other.case_id = votes.case_id and other.number_mark = marked.mark
       )`.execute(db);
}

/**
 * The marks of those of these votes that have none and are to have one.
 *
 * Unscoped: as {@link markEarlierVotes}.
 */
export async function marksOfUnmarked(
  db: Db,
  masterKey: MasterKey,
  votes: readonly VoteId[],
  now: Date,
): Promise<readonly { readonly id: VoteId; readonly proposal: CaseId; readonly mark: Buffer }[]> {
  const found = await unmarkedAmong(db, votes, now);
  if (found.length === 0) return [];
  const keys = await proposalKeys(db, masterKey, [...new Set(found.map(({ proposal }) => proposal))], now);
  // one person's votes come together, and opening a number takes longer than marking by it
  const opened = new Map<Unmarked["voter"], PersonalNumber>();
  return found.map(({ id, proposal, voter, number }) => {
    const known = opened.get(voter) ?? openPersonalNumber(masterKey, number, voter);
    opened.set(voter, known);
    return { id, proposal, mark: markIn(keys, proposal, known) };
  });
}

type Unmarked = {
  readonly id: VoteId;
  readonly proposal: CaseId;
  readonly voter: Id<"external_users">;
  readonly number: Buffer;
};

async function unmarkedAmong(db: Db, votes: readonly VoteId[], now: Date): Promise<readonly Unmarked[]> {
  // looked for by themselves first: as a rule there are none, and joining them all would take most of the time
  const { rows } = await sql<Unmarked>`
    with votes as materialized (
      select id, case_id, external_user_id from votes where id = any(${votes}::uuid[]) and number_mark is null
    )
    select votes.id, votes.case_id as proposal, external_users.id as voter, personal_number as number
      from votes
      join external_users on external_users.id = votes.external_user_id
      join proposals on proposals.case_id = votes.case_id join cases on cases.id = votes.case_id
     where voting_needs = 'verified-personal-number' and not ${isOver(now)}
       and personal_number_verified_at is not null
     order by votes.id`.execute(db);
  return rows;
}
