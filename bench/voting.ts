import { randomBytes, randomUUID } from "node:crypto";
import { actorOf, findAccount } from "#external-users";
import type { ExternalUser } from "#platform/access/actor.ts";
import { change } from "#platform/change.ts";
import type { DatabaseConnection } from "#platform/db/connect.ts";
import { readOnly } from "#platform/db/read-only.ts";
import type { Id } from "#platform/ids.ts";
import { type CaseId, castVote, tallyOf } from "#proposals";
import { sealImpossibleNumbers } from "./impossible-numbers.ts";
import { masterKey } from "./pages.ts";
import { median } from "./timing.ts";

/** Medians in milliseconds. `ours` may take three times as long as `bare` and 5 ms more. */
export type VotingMeasurement = { readonly bare: number; readonly ours: number };

/** How many votes a second many people at once got through, and what the tally said of them afterwards. */
export type RushMeasurement = { readonly perSecond: number; readonly cast: number; readonly counted: number };

const rounds = 300;
const rush = 5_000;
const atOnce = 40;

/** Who votes, on what, and when. */
export type Voting = { readonly proposal: string; readonly now: Date };

/**
 * A vote against the same row written by one bare statement in a transaction. The two take turns, so that both meet the
 * same database in the same state.
 */
export async function measureVoting(
  connection: DatabaseConnection,
  { proposal, now }: Voting,
): Promise<VotingMeasurement> {
  const voters = await newVoters(connection, proposal, { count: 2 * rounds, first: 0 });
  const times = { bare: [] as number[], ours: [] as number[] };
  const timed = async (whose: "bare" | "ours", work: () => Promise<unknown>) => {
    const start = performance.now();
    await work();
    times[whose].push(performance.now() - start);
  };
  for (let round = 0; round < rounds; round += 1) {
    const [one, other] = [voters[2 * round], voters[2 * round + 1]];
    if (one === undefined || other === undefined) throw new Error("too few people have not voted");
    await timed("bare", () => voteBarely(connection, one, { proposal, now }));
    await timed("ours", () => vote(connection, other, { proposal, now }));
  }
  return { bare: median(times.bare), ours: median(times.ours) };
}

/** Thousands of people who vote on one proposal over as many connections as the pool has. */
export async function measureRush(
  connection: DatabaseConnection,
  { proposal, now }: Voting,
): Promise<RushMeasurement> {
  // none of those who voted before has their numbers
  const voters = await newVoters(connection, proposal, { count: rush, first: 2 * rounds });
  const before = await tally(connection, proposal);
  const waiting = [...voters];
  const start = performance.now();
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (let voter = waiting.pop(); voter !== undefined; voter = waiting.pop())
        await vote(connection, voter, { proposal, now });
    }),
  );
  const seconds = (performance.now() - start) / 1000;
  const counted = (await tally(connection, proposal)) - before;
  return { perSecond: voters.length / seconds, cast: voters.length, counted };
}

async function vote(
  { db }: DatabaseConnection,
  voter: ExternalUser,
  { proposal, now }: Voting,
): Promise<void> {
  const door = { db, clock: () => now, masterKey };
  const outcome = await change(door, voter, (tx) =>
    castVote(tx, masterKey, voter, proposal as CaseId, "for"),
  );
  if (outcome.kind !== "cast") throw new Error(`a vote was not cast: ${outcome.kind}`);
}

async function voteBarely(
  { pool }: DatabaseConnection,
  { externalUser, displayName }: ExternalUser,
  { proposal, now }: Voting,
): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query("begin");
    await client.query(bareVote, [randomUUID(), proposal, externalUser, displayName, now, randomBytes(32)]);
    await client.query("commit");
  } finally {
    client.release();
  }
}

const bareVote = `
insert into votes (id, case_id, external_user_id, author_name, direction, cast_at, number_mark)
values ($1, $2, $3, $4, 'for', $5, $6)`;

export async function tally({ db }: DatabaseConnection, proposal: string): Promise<number> {
  return (await tallyOf(readOnly(db), proposal as CaseId)).for;
}

/** People who have not voted on the proposal yet. */
export async function newVoters(
  { pool, db }: DatabaseConnection,
  proposal: string,
  { count, first }: { readonly count: number; readonly first: number },
): Promise<ExternalUser[]> {
  const { rows } = await pool.query<{ id: Id<"external_users"> }>(
    `select id from external_users
      where removal_id is null and deactivated_at is null and personal_number_verified_at is not null
        and not exists (select from votes where case_id = $1 and external_user_id = external_users.id)
      limit $2`,
    [proposal, count],
  );
  await sealImpossibleNumbers(
    pool,
    rows.map(({ id }) => id),
    first,
  );
  const voters: ExternalUser[] = [];
  for (const { id } of rows) {
    const account = await findAccount(readOnly(db), id);
    if (account !== undefined) voters.push(actorOf(account));
  }
  if (voters.length < count) throw new Error("too few people have not voted");
  return voters;
}
