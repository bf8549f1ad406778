-- The rest of what municipalities decide differently about proposals.

alter table proposal_settings
  -- in days; where there are several, whoever makes a proposal chooses among them
  add column voting_periods integer[] not null default array[90]
    constraint proposal_settings_voting_periods check (
      array_length(voting_periods, 1) between 1 and 6
      and 1 <= all (voting_periods) and 3650 >= all (voting_periods)
    ),
  add column closes_at_goal boolean not null default false,
  -- below which age a guardian has to approve before a proposal is published
  add column guardian_below integer
    constraint proposal_settings_guardian_below check (guardian_below between 1 and 21),
  add column one_at_a_time boolean not null default false,
  -- for how long after one has ended no other is made about the same; 0 where that is not asked for
  add column cooling_off_months integer not null default 0
    constraint proposal_settings_cooling_off_months check (cooling_off_months between 0 and 120),
  -- what else holds, in the authority's own words
  add column conditions text
    constraint proposal_settings_conditions_length check (length(conditions) between 1 and 5000);

update proposal_settings set voting_periods = array[voting_days];

alter table proposal_settings
  drop column voting_days,
  alter column voting_periods drop default,
  alter column closes_at_goal drop default,
  alter column one_at_a_time drop default,
  alter column cooling_off_months drop default,
  drop constraint proposal_settings_commenting_needs,
  add constraint proposal_settings_commenting_needs
    check (commenting_needs in ('nobody', 'nothing', 'verified-email', 'verified-personal-number'));

alter table proposals
  add column closes_at_goal boolean not null default false,
  -- when the log was told that it has closed, and whoever made it
  add column closing_told_at timestamptz(3),
  drop constraint proposals_commenting_needs,
  add constraint proposals_commenting_needs
    check (commenting_needs in ('nobody', 'nothing', 'verified-email', 'verified-personal-number'));
-- of what is long over nobody is told any more
update proposals set closing_told_at = now() where voting_to < current_date;
create index proposals_to_tell_of on proposals (voting_to) where closing_told_at is null;

alter table cases
  -- how long whoever made it wants it to be open for votes
  add column wanted_voting_days integer
    constraint cases_wanted_voting_days check (wanted_voting_days between 1 and 3650),
  -- a proposal that closed before its last day, because it reached its goal
  drop constraint cases_state,
  add constraint cases_state check (
    state in (
      'draft', 'submitted', 'under-review', 'returned', 'refused', 'published', 'closed', 'handed-over', 'decided',
      'withdrawn'
    )
  );

-- What is like it: asked by whoever reviews a new one.
create index cases_by_title on cases using gin (fold(title) gin_trgm_ops) where published_at is not null;

-- What waits for somebody to decide.
create index cases_to_decide on cases (id) where state = 'handed-over';

-- Who may choose the rules.
alter table staff_rights
  drop constraint staff_rights_name,
  add constraint staff_rights_name check (name in (
    'manage-external-users',
    'set-passwords',
    'send-password-resets',
    'change-emails',
    'verify-emails',
    'verify-personal-numbers',
    'reveal-personal-numbers',
    'manage-protected-identities',
    'moderate-proposals',
    'choose-proposal-rules',
    'delete-external-users',
    'depersonalise-external-users',
    'keep-authorship',
    'manage-staff',
    'read-log'
  ));
