-- What was decided about a removal before it was taken up again for what it had kept (decision 27): ground, who decided, and
-- what was done, as the receipt had it. The removal's own row says the latest alone.

create table removal_decisions (
  removal_id uuid not null references removals,
  -- 1 is the first decision about the removal
  number smallint not null constraint removal_decisions_number check (number > 0),
  comments text not null constraint removal_decisions_comments
    check (comments in ('keep', 'delete', 'depersonalise', 'depersonalise-on-request')),
  votes text not null constraint removal_decisions_votes
    check (votes in ('keep', 'delete', 'depersonalise', 'depersonalise-on-request')),
  ground text not null constraint removal_decisions_ground
    check (ground in ('own-request', 'disposal-decision', 'retention-rule', 'mistake', 'misuse')),
  ground_reference text constraint removal_decisions_ground_reference_length
    check (length(ground_reference) between 1 and 80),
  identity_check text constraint removal_decisions_identity_check
    check (identity_check in ('e-id', 'signed-in', 'in-person', 'in-writing')),
  waited_until timestamptz(3),
  decided_at timestamptz(3),
  decided_by uuid,
  sealed_at timestamptz(3) not null,
  counts jsonb not null,
  search jsonb,
  constraint removal_decisions_pkey primary key (removal_id, number),
  constraint removal_decisions_identity_checked check (ground <> 'own-request' or identity_check is not null),
  constraint removal_decisions_named check (ground <> 'disposal-decision' or ground_reference is not null)
);

-- What was decided and done is never told otherwise afterwards.
create function refuse_other_decision() returns trigger language plpgsql as $$
begin
  raise exception using errcode = '23514', constraint = tg_name, message = 'a decision that was carried out stays as it was';
end $$;
create trigger removal_decisions_stay before update on removal_decisions
  for each row execute function refuse_other_decision();
