-- A vote that is kept when its person is removed keeps its mark, as it keeps its name (decision 27): where the vote goes
-- later, the mark goes with it and the number is free again, and where it is depersonalised the mark moves away from it.
-- `is not distinct from`, since a mark beside no removal at all must be refused, not merely be unknown.
alter table votes
  drop constraint votes_number_mark,
  add constraint votes_number_mark check (
    number_mark is null
    or (octet_length(number_mark) = 32 and (external_user_id is not null or removal_mark is not distinct from 'kept'))
  );
