-- Notices by mail: what each person wants to be told of, and what they have not been told yet.

create table notice_choices (
  external_user_id uuid not null references external_users,
  kind text not null constraint notice_choices_kind check (
    kind in ('received', 'returned', 'published', 'goal-reached', 'closed', 'decided', 'comment-answered')
  ),
  delivery text not null
    constraint notice_choices_delivery check (delivery in ('at-once', 'daily', 'never')),
  primary key (external_user_id, kind)
);
create trigger notice_choices_of_living before insert on notice_choices
  for each row execute function refuse_about_removed();

create table notices (
  id uuid primary key,
  external_user_id uuid not null references external_users,
  kind text not null constraint notices_kind check (
    kind in ('received', 'returned', 'published', 'goal-reached', 'closed', 'decided', 'comment-answered')
  ),
  case_id uuid not null references cases,
  -- what the authority has answered, where it is told of that
  answer_id uuid references case_answers,
  -- the reply, where it is told of one; what is gone or hidden is told of to nobody
  comment_id uuid references comments on update cascade on delete cascade,
  created_at timestamptz(3) not null,
  -- whether it waits for the letter of the day, and that letter once it is being written
  waits boolean not null,
  digest_id uuid,
  constraint notices_digest check (digest_id is null or waits)
);
create index notices_by_external_user on notices (external_user_id, created_at, id);
create index notices_by_comment on notices (comment_id) where comment_id is not null;
create index notices_by_digest on notices (digest_id) where digest_id is not null;
create trigger notices_of_living before insert on notices
  for each row execute function refuse_about_removed();

-- When whoever made it was told that it has reached its goal.
alter table proposals add column goal_told_at timestamptz(3);
