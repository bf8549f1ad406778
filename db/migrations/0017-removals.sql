-- Removing people so that it can be proven: the removal itself, what it leaves, and what refuses to come back.

create table removals (
  -- random and telling no time: it outlives the person (decision 11)
  id uuid primary key,
  population text not null constraint removals_population check (population in ('external-user', 'member', 'staff')),
  -- the row of the person while there is one; a receipt leads to nobody
  subject_id uuid,
  person_reference uuid not null,
  account text not null constraint removals_account check (account in ('delete', 'depersonalise')),
  comments text not null constraint removals_comments
    check (comments in ('keep', 'delete', 'depersonalise', 'depersonalise-on-request')),
  votes text not null constraint removals_votes
    check (votes in ('keep', 'delete', 'depersonalise', 'depersonalise-on-request')),
  -- what it rests on (decision 28)
  ground text not null constraint removals_ground
    check (ground in ('own-request', 'disposal-decision', 'retention-rule', 'mistake', 'misuse')),
  -- of the disposal decision or the matter, as the authority's register of documents has it
  ground_reference text constraint removals_ground_reference_length check (length(ground_reference) between 1 and 80),
  -- how it was made sure that the person's own request was theirs
  identity_check text constraint removals_identity_check
    check (identity_check in ('e-id', 'signed-in', 'in-person', 'in-writing')),
  state text not null constraint removals_state
    check (state in ('requested', 'approved', 'under-way', 'sealed', 'cancelled', 'refused')),
  requested_at timestamptz(3) not null,
  requested_by_kind text not null constraint removals_requested_by_kind
    check (requested_by_kind in ('staff', 'external-user', 'operator', 'system')),
  requested_by uuid,
  -- nothing is carried out before: the waiting period of the person's own request
  waits_until timestamptz(3),
  -- by when the person is to have an answer (GDPR article 12.3), in Europe/Stockholm
  answer_by date,
  decided_at timestamptz(3),
  decided_by uuid,
  -- why a request was refused, told to the person; sealed, and gone with the person's key
  sealed_refusal bytea,
  ended_at timestamptz(3),
  fenced_at timestamptz(3),
  -- the names of the steps that are done, in their order
  steps text[] not null default '{}',
  -- what each step did, counted from the rows that it touched
  counts jsonb not null default '{}',
  -- what it is known by that nobody can look up once the rows are gone, encrypted; destroyed at sealing
  sealed_traces bytea,
  attempts integer not null default 0,
  -- why the last attempt did not come to its end; in words of our own
  last_fault text,
  -- what the search for the person's values found
  search jsonb,
  sealed_at timestamptz(3),
  -- where the receipt goes, encrypted; destroyed on delivery, or then (decision 33)
  envelope bytea,
  envelope_until timestamptz(3),
  constraint removals_identity_checked check (ground <> 'own-request' or identity_check is not null),
  constraint removals_decision_named check (ground <> 'disposal-decision' or ground_reference is not null),
  constraint removals_sealing check ((state = 'sealed') = (sealed_at is not null)),
  constraint removals_forgotten check (state <> 'sealed' or (sealed_traces is null and subject_id is null)),
  constraint removals_envelope check ((envelope is null) = (envelope_until is null))
);

create unique index removals_one_at_a_time on removals (person_reference)
  where state in ('requested', 'approved', 'under-way');
create index removals_by_state on removals (state, requested_at, id);
create index removals_by_person on removals (person_reference);

alter table external_users
  -- set first of all: from then on nothing is written by or about the person
  add column removal_id uuid references removals,
  add column depersonalised_at timestamptz(3),
  drop constraint external_users_email_length,
  drop constraint external_users_given_name_length,
  drop constraint external_users_family_name_length,
  drop constraint external_users_display_name_length,
  add constraint external_users_email_length
    check (length(email) between 3 and 254 or depersonalised_at is not null),
  add constraint external_users_given_name_length check (
    length(given_name) between 1 and 100 and octet_length(given_name) <= 300 or depersonalised_at is not null
  ),
  add constraint external_users_family_name_length check (
    length(family_name) between 1 and 100 and octet_length(family_name) <= 300 or depersonalised_at is not null
  ),
  add constraint external_users_display_name_length check (
    length(display_name) between 1 and 50 and octet_length(display_name) <= 200 or depersonalised_at is not null
  ),
  -- the reference stays, and nothing else does (the document: Ta bort användare)
  add constraint external_users_depersonalised check (
    depersonalised_at is null or (
      removal_id is not null and email = '' and given_name = '' and family_name = '' and display_name = ''
      and num_nonnulls(
        email_verified_at, street_address, postal_code, town, telephone, personal_number, personal_number_index,
        birth_date, personal_number_verified_at, personal_number_blocked_at, protected_at, language,
        first_signed_in_at, last_signed_in_at
      ) = 0
    )
  );

