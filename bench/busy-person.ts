import type pg from "pg";
import type { Id } from "#platform/ids.ts";

/** Somebody who has taken part in nearly everything, in a database that has external users and proposals. */
export type BusyPerson = { readonly id: Id<"external_users">; readonly reference: string };

export const busyVotes = 50_000;
export const busyComments = 10_000;

/**
 * Gives somebody with a verified number 50,000 votes, all on proposals that are still open, and 10,000 comments, of
 * which every third has a reply by somebody else. @param today the day on which voting is under way
 */
export async function generateBusyPerson(pool: pg.Pool, today: Date): Promise<BusyPerson> {
  const client = await pool.connect();
  try {
    await client.query("set statement_timeout = 0");
    const { rows } = await client.query<BusyPerson>(somebody);
    const [person] = rows;
    if (person === undefined) throw new Error("nobody has a verified number");
    await client.query(moreCases, [person.id, busyVotes, today]);
    await client.query(moreProposals, [today]);
    await client.query(votes, [person.id, busyVotes, today]);
    await client.query(comments, [person.id, busyComments, today]);
    await client.query(replies, [person.id, today]);
    await client.query("vacuum analyze");
    return person;
  } finally {
    await client.query("reset all");
    client.release();
  }
}

const somebody = `
select id, person_reference as reference from external_users
 where personal_number_verified_at is not null and email_verified_at is not null and deactivated_at is null
   and protected_at is null
 order by id limit 1`;

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
select md5('busy vote' || number)::uuid, md5('busy case' || number)::uuid, $1, 'Flitig', 'for', $3
  from generate_series(1, $2::int) as number`;

const comments = `
insert into comments (id, case_id, thread_id, external_user_id, author_name, text, created_at, shown_at)
select md5('busy comment' || number)::uuid, md5('busy case' || number % 1000 + 1)::uuid,
       md5('busy comment' || number)::uuid, $1, 'Flitig', 'Bra tänkt, nummer ' || number, $3, $3
  from generate_series(1, $2::int) as number`;

const replies = `
insert into comments (id, case_id, parent_id, thread_id, external_user_id, author_name, text, created_at, shown_at)
select md5('busy reply' || number)::uuid, md5('busy case' || number % 1000 + 1)::uuid,
       md5('busy comment' || number)::uuid, md5('busy comment' || number)::uuid, other.id, 'Någon', 'Jag håller med.', $2, $2
  from generate_series(3, ${busyComments}, 3) as number
 cross join (select id from external_users where id <> $1 order by id desc limit 1) as other`;
