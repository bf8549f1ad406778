-- What external users make: cases, of which proposals are one kind, with votes and comments.

create table cases (
  id uuid primary key,
  kind text not null constraint cases_kind check (kind in ('proposal')),
  external_user_id uuid references external_users,
  state text not null constraint cases_state check (state in (
    'draft', 'submitted', 'under-review', 'returned', 'refused', 'published', 'handed-over', 'decided', 'withdrawn'
  )),
  title text not null constraint cases_title_length check (length(title) between 1 and 200),
  body text not null constraint cases_body_length check (length(body) between 1 and 20000),
  created_at timestamptz(3) not null,
  submitted_at timestamptz(3),
  published_at timestamptz(3),
  search_text text not null generated always as (fold(title || E'\n' || body)) stored,
  constraint cases_kind_key unique (id, kind)
);

create index cases_by_external_user on cases (external_user_id, created_at, id);
create index cases_published on cases (kind, published_at, id) where published_at is not null;
create index cases_by_state on cases (state, submitted_at, id) where state in ('submitted', 'under-review');
create index cases_by_text on cases using gin (search_text gin_trgm_ops) where published_at is not null;

-- What an authority has chosen for its proposals from now on; one row, and the program's own defaults until there is one.
create table proposal_settings (
  only_row boolean primary key default true constraint proposal_settings_only_row check (only_row),
  vote_goal integer not null constraint proposal_settings_vote_goal check (vote_goal between 1 and 10000000),
  voting_days integer not null constraint proposal_settings_voting_days check (voting_days between 1 and 3650),
  allows_against boolean not null,
  submitting_needs text not null constraint proposal_settings_submitting_needs
    check (submitting_needs in ('nothing', 'verified-email', 'verified-personal-number')),
  voting_needs text not null constraint proposal_settings_voting_needs
    check (voting_needs in ('nothing', 'verified-email', 'verified-personal-number')),
  commenting_needs text not null constraint proposal_settings_commenting_needs
    check (commenting_needs in ('nothing', 'verified-email', 'verified-personal-number')),
  shown_name text not null constraint proposal_settings_shown_name check (shown_name in ('display-name', 'full-name')),
  publishes_supporters boolean not null,
  moderates_comments text not null constraint proposal_settings_moderates_comments
    check (moderates_comments in ('before', 'after'))
);

-- A published proposal with the settings of the day it was published (decision 22).
create table proposals (
  case_id uuid primary key,
  kind text not null default 'proposal' constraint proposals_kind check (kind = 'proposal'),
  -- inclusive dates in Europe/Stockholm
  voting_from date not null,
  voting_to date not null,
  vote_goal integer not null,
  allows_against boolean not null,
  voting_needs text not null,
  commenting_needs text not null,
  shown_name text not null,
  publishes_supporters boolean not null,
  moderates_comments text not null,
  constraint proposals_case_fkey foreign key (case_id, kind) references cases (id, kind),
  constraint proposals_voting check (voting_from <= voting_to)
);

create index proposals_by_end on proposals (voting_to, case_id);

-- Ids that tell no time, since a vote and a comment can outlive their author (decisions 11 and 30).
create table votes (
  id uuid primary key,
  case_id uuid not null references proposals,
  external_user_id uuid references external_users,
  -- the name shown then, and nothing else of the author (decision 26)
  author_name text,
  direction text not null constraint votes_direction check (direction in ('for', 'against')),
  cast_at timestamptz(3) not null
);

-- One vote a person and proposal, whatever happens at once.
create unique index votes_one_a_person on votes (case_id, external_user_id) where external_user_id is not null;
create index votes_tally on votes (case_id, direction);
create index votes_by_external_user on votes (external_user_id, cast_at, id) where external_user_id is not null;

create table comments (
  id uuid primary key,
  case_id uuid not null references proposals,
  parent_id uuid,
  external_user_id uuid references external_users,
  author_name text,
  text text not null constraint comments_text_length check (length(text) between 1 and 5000),
  created_at timestamptz(3) not null,
  -- waiting for a moderator where comments are moderated before they are shown
  shown_at timestamptz(3),
  constraint comments_case_key unique (id, case_id),
  constraint comments_parent_fkey foreign key (parent_id, case_id) references comments (id, case_id)
);

create index comments_on_case on comments (case_id, created_at, id);
create index comments_by_external_user on comments (external_user_id, created_at, id) where external_user_id is not null;
create index comments_by_parent on comments (parent_id) where parent_id is not null;

create table comment_reports (
  id uuid primary key,
  comment_id uuid not null references comments,
  external_user_id uuid references external_users,
  reason text not null constraint comment_reports_reason_length check (length(reason) between 1 and 1000),
  reported_at timestamptz(3) not null,
  handled_at timestamptz(3)
);

create unique index comment_reports_one_a_person on comment_reports (comment_id, external_user_id)
  where external_user_id is not null;
create index comment_reports_open on comment_reports (reported_at, id) where handled_at is null;