-- Whoever can no longer sign in takes a request back by the link in its letter.
alter table links
  drop constraint links_kind,
  add constraint links_kind check (
    kind in ('verify-email', 'reset-password', 'change-email', 'choose-password', 'cancel-removal')
  );

-- The address of whoever is being removed, or has been, stands in nobody's way (decision 6). Their verified number does
-- until it is erased, which is after the votes by it are marked as spent: so nobody votes by it in between.
alter table external_users drop column email_canonical, drop column status_order;
alter table external_users
  add column email_canonical text collate "C"
    generated always as (case when removal_id is null then lower(email collate "C") end) stored,
  -- what the list says of an account, in the order of its words: active, inactive, being removed, depersonalised
  add column status_order smallint not null generated always as (
    case
      when depersonalised_at is not null then 3
      when removal_id is not null then 2
      when deactivated_at is not null then 1
      else 0
    end
  ) stored;
create unique index external_users_email_key on external_users (email_canonical);
drop index external_users_by_email, external_users_by_display_name, external_users_by_birth_date,
  external_users_by_creation, external_users_by_sign_in;
-- The list leaves out whoever is removed unless they are asked for, and so do the indexes that it is read along: they
-- stand together where nothing is known of anybody, and the first page would be read past all of them.
create index external_users_by_email on external_users (email_order, id) where removal_id is null;
create index external_users_by_name on external_users (family_name_order, given_name_order, id)
  include (
    search_text, status_order, email_verified_at, personal_number_verified_at, protected_at, signed_in_order,
    birth_date_order
  )
  where removal_id is null;
create index external_users_by_display_name on external_users (display_name_order, id) where removal_id is null;
create index external_users_by_birth_date on external_users (birth_date_order, id) where removal_id is null;
create index external_users_by_creation on external_users (created_at, id) where removal_id is null;
create index external_users_by_sign_in on external_users (signed_in_order, id) where removal_id is null;
create index external_users_by_status on external_users (status_order, family_name_order, given_name_order, id)
  where removal_id is null;
create index external_users_depersonalised on external_users (created_at, id) where depersonalised_at is not null;
create index external_users_by_removal on external_users (removal_id) where removal_id is not null;

-- Whoever writes about a person holds the person's row: what is under way when a removal begins comes before it, and
-- what comes after is refused, whichever part of the program it is in.
create function refuse_about_removed() returns trigger language plpgsql as $$
begin
  if new.external_user_id is null then return new; end if;
  perform 1 from external_users where id = new.external_user_id and removal_id is null for key share;
  if not found then
    raise exception using
      errcode = '23514', constraint = tg_name, message = 'the person is being removed, or has been';
  end if;
  return new;
end $$;

create trigger cases_of_living before insert on cases for each row execute function refuse_about_removed();
create trigger votes_of_living before insert on votes for each row execute function refuse_about_removed();
create trigger comments_of_living before insert on comments for each row execute function refuse_about_removed();
create trigger comment_reports_of_living before insert on comment_reports
  for each row execute function refuse_about_removed();
create trigger sessions_of_living before insert on sessions for each row execute function refuse_about_removed();
create trigger links_of_living before insert on links for each row execute function refuse_about_removed();
create trigger email_changes_of_living before insert on email_changes
  for each row execute function refuse_about_removed();
create trigger known_browsers_of_living before insert on known_browsers
  for each row execute function refuse_about_removed();
create trigger external_user_passwords_of_living before insert or update on external_user_passwords
  for each row execute function refuse_about_removed();

-- Nobody corrects, verifies, activates or lets in whom a removal is of; the removal alone empties the row, once.
create function refuse_change_of_removed() returns trigger language plpgsql as $$
begin
  raise exception using
    errcode = '23514', constraint = tg_name, message = 'the person is being removed, or has been';
end $$;
create trigger external_users_of_living before update on external_users for each row
  when (old.removal_id is not null and (old.depersonalised_at is not null or new.depersonalised_at is null))
  execute function refuse_change_of_removed();

-- What was made by somebody who is gone says so, and of what is kept it can be told by which removal.
alter table cases
  add column author_removal text constraint cases_author_removal check (author_removal in ('deleted', 'depersonalised'));
alter table votes
  add column removal_mark text constraint votes_removal_mark
    check (removal_mark in ('kept', 'depersonalised', 'depersonalised-on-request')),
  add column removal_id uuid references removals,
  -- HMAC-SHA-256 of the personal identity number with the proposal's own key, where one votes with a verified number only
  add column number_mark bytea constraint votes_number_mark check (
    number_mark is null or (octet_length(number_mark) = 32 and external_user_id is not null)
  ),
  add constraint votes_removal check (removal_mark is null or external_user_id is null),
  add constraint votes_depersonalised check (
    removal_mark is null or removal_mark = 'kept' or (author_name is null and removal_id is null)
  );
