import type { PersonReference } from "#platform/access/actor.ts";
import type { DatabaseConnection } from "#platform/db/connect.ts";
import type { Id } from "#platform/ids.ts";
import { markVotes } from "../src/features/proposals/votes/unmarked-votes.ts";
import { sealImpossibleNumbers } from "./impossible-numbers.ts";
import { masterKey } from "./pages.ts";

/** Somebody who has taken part in nearly everything, in a database that has external users and proposals. */
export type BusyPerson = { readonly id: Id<"external_users">; readonly reference: PersonReference };

const busyVotes = 50_000;
const busyComments = 10_000;

/**
 * Gives two people 50,000 votes each, all on proposals that are still open, and 10,000 comments each, of which every
 * third has a reply by somebody else. @param now while voting is under way
 */
export async function generateBusyPeople(
  { pool, db }: Pick<DatabaseConnection, "pool" | "db">,
  now: Date,
): Promise<BusyPerson[]> {
  const client = await pool.connect();
  try {
    await client.query("set statement_timeout = 0");
    const { rows } = await client.query<BusyPerson>(two);
    const writer = rows[0]?.id;
    await client.query(moreCases, [writer, busyVotes, now]);
    await client.query(moreProposals, [now]);
    for (const { id } of rows) {
      await client.query(votes, [id, busyVotes, now]);
      await client.query(comments, [id, busyComments, now]);
      await client.query(replies, [id, now]);
    }
    await sealImpossibleNumbers(
      pool,
      rows.map(({ id }) => id),
    );
    // as every vote is that is cast
    for (const { id } of rows) await markVotesOf(db, id, now);
    await client.query("vacuum analyze");
    return rows;
  } finally {
    // with settings of its own, it is of no use to anybody else
    client.release(true);
  }
}

async function markVotesOf(db: DatabaseConnection["db"], id: BusyPerson["id"], now: Date): Promise<void> {
  const votes = await db.selectFrom("votes").select("id").where("external_user_id", "=", id).execute();
  for (let at = 0; at < votes.length; at += 2_000) {
    const some = votes.slice(at, at + 2_000).map((vote) => vote.id);
    await markVotes(db, masterKey, some, now);
  }
}

const two = `
select id, person_reference as reference from external_users
 where personal_number_verified_at is not null and email_verified_at is not null and deactivated_at is null and protected_at is null
 order by id limit 2`;

/** By others, as most proposals that one votes on are. */
const moreCases = `
insert into cases (id, kind, external_user_id, state, title, body, created_at, submitted_at, published_at)
select md5('busy case' || number)::uuid, 'proposal', writer.id, 'published', 'Ett förslag till ' || number,
       'Fler bänkar längs ån, nummer ' || number, $3, $3, $3
  from generate_series(1, $2::int) as number
 cross join (select id from external_users where id <> $1 order by id desc limit 1) as writer`;

const moreProposals = `
insert into proposals (case_id, voting_from, voting_to, vote_goal, allows_against, voting_needs, commenting_needs,
                       shown_name, publishes_supporters, moderates_comments)
select id, $1::timestamptz::date - 1, $1::timestamptz::date + 89, 1, false, 'verified-personal-number',
       'verified-email', 'display-name', false, 'after'
  from cases where id in (select md5('busy case' || number)::uuid from generate_series(1, ${busyVotes}) as number)`;

const votes = `
insert into votes (id, case_id, external_user_id, author_name, direction, cast_at)
select md5('busy vote' || $1::text || number)::uuid, md5('busy case' || number)::uuid, $1::uuid, 'Flitig', 'for', $3
  from generate_series(1, $2::int) as number`;

const comments = `
insert into comments (id, case_id, thread_id, external_user_id, author_name, text, created_at, shown_at)
select md5('busy comment' || $1::text || number)::uuid, md5('busy case' || number % 1000 + 1)::uuid,
       md5('busy comment' || $1::text || number)::uuid, $1::uuid, 'Flitig', 'Bra tänkt, nummer ' || number, $3, $3
  from generate_series(1, $2::int) as number`;

const replies = `
insert into comments (id, case_id, parent_id, thread_id, external_user_id, author_name, text, created_at, shown_at)
select md5('busy reply' || $1::text || number)::uuid, md5('busy case' || number % 1000 + 1)::uuid,
       md5('busy comment' || $1::text || number)::uuid, md5('busy comment' || $1::text || number)::uuid, other.id, 'Någon', 'Jag håller med.', $2, $2
  from generate_series(3, ${busyComments}, 3) as number
 cross join (select id from external_users where id <> $1::uuid order by id desc limit 1) as other`;
