// The statements that add proposals, votes and comments to a database that has external users. All of it is invented.

/** Ids that tell no time, as those of votes and comments do not. */
const drawn = (table: string, ...numbers: string[]) =>
  `md5('${table}' || ${numbers.join(" || '-' || ")})::uuid`;

/** Everybody with a number, so that who votes and writes can be drawn. */
export const numberPeople = `
create temporary table people as
select (row_number() over ()) - 1 as number, id, display_name from external_users where removal_id is null`;

/**
 * One every two hours or so until the last day, so that some four in a hundred are open; the texts are as long as
 * people's are, and no two alike. Takes: how many, and the last day.
 */
export const cases = `
insert into cases (id, kind, external_user_id, state, title, body, created_at, submitted_at, published_at)
select ${drawn("cases", "made.number")}, 'proposal', people.id, 'published',
       initcap(words[1 + made.number % 60]) || ' ' || words[1 + (made.number / 60) % 60] || ' ' || made.number, body,
       published_at - interval '3 days', published_at - interval '2 days', published_at
  from (
    select number, $2::timestamptz - interval '5 years' * (1 - number::float8 / $1) as published_at, words,
           (select string_agg(words[1 + (hashint8(number * 1000 + place) & 1023) % 60], ' ' order by place)
              from generate_series(1, 60 + (hashint8(number) & 255)) as place) as body
      from generate_series(1, $1::bigint) as number
     cross join (select string_to_array(
       'bygg cykelväg lekplats vid torget och stationen för alla som bor här kommunen kunde öppna kontoret en kväll i '
         'veckan eller skriva breven på enkel svenska så att barn äldre nya grannar förstår vad beslutet betyder ställ '
         'fler bänkar längs ån plantera äppelträd låt oss boka tid ändra den visa köerna sluta faxa kopior papper sand '
         'på gångvägarna belysning bussen', ' ') as words) as listed
  ) as made
  join people on people.number = (hashint8(made.number) & 2147483647) % (select count(*) from people)`;

/** The newest of them is the one that everybody talks about: id. */
export const mostDebated =
  "select id from cases where kind = 'proposal' order by published_at desc, id limit 1";

export const proposals = `
insert into proposals (case_id, voting_from, voting_to, vote_goal, allows_against, voting_needs, commenting_needs,
                       shown_name, publishes_supporters, moderates_comments)
select id, (published_at at time zone 'Europe/Stockholm')::date, (published_at at time zone 'Europe/Stockholm')::date + 89,
       100, number % 10 = 0, 'verified-personal-number', 'verified-email', 'display-name', false, 'after'
  from (select id, published_at, row_number() over (order by published_at) as number from cases) as numbered`;

/**
 * Few have many votes and many have few, and a step that has no divisor in common with the people's number keeps
 * anybody from voting twice. Takes: how many on the average, the most debated, and how many it has.
 */
export const votes = `
insert into votes (id, case_id, external_user_id, author_name, direction, cast_at)
select ${drawn("votes", "case_id", "place")}, case_id, people.id, people.display_name,
       case when allows_against and place % 7 = 0 then 'against' else 'for' end,
       voting_from + interval '89 days' * random()
  from (
    select case_id, voting_from, allows_against, row_number() over () as number,
           case when case_id = $2::uuid then $3::bigint
                else round($1::numeric * 3 * power(random(), 2))::bigint end as votes
      from proposals
  ) as dealt
 cross join lateral generate_series(1, dealt.votes) as place
  join people on people.number = (dealt.number * 104729 + place * 7919) % (select count(*) from people)
 order by random()`;

export const tallies = `
insert into vote_tallies (case_id, direction, slot, votes)
select case_id, direction, 0, count(*) from votes group by case_id, direction`;

/**
 * Threads of five, and of twenty-five where there is most to say: a reply is to the first of the thread or to the one
 * before. Takes: how many on the average, the most debated, and how many it has.
 */
export const comments = `
insert into comments (id, case_id, parent_id, thread_id, external_user_id, author_name, text, created_at, shown_at)
select ${drawn("comments", "case_id", "place")}, case_id,
       case when place % size = 0 then null
            when place % 3 = 0 then ${drawn("comments", "case_id", "(place - 1)")}
            else ${drawn("comments", "case_id", "(place - place % size)")} end,
       ${drawn("comments", "case_id", "(place - place % size)")},
       people.id, people.display_name, left(body, 40 + (hashint8(place * 31 + written.number) & 511)), written_at, written_at
  from (
    select case_id, place, number, size, body, published_at + interval '20 minutes' * place as written_at
      from (
        select case_id, row_number() over () as number, body, published_at,
               case when case_id = $2::uuid then 25 else 5 end as size,
               case when case_id = $2::uuid then $3::bigint
                    else round($1::numeric * 3 * power(random(), 2))::bigint end as comments
          from proposals join cases on cases.id = proposals.case_id
      ) as dealt
     cross join lateral generate_series(0, dealt.comments - 1) as place
  ) as written
  join people on people.number = (written.number * 15485863 + place * 7919) % (select count(*) from people)`;
