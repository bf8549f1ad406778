-- How proposals are counted and discussed: tallies that nobody waits for, and threads that are read a page at a time.

-- The tally of a direction is the sum of its slots. Who casts a vote takes a slot that nobody holds and makes another
-- where all are held, so that quiet proposals have one and those that many vote on at once have as many as it takes.
create table vote_tallies (
  case_id uuid not null references proposals,
  direction text not null constraint vote_tallies_direction check (direction in ('for', 'against')),
  slot smallint not null,
  -- below zero where more votes were taken back through this slot than were cast through it
  votes integer not null,
  primary key (case_id, direction, slot)
) with (fillfactor = 50);

create function tally_votes(counted_case uuid, counted_direction text, difference integer) returns void
language plpgsql as $$
begin
  update vote_tallies set votes = votes + difference
   where (case_id, direction, slot) = (
     select case_id, direction, slot from vote_tallies
      where case_id = counted_case and direction = counted_direction
      limit 1 for update skip locked
   );
  if not found then
    insert into vote_tallies (case_id, direction, slot, votes)
    values (counted_case, counted_direction, floor(random() * 256), difference)
        on conflict (case_id, direction, slot) do update set votes = vote_tallies.votes + excluded.votes;
  end if;
end $$;

create function tally_changed_vote() returns trigger language plpgsql as $$
begin
  if tg_op <> 'INSERT' then perform tally_votes(old.case_id, old.direction, -1); end if;
  if tg_op <> 'DELETE' then perform tally_votes(new.case_id, new.direction, 1); end if;
  return null;
end $$;

-- Whoever casts, takes back or removes votes, in whatever way: the tally follows in the same transaction.
create trigger votes_tallied after insert or delete or update of case_id, direction on votes
  for each row execute function tally_changed_vote();

insert into vote_tallies (case_id, direction, slot, votes)
select case_id, direction, 0, count(*) from votes group by case_id, direction;

-- What is copied from the settings is held to the same words as they are.
alter table proposals
  add constraint proposals_voting_needs
    check (voting_needs in ('nothing', 'verified-email', 'verified-personal-number')),
  add constraint proposals_commenting_needs
    check (commenting_needs in ('nothing', 'verified-email', 'verified-personal-number')),
  add constraint proposals_shown_name check (shown_name in ('display-name', 'full-name')),
  add constraint proposals_moderates_comments check (moderates_comments in ('before', 'after'));

-- A comment belongs to the thread of the comment that began it: a page reads its threads without walking up and down.
alter table comments add column thread_id uuid;

with recursive threads as (
  select id, id as thread_id from comments where parent_id is null
  union all
  select comments.id, threads.thread_id from comments join threads on comments.parent_id = threads.id
)
update comments set thread_id = threads.thread_id from threads where threads.id = comments.id;

alter table comments
  alter column thread_id set not null,
  add constraint comments_thread_fkey foreign key (thread_id, case_id) references comments (id, case_id),
  add constraint comments_thread check ((parent_id is null) = (thread_id = id));

drop index comments_on_case;
create index comments_threads on comments (case_id, created_at, id) where parent_id is null and shown_at is not null;
create index comments_in_thread on comments (thread_id, created_at, id) include (shown_at);
create index comments_shown on comments (case_id) where shown_at is not null;
create index comments_waiting on comments (created_at, id) where shown_at is null;
