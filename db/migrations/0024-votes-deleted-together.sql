-- Votes that are deleted together are counted off together: a removal takes tens of thousands, and a trigger for each row
-- was most of the time that it took. Which slot is counted off, and that nobody waits for it, is as in tally_votes.

create or replace function tally_changed_vote() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' then perform tally_votes(old.case_id, old.direction, -1); end if;
  perform tally_votes(new.case_id, new.direction, 1);
  return null;
end $$;

create function tally_deleted_votes() returns trigger language plpgsql as $$
begin
  with lost as materialized (
    select gone.case_id, gone.direction, count(*)::integer as votes
      from gone join proposals on proposals.case_id = gone.case_id
     where result_frozen_at is null
     group by gone.case_id, gone.direction
  ), taken as materialized (
    select lost.*, slot
      from lost cross join lateral (
        select slot from vote_tallies
         where vote_tallies.case_id = lost.case_id and vote_tallies.direction = lost.direction
         limit 1 for update skip locked
      ) as free
  ), counted as (
    update vote_tallies set votes = vote_tallies.votes - taken.votes
      from taken
     where (vote_tallies.case_id, vote_tallies.direction, vote_tallies.slot) = (taken.case_id, taken.direction, taken.slot)
    returning vote_tallies.case_id, vote_tallies.direction
  )
  insert into vote_tallies (case_id, direction, slot, votes)
  select case_id, direction, floor(random() * 256), -votes from lost
   where (case_id, direction) not in (select case_id, direction from counted)
   order by case_id, direction
      on conflict (case_id, direction, slot) do update set votes = vote_tallies.votes + excluded.votes;
  return null;
end $$;

drop trigger votes_tallied on votes;
create trigger votes_tallied after insert or update of case_id, direction on votes
  for each row execute function tally_changed_vote();
create trigger votes_deleted after delete on votes referencing old table as gone
  for each statement execute function tally_deleted_votes();