-- One vote a number and proposal, whichever account the number is verified for when.
create unique index votes_one_a_number on votes (case_id, number_mark) where number_mark is not null;
alter table comments
  add column removal_mark text constraint comments_removal_mark
    check (removal_mark in ('kept', 'deleted', 'depersonalised', 'depersonalised-on-request')),
  add column removal_id uuid references removals,
  drop constraint comments_text_length,
  -- a placeholder holds the place of what has replies, and nothing else of it
  add constraint comments_text_length check (length(text) between 1 and 5000 or removal_mark = 'deleted'),
  add constraint comments_placeholder check (removal_mark is distinct from 'deleted' or text = ''),
  add constraint comments_removal check (removal_mark is null or external_user_id is null),
  add constraint comments_depersonalised check (
    removal_mark is null or removal_mark = 'kept' or (author_name is null and removal_id is null)
  );
-- A depersonalised comment gets another id, so that no event of the log leads to it; whatever points at it follows.
alter table comments
  drop constraint comments_parent_fkey,
  drop constraint comments_thread_fkey,
  add constraint comments_parent_fkey foreign key (parent_id, case_id) references comments (id, case_id) on update cascade,
  add constraint comments_thread_fkey foreign key (thread_id, case_id) references comments (id, case_id) on update cascade;
alter table comment_reports
  drop constraint comment_reports_comment_id_fkey,
  add constraint comment_reports_comment_id_fkey foreign key (comment_id) references comments on update cascade;
-- What somebody who is gone found wrong still waits for a moderator, without the words.
alter table comment_reports
  drop constraint comment_reports_reason_length,
  add constraint comment_reports_reason_length
    check (length(reason) between 1 and 1000 or (reason = '' and external_user_id is null));
create index comment_reports_by_comment on comment_reports (comment_id);
create index comment_reports_by_external_user on comment_reports (external_user_id) where external_user_id is not null;
create index votes_by_removal on votes (removal_id) where removal_id is not null;
create index comments_by_removal on comments (removal_id) where removal_id is not null;
create index comments_placeholders on comments (thread_id) where removal_mark = 'deleted';

-- What else a person's rows are found by.
create index email_changes_by_external_user on email_changes (external_user_id);
create index grants_by_member on grants (member_id);
create index member_suspensions_by_member on member_suspensions (member_id);
create index staff_rights_by_staff on staff_rights (staff_id);
-- A placeholder is no comment to be counted.
drop index comments_shown;
create index comments_shown on comments (case_id) where shown_at is not null and removal_mark is distinct from 'deleted';

-- A placeholder goes when its last reply goes, whatever removes the reply.
create function remove_empty_placeholder() returns trigger language plpgsql as $$
begin
  -- held first, so that of two who remove its last two replies the later one sees that there are none
  perform 1 from comments where id = old.parent_id and removal_mark = 'deleted' for update;
  if not found then return null; end if;
  delete from comments
   where id = old.parent_id
     and not exists (select from comments as replies where replies.parent_id = old.parent_id);
  return null;
end $$;
create trigger comments_placeholders after delete on comments
  for each row when (old.parent_id is not null) execute function remove_empty_placeholder();

-- The result of a closed proposal is frozen: no removal changes it.
alter table proposals add column result_frozen_at timestamptz(3);

create or replace function tally_changed_vote() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' and exists (
    select from proposals where case_id = old.case_id and result_frozen_at is not null
  ) then
    return null;
  end if;
  if tg_op <> 'INSERT' then perform tally_votes(old.case_id, old.direction, -1); end if;
  if tg_op <> 'DELETE' then perform tally_votes(new.case_id, new.direction, 1); end if;
  return null;
end $$;

-- By what the marks of votes are made. The key goes when voting is closed, and the marks with it.
create table keystore.proposal_keys (
  case_id uuid primary key references proposals,
  -- encrypted with the master key that stands outside the database
  wrapped_key bytea not null,
  created_at timestamptz(3) not null
);

-- A key that was destroyed comes back for nothing that is still on its way: what would be written of somebody who is being
-- removed, or has been, is sealed under a key that nobody keeps.
create function refuse_key_of_removed() returns trigger language plpgsql as $$
begin
  -- a removal that is beginning waits for this, or this for it
  perform 1 from removals
    where person_reference = new.person_reference and state in ('requested', 'approved', 'under-way') for share;
  if exists (
    select from removals where person_reference = new.person_reference and state in ('under-way', 'sealed')
  ) then
    return null;
  end if;
  return new;
end $$;
create trigger person_keys_of_living before insert on keystore.person_keys
  for each row execute function refuse_key_of_removed();

-- Who was removed while their vote still counts votes no second time (decision 29): what the vote was marked with stays
-- here, apart from the vote.
create table spent_votes (
  case_id uuid not null references proposals,
  mark bytea not null,
  primary key (case_id, mark)
);

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
    'delete-external-users',
    'depersonalise-external-users',
    'keep-authorship',
    'manage-staff',
    'read-log'
  ));
