-- What the migrations add up to, for reading. Generated: npm run generate

create extension btree_gist;
create extension pg_trgm;

create schema keystore;

CREATE OR REPLACE FUNCTION public.allow_only_sealing()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if old.batch is null and new.batch is not null
    and (to_jsonb(new) - 'batch') = (to_jsonb(old) - 'batch') then
    return new;
  end if;
  raise exception using
    errcode = '23514', constraint = 'audit_append_only', message = 'the audit log is append-only';
end $function$;

CREATE OR REPLACE FUNCTION public.fold(value text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
 -- 2862 characters in all, see the migration; SHA-256 a00d366721e62c6ad9b5f1303ac94eb242544d891f6ebd8d278cb0eaff288828
;

CREATE OR REPLACE FUNCTION public.refuse_about_removed()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if new.external_user_id is null then return new; end if;
  perform 1 from external_users where id = new.external_user_id and removal_id is null for key share;
  if not found then
    raise exception using
      errcode = '23514', constraint = tg_name, message = 'the person is being removed, or has been';
  end if;
  return new;
end $function$;

CREATE OR REPLACE FUNCTION public.refuse_bound_hsa_id()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  raise exception using
    errcode = '23514', constraint = 'members_hsa_id_bound', message = 'the HSA-id has been used to sign in';
end $function$;

CREATE OR REPLACE FUNCTION public.refuse_change_of_log()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  raise exception using
    errcode = '23514', constraint = 'audit_append_only', message = 'the audit log is append-only';
end $function$;

CREATE OR REPLACE FUNCTION public.refuse_change_of_removed()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  raise exception using
    errcode = '23514', constraint = tg_name, message = 'the person is being removed, or has been';
end $function$;

CREATE OR REPLACE FUNCTION public.refuse_key_of_removed()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
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
end $function$;

CREATE OR REPLACE FUNCTION public.refuse_other_decision()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  raise exception using errcode = '23514', constraint = tg_name, message = 'a decision that was carried out stays as it was';
end $function$;

CREATE OR REPLACE FUNCTION public.refuse_outlived_e_service()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if exists (
    select from permissions
     where permissions.e_service_id = new.id and new.valid_to < coalesce(permissions.valid_to, 'infinity')
  ) then
    raise exception using errcode = '23514', constraint = tg_name, message = 'no permission outlives its e-service';
  end if;
  return new;
end $function$;

CREATE OR REPLACE FUNCTION public.refuse_outliving_e_service()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if exists (
    select from e_services
     where e_services.id = new.e_service_id and e_services.valid_to < coalesce(new.valid_to, 'infinity')
  ) then
    raise exception using errcode = '23514', constraint = tg_name, message = 'no permission outlives its e-service';
  end if;
  return new;
end $function$;

CREATE OR REPLACE FUNCTION public.remove_empty_placeholder()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  -- held first, so that of two who remove its last two replies the later one sees that there are none
  perform 1 from comments where id = old.parent_id and removal_mark = 'deleted' for update;
  if not found then return null; end if;
  delete from comments
   where id = old.parent_id
     and not exists (select from comments as replies where replies.parent_id = old.parent_id);
  return null;
end $function$;

CREATE OR REPLACE FUNCTION public.swedish_order(value text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
 -- 9456 characters in all, see the migration; SHA-256 cf3815af9a0fc615515a2e74cb4659e7b9837731f89f8714f9de46d0e8b654d5
;

CREATE OR REPLACE FUNCTION public.tally_changed_vote()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if tg_op = 'UPDATE' then perform tally_votes(old.case_id, old.direction, -1); end if;
  perform tally_votes(new.case_id, new.direction, 1);
  return null;
end $function$;

CREATE OR REPLACE FUNCTION public.tally_deleted_votes()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
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
end $function$;

CREATE OR REPLACE FUNCTION public.tally_votes(counted_case uuid, counted_direction text, difference integer)
 RETURNS void
 LANGUAGE plpgsql
AS $function$
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
end $function$;

create table agreements (
  id uuid not null,
  organisation_id uuid not null,
  e_service_id uuid not null,
  audience text not null,
  valid_from date not null,
  valid_to date,
  reference text not null,
  created_at timestamp(3) with time zone not null,
  constraint agreements_pkey PRIMARY KEY (id),
  constraint agreements_e_service_fkey FOREIGN KEY (e_service_id, audience) REFERENCES e_services(id, audience),
  constraint agreements_organisation_fkey FOREIGN KEY (organisation_id, audience) REFERENCES organisations(id, kind),
  constraint agreements_reference_length CHECK (((length(reference) >= 1) AND (length(reference) <= 100))),
  constraint agreements_validity CHECK ((valid_from <= valid_to)),
  constraint agreements_no_overlap EXCLUDE USING gist (organisation_id WITH =, e_service_id WITH =, daterange(valid_from, valid_to, '[]'::text) WITH &&)
);

create table attachment_contents (
  attachment_id uuid not null,
  bytes bytea not null,
  constraint attachment_contents_pkey PRIMARY KEY (attachment_id),
  constraint attachment_contents_attachment_id_fkey FOREIGN KEY (attachment_id) REFERENCES attachments(id),
  constraint attachment_contents_bytes_length CHECK (((length(bytes) >= 1) AND (length(bytes) <= 10485760)))
);

create table attachments (
  id uuid not null,
  answer_id uuid not null,
  position integer not null,
  name text,
  type text not null,
  size integer not null,
  sha256 bytea not null,
  attached_at timestamp(3) with time zone not null,
  attached_by uuid not null,
  removed_at timestamp(3) with time zone,
  removed_by uuid,
  removal_ground text,
  constraint attachments_pkey PRIMARY KEY (id),
  constraint attachments_answer_id_fkey FOREIGN KEY (answer_id) REFERENCES case_answers(id),
  constraint attachments_name_length CHECK (((length(name) >= 1) AND (length(name) <= 100))),
  constraint attachments_position CHECK ((("position" >= 1) AND ("position" <= 3))),
  constraint attachments_removal CHECK ((((removed_at IS NULL) = (name IS NOT NULL)) AND ((removed_at IS NULL) = (removed_by IS NULL)) AND ((removed_at IS NULL) = (removal_ground IS NULL)))),
  constraint attachments_removal_ground CHECK ((removal_ground = ANY (ARRAY['personal-data'::text, 'secrecy'::text, 'mistaken'::text]))),
  constraint attachments_sha256_length CHECK ((length(sha256) = 32)),
  constraint attachments_size CHECK (((size >= 1) AND (size <= 10485760))),
  constraint attachments_type CHECK ((type = ANY (ARRAY['pdf'::text, 'png'::text, 'jpeg'::text])))
);
CREATE INDEX attachments_by_answer ON public.attachments USING btree (answer_id, "position");
CREATE UNIQUE INDEX attachments_place_key ON public.attachments USING btree (answer_id, "position") WHERE (removed_at IS NULL);

create table attempt_counts (
  id bytea not null,
  attempts integer not null,
  ends_at timestamp(3) with time zone not null,
  constraint attempt_counts_pkey PRIMARY KEY (id)
);
CREATE INDEX attempt_counts_by_end ON public.attempt_counts USING btree (ends_at);

create table audit_batches (
  number bigint not null,
  event_count integer not null,
  event_digests bytea not null,
  previous_digest bytea not null,
  digest bytea not null,
  signature bytea not null,
  sealed_at timestamp(3) with time zone not null,
  constraint audit_batches_pkey PRIMARY KEY (number),
  constraint audit_batches_event_count CHECK ((event_count > 0))
);
CREATE TRIGGER audit_batches_append_only BEFORE DELETE OR UPDATE ON public.audit_batches FOR EACH ROW EXECUTE FUNCTION refuse_change_of_log();
CREATE TRIGGER audit_batches_not_truncated BEFORE TRUNCATE ON public.audit_batches FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_log();

create table audit_events (
  id uuid not null,
  sequence bigint not null generated always as identity,
  occurred_at timestamp(3) with time zone not null,
  code text not null,
  outcome text not null,
  actor_kind text not null,
  actor_reference uuid,
  actor_details bytea,
  organisation_id uuid,
  subject_reference uuid,
  subject_details bytea,
  details jsonb not null,
  mac bytea not null,
  batch bigint,
  constraint audit_events_pkey PRIMARY KEY (id),
  constraint audit_events_sequence_key UNIQUE (sequence),
  constraint audit_events_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(id),
  constraint audit_events_actor_kind CHECK ((actor_kind = ANY (ARRAY['member'::text, 'staff'::text, 'external-user'::text, 'operator'::text, 'system'::text]))),
  constraint audit_events_outcome CHECK ((outcome = ANY (ARRAY['done'::text, 'refused'::text])))
);
CREATE INDEX audit_events_by_actor ON public.audit_events USING btree (actor_reference, sequence);
CREATE INDEX audit_events_by_batch ON public.audit_events USING btree (batch, sequence);
CREATE INDEX audit_events_by_code ON public.audit_events USING btree (code, occurred_at, sequence);
CREATE INDEX audit_events_by_code_in_organisation ON public.audit_events USING btree (organisation_id, code, occurred_at, sequence);
CREATE INDEX audit_events_by_organisation ON public.audit_events USING btree (organisation_id, occurred_at, sequence);
CREATE INDEX audit_events_by_subject ON public.audit_events USING btree (subject_reference, sequence);
CREATE INDEX audit_events_by_time ON public.audit_events USING btree (occurred_at, sequence);
CREATE INDEX audit_events_unsealed ON public.audit_events USING btree (sequence) WHERE (batch IS NULL);
CREATE TRIGGER audit_events_append_only BEFORE DELETE ON public.audit_events FOR EACH ROW EXECUTE FUNCTION refuse_change_of_log();
CREATE TRIGGER audit_events_not_truncated BEFORE TRUNCATE ON public.audit_events FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_log();
CREATE TRIGGER audit_events_only_sealed BEFORE UPDATE ON public.audit_events FOR EACH ROW EXECUTE FUNCTION allow_only_sealing();

create table case_answers (
  id uuid not null,
  case_id uuid not null,
  kind text not null,
  ground text,
  text text not null,
  answered_at timestamp(3) with time zone not null,
  answered_by uuid not null,
  constraint case_answers_pkey PRIMARY KEY (id),
  constraint case_answers_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases(id),
  constraint case_answers_ground CHECK ((ground = ANY (ARRAY['other-authority'::text, 'against-individual'::text, 'unlawful'::text, 'named-person'::text, 'similar'::text, 'decided-before'::text, 'under-way'::text, 'unreadable'::text, 'other-kind'::text]))),
  constraint case_answers_kind CHECK ((kind = ANY (ARRAY['returned'::text, 'refused'::text, 'made-opinion'::text, 'made-proposal'::text, 'answered'::text, 'closed'::text, 'handed-over'::text, 'decided'::text]))),
  constraint case_answers_refusal CHECK (((kind = 'refused'::text) = (ground IS NOT NULL))),
  constraint case_answers_text_length CHECK (((length(text) >= 1) AND (length(text) <= 5000)))
);
CREATE INDEX case_answers_by_case ON public.case_answers USING btree (case_id, answered_at, id);

create table cases (
  id uuid not null,
  kind text not null,
  external_user_id uuid,
  state text not null,
  title text not null,
  body text not null,
  created_at timestamp(3) with time zone not null,
  submitted_at timestamp(3) with time zone,
  published_at timestamp(3) with time zone,
  search_text text not null generated always as (fold(((title || '
'::text) || body))) stored,
  author_removal text,
  wanted_voting_days integer,
  constraint cases_pkey PRIMARY KEY (id),
  constraint cases_kind_key UNIQUE (id, kind),
  constraint cases_external_user_id_fkey FOREIGN KEY (external_user_id) REFERENCES external_users(id),
  constraint cases_author_removal CHECK ((author_removal = ANY (ARRAY['deleted'::text, 'depersonalised'::text]))),
  constraint cases_body_length CHECK (((length(body) >= 1) AND (length(body) <= 20000))),
  constraint cases_kind CHECK ((kind = ANY (ARRAY['proposal'::text, 'opinion'::text]))),
  constraint cases_published_kind CHECK (((published_at IS NULL) OR (kind = 'proposal'::text))),
  constraint cases_state CHECK ((state = ANY (ARRAY['draft'::text, 'submitted'::text, 'under-review'::text, 'returned'::text, 'refused'::text, 'published'::text, 'closed'::text, 'handed-over'::text, 'decided'::text, 'answered'::text, 'withdrawn'::text]))),
  constraint cases_title_length CHECK (((length(title) >= 1) AND (length(title) <= 200))),
  constraint cases_wanted_voting_days CHECK (((wanted_voting_days >= 1) AND (wanted_voting_days <= 3650)))
);
CREATE INDEX cases_by_external_user ON public.cases USING btree (external_user_id, created_at, id);
CREATE INDEX cases_by_state ON public.cases USING btree (state, submitted_at, id) WHERE (state = ANY (ARRAY['submitted'::text, 'under-review'::text]));
CREATE INDEX cases_by_text ON public.cases USING gin (search_text gin_trgm_ops) WHERE (published_at IS NOT NULL);
CREATE INDEX cases_by_title ON public.cases USING gin (fold(title) gin_trgm_ops) WHERE (published_at IS NOT NULL);
CREATE INDEX cases_published ON public.cases USING btree (kind, published_at, id) WHERE (published_at IS NOT NULL);
CREATE INDEX cases_to_decide ON public.cases USING btree (id) WHERE (state = 'handed-over'::text);
CREATE TRIGGER cases_of_living BEFORE INSERT ON public.cases FOR EACH ROW EXECUTE FUNCTION refuse_about_removed();

create table comment_reports (
  id uuid not null,
  comment_id uuid not null,
  external_user_id uuid,
  reason text not null,
  reported_at timestamp(3) with time zone not null,
  handled_at timestamp(3) with time zone,
  constraint comment_reports_pkey PRIMARY KEY (id),
  constraint comment_reports_comment_id_fkey FOREIGN KEY (comment_id) REFERENCES comments(id) ON UPDATE CASCADE,
  constraint comment_reports_external_user_id_fkey FOREIGN KEY (external_user_id) REFERENCES external_users(id),
  constraint comment_reports_reason_length CHECK ((((length(reason) >= 1) AND (length(reason) <= 1000)) OR ((reason = ''::text) AND (external_user_id IS NULL))))
);
CREATE INDEX comment_reports_by_comment ON public.comment_reports USING btree (comment_id);
CREATE INDEX comment_reports_by_external_user ON public.comment_reports USING btree (external_user_id) WHERE (external_user_id IS NOT NULL);
CREATE UNIQUE INDEX comment_reports_one_a_person ON public.comment_reports USING btree (comment_id, external_user_id) WHERE (external_user_id IS NOT NULL);
CREATE INDEX comment_reports_open ON public.comment_reports USING btree (reported_at, id) WHERE (handled_at IS NULL);
CREATE TRIGGER comment_reports_of_living BEFORE INSERT ON public.comment_reports FOR EACH ROW EXECUTE FUNCTION refuse_about_removed();

create table comments (
  id uuid not null,
  case_id uuid not null,
  parent_id uuid,
  external_user_id uuid,
  author_name text,
  text text not null,
  created_at timestamp(3) with time zone not null,
  shown_at timestamp(3) with time zone,
  thread_id uuid not null,
  removal_mark text,
  kept_by uuid,
  hidden_at timestamp(3) with time zone,
  hidden_by uuid,
  sealed_hiding_reason bytea,
  constraint comments_pkey PRIMARY KEY (id),
  constraint comments_case_key UNIQUE (id, case_id),
  constraint comments_case_id_fkey FOREIGN KEY (case_id) REFERENCES proposals(case_id),
  constraint comments_external_user_id_fkey FOREIGN KEY (external_user_id) REFERENCES external_users(id),
  constraint comments_parent_fkey FOREIGN KEY (parent_id, case_id) REFERENCES comments(id, case_id) ON UPDATE CASCADE,
  constraint comments_thread_fkey FOREIGN KEY (thread_id, case_id) REFERENCES comments(id, case_id) ON UPDATE CASCADE,
  constraint comments_depersonalised CHECK (((removal_mark IS NULL) OR (removal_mark = 'kept'::text) OR ((author_name IS NULL) AND (kept_by IS NULL)))),
  constraint comments_hidden CHECK (((hidden_at IS NULL) = (hidden_by IS NULL))),
  constraint comments_hiding_reason CHECK (((sealed_hiding_reason IS NULL) OR (hidden_at IS NOT NULL))),
  constraint comments_placeholder CHECK (((removal_mark IS DISTINCT FROM 'deleted'::text) OR (text = ''::text))),
  constraint comments_removal CHECK (((removal_mark IS NULL) OR (external_user_id IS NULL))),
  constraint comments_removal_mark CHECK ((removal_mark = ANY (ARRAY['kept'::text, 'deleted'::text, 'depersonalised'::text, 'depersonalised-on-request'::text]))),
  constraint comments_text_length CHECK ((((length(text) >= 1) AND (length(text) <= 5000)) OR (removal_mark = 'deleted'::text))),
  constraint comments_thread CHECK (((parent_id IS NULL) = (thread_id = id)))
);
CREATE INDEX comments_by_external_user ON public.comments USING btree (external_user_id, created_at, id) WHERE (external_user_id IS NOT NULL);
CREATE INDEX comments_by_keeping ON public.comments USING btree (kept_by) WHERE (kept_by IS NOT NULL);
CREATE INDEX comments_by_parent ON public.comments USING btree (parent_id) WHERE (parent_id IS NOT NULL);
CREATE INDEX comments_in_thread ON public.comments USING btree (thread_id, created_at, id) INCLUDE (shown_at);
CREATE INDEX comments_placeholders ON public.comments USING btree (thread_id) WHERE (removal_mark = 'deleted'::text);
CREATE INDEX comments_shown ON public.comments USING btree (case_id) WHERE ((shown_at IS NOT NULL) AND (hidden_at IS NULL) AND (removal_mark IS DISTINCT FROM 'deleted'::text));
CREATE INDEX comments_threads ON public.comments USING btree (case_id, created_at, id) WHERE ((parent_id IS NULL) AND (shown_at IS NOT NULL));
CREATE INDEX comments_waiting ON public.comments USING btree (created_at, id) WHERE (shown_at IS NULL);
CREATE TRIGGER comments_of_living BEFORE INSERT ON public.comments FOR EACH ROW EXECUTE FUNCTION refuse_about_removed();
CREATE TRIGGER comments_placeholders AFTER DELETE ON public.comments FOR EACH ROW WHEN ((old.parent_id IS NOT NULL)) EXECUTE FUNCTION remove_empty_placeholder();

create table e_service_versions (
  id uuid not null,
  e_service_id uuid not null,
  name text not null,
  name_en text,
  description text not null,
  description_en text,
  address text,
  replaced_at timestamp(3) with time zone not null,
  valid_to date,
  constraint e_service_versions_pkey PRIMARY KEY (id),
  constraint e_service_versions_e_service_id_fkey FOREIGN KEY (e_service_id) REFERENCES e_services(id)
);
CREATE INDEX e_service_versions_by_e_service ON public.e_service_versions USING btree (e_service_id, replaced_at);

create table e_services (
  id uuid not null,
  key text not null,
  audience text not null,
  name text not null,
  name_en text,
  description text not null,
  description_en text,
  address text,
  position integer not null,
  created_at timestamp(3) with time zone not null,
  set_by_staff text[] not null default '{}'::text[],
  valid_to date,
  constraint e_services_pkey PRIMARY KEY (id),
  constraint e_services_audience_key UNIQUE (id, audience),
  constraint e_services_key_key UNIQUE (key),
  constraint e_services_address_form CHECK ((address ~ '^https?://'::text)),
  constraint e_services_audience CHECK ((audience = ANY (ARRAY['municipality'::text, 'region'::text]))),
  constraint e_services_key_form CHECK ((key ~ '^[a-z0-9]+(-[a-z0-9]+)*$'::text)),
  constraint e_services_name_length CHECK (((length(name) >= 1) AND (length(name) <= 200))),
  constraint e_services_set_by_staff CHECK ((set_by_staff <@ ARRAY['name'::text, 'nameEn'::text, 'description'::text, 'descriptionEn'::text, 'address'::text]))
);
CREATE TRIGGER e_services_end_after_permissions BEFORE UPDATE OF valid_to ON public.e_services FOR EACH ROW EXECUTE FUNCTION refuse_outlived_e_service();

create table email_changes (
  id uuid not null,
  external_user_id uuid not null,
  email text not null,
  asked_at timestamp(3) with time zone not null,
  ended_at timestamp(3) with time zone,
  asked_by text not null,
  former_email text,
  constraint email_changes_pkey PRIMARY KEY (id),
  constraint email_changes_external_user_id_fkey FOREIGN KEY (external_user_id) REFERENCES external_users(id),
  constraint email_changes_asked_by CHECK ((asked_by = ANY (ARRAY['external-user'::text, 'staff'::text]))),
  constraint email_changes_email_length CHECK (((length(email) >= 3) AND (length(email) <= 254)))
);
CREATE INDEX email_changes_by_external_user ON public.email_changes USING btree (external_user_id);
CREATE UNIQUE INDEX email_changes_current_key ON public.email_changes USING btree (external_user_id) WHERE (ended_at IS NULL);
CREATE TRIGGER email_changes_of_living BEFORE INSERT ON public.email_changes FOR EACH ROW EXECUTE FUNCTION refuse_about_removed();

create table external_user_passwords (
  external_user_id uuid not null,
  hash text not null,
  set_at timestamp(3) with time zone not null,
  one_time_until timestamp(3) with time zone,
  constraint external_user_passwords_pkey PRIMARY KEY (external_user_id),
  constraint external_user_passwords_external_user_id_fkey FOREIGN KEY (external_user_id) REFERENCES external_users(id)
);
CREATE TRIGGER external_user_passwords_of_living BEFORE INSERT OR UPDATE ON public.external_user_passwords FOR EACH ROW EXECUTE FUNCTION refuse_about_removed();

create table external_users (
  id uuid not null,
  person_reference uuid not null,
  email text not null,
  email_verified_at timestamp(3) with time zone,
  given_name text not null,
  family_name text not null,
  display_name text not null,
  street_address text,
  postal_code text,
  town text,
  telephone text,
  personal_number bytea,
  personal_number_index bytea,
  birth_date text,
  personal_number_verified_at timestamp(3) with time zone,
  personal_number_verified_by text,
  personal_number_blocked_at timestamp(3) with time zone,
  protected_at timestamp(3) with time zone,
  deactivated_at timestamp(3) with time zone,
  language text,
  created_at timestamp(3) with time zone not null,
  first_signed_in_at timestamp(3) with time zone,
  last_signed_in_at timestamp(3) with time zone,
  given_name_order text not null generated always as (swedish_order(given_name)) stored,
  family_name_order text not null generated always as (swedish_order(family_name)) stored,
  display_name_order text not null generated always as (swedish_order(display_name)) stored,
  email_order text not null generated always as (swedish_order(email)) stored,
  birth_date_order text not null generated always as (COALESCE(birth_date, ''::text)) stored,
  signed_in_order timestamp(3) with time zone not null generated always as (COALESCE(last_signed_in_at, '-infinity'::timestamp with time zone)) stored,
  search_text text not null generated always as (fold(((((((((family_name || ' '::text) || given_name) || ' '::text) || family_name) || '
'::text) || display_name) || '
'::text) || email))) stored,
  removal_id uuid,
  depersonalised_at timestamp(3) with time zone,
  email_canonical text generated always as (
CASE
    WHEN (removal_id IS NULL) THEN lower((email COLLATE "C"))
    ELSE NULL::text
END) stored,
  status_order smallint not null generated always as (
CASE
    WHEN (depersonalised_at IS NOT NULL) THEN 3
    WHEN (removal_id IS NOT NULL) THEN 2
    WHEN (deactivated_at IS NOT NULL) THEN 1
    ELSE 0
END) stored,
  constraint external_users_pkey PRIMARY KEY (id),
  constraint external_users_person_reference_key UNIQUE (person_reference),
  constraint external_users_removal_id_fkey FOREIGN KEY (removal_id) REFERENCES removals(id),
  constraint external_users_birth_date_form CHECK ((birth_date ~ '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$'::text)),
  constraint external_users_birth_date_known CHECK (((birth_date IS NULL) = (personal_number IS NULL))),
  constraint external_users_depersonalised CHECK (((depersonalised_at IS NULL) OR ((removal_id IS NOT NULL) AND (email = ''::text) AND (given_name = ''::text) AND (family_name = ''::text) AND (display_name = ''::text) AND (num_nonnulls(email_verified_at, street_address, postal_code, town, telephone, personal_number, personal_number_index, birth_date, personal_number_verified_at, personal_number_blocked_at, protected_at, language, first_signed_in_at, last_signed_in_at) = 0)))),
  constraint external_users_display_name_length CHECK (((((length(display_name) >= 1) AND (length(display_name) <= 50)) AND (octet_length(display_name) <= 200)) OR (depersonalised_at IS NOT NULL))),
  constraint external_users_email_length CHECK ((((length(email) >= 3) AND (length(email) <= 254)) OR (depersonalised_at IS NOT NULL))),
  constraint external_users_family_name_length CHECK (((((length(family_name) >= 1) AND (length(family_name) <= 100)) AND (octet_length(family_name) <= 300)) OR (depersonalised_at IS NOT NULL))),
  constraint external_users_given_name_length CHECK (((((length(given_name) >= 1) AND (length(given_name) <= 100)) AND (octet_length(given_name) <= 300)) OR (depersonalised_at IS NOT NULL))),
  constraint external_users_language CHECK ((language = ANY (ARRAY['sv'::text, 'en'::text]))),
  constraint external_users_personal_number CHECK (((personal_number IS NULL) = (personal_number_index IS NULL))),
  constraint external_users_postal_code_length CHECK (((length(postal_code) >= 1) AND (length(postal_code) <= 20))),
  constraint external_users_street_address_length CHECK (((length(street_address) >= 1) AND (length(street_address) <= 200))),
  constraint external_users_telephone_length CHECK (((length(telephone) >= 3) AND (length(telephone) <= 40))),
  constraint external_users_town_length CHECK (((length(town) >= 1) AND (length(town) <= 100))),
  constraint external_users_verification CHECK ((((personal_number_verified_at IS NULL) = (personal_number_verified_by IS NULL)) AND ((personal_number_verified_at IS NULL) OR (personal_number IS NOT NULL)))),
  constraint external_users_verified_by CHECK ((personal_number_verified_by = ANY (ARRAY['e-id'::text, 'staff'::text])))
);
CREATE INDEX external_users_by_birth_date ON public.external_users USING btree (birth_date_order, id) WHERE (removal_id IS NULL);
CREATE INDEX external_users_by_creation ON public.external_users USING btree (created_at, id) WHERE (removal_id IS NULL);
CREATE INDEX external_users_by_display_name ON public.external_users USING btree (display_name_order, id) WHERE (removal_id IS NULL);
CREATE INDEX external_users_by_email ON public.external_users USING btree (email_order, id) WHERE (removal_id IS NULL);
CREATE INDEX external_users_by_name ON public.external_users USING btree (family_name_order, given_name_order, id) INCLUDE (search_text, status_order, email_verified_at, personal_number_verified_at, protected_at, signed_in_order, birth_date_order) WHERE (removal_id IS NULL);
CREATE INDEX external_users_by_personal_number ON public.external_users USING btree (personal_number_index);
CREATE INDEX external_users_by_removal ON public.external_users USING btree (removal_id) WHERE (removal_id IS NOT NULL);
CREATE INDEX external_users_by_sign_in ON public.external_users USING btree (signed_in_order, id) WHERE (removal_id IS NULL);
CREATE INDEX external_users_by_status ON public.external_users USING btree (status_order, family_name_order, given_name_order, id) WHERE (removal_id IS NULL);
CREATE INDEX external_users_by_text ON public.external_users USING gin (search_text gin_trgm_ops);
CREATE INDEX external_users_depersonalised ON public.external_users USING btree (created_at, id) WHERE (depersonalised_at IS NOT NULL);
CREATE UNIQUE INDEX external_users_email_key ON public.external_users USING btree (email_canonical);
CREATE UNIQUE INDEX external_users_personal_number_key ON public.external_users USING btree (personal_number_index) WHERE (personal_number_verified_at IS NOT NULL);
CREATE INDEX external_users_protected ON public.external_users USING btree (created_at, id) WHERE (protected_at IS NOT NULL);
CREATE INDEX external_users_unverified_email ON public.external_users USING btree (created_at, id) WHERE (email_verified_at IS NULL);
CREATE TRIGGER external_users_of_living BEFORE UPDATE ON public.external_users FOR EACH ROW WHEN (((old.removal_id IS NOT NULL) AND ((old.depersonalised_at IS NOT NULL) OR (new.depersonalised_at IS NULL)))) EXECUTE FUNCTION refuse_change_of_removed();

create table grants (
  id uuid not null,
  organisation_id uuid not null,
  member_id uuid not null,
  member_role text not null default 'user'::text,
  permission_id uuid not null,
  valid_from date not null,
  valid_to date,
  granted_at timestamp(3) with time zone not null,
  granted_by uuid not null,
  revoked_at timestamp(3) with time zone,
  revoked_by uuid,
  constraint grants_pkey PRIMARY KEY (id),
  constraint grants_member_fkey FOREIGN KEY (member_id, organisation_id, member_role) REFERENCES members(id, organisation_id, role),
  constraint grants_permission_id_fkey FOREIGN KEY (permission_id) REFERENCES permissions(id),
  constraint grants_only_to_users CHECK ((member_role = 'user'::text)),
  constraint grants_revocation CHECK (((revoked_at IS NULL) = (revoked_by IS NULL))),
  constraint grants_validity CHECK ((valid_from <= valid_to))
);
CREATE INDEX grants_by_member ON public.grants USING btree (member_id);
CREATE INDEX grants_by_permission ON public.grants USING btree (organisation_id, permission_id, member_id) INCLUDE (valid_from, valid_to) WHERE (revoked_at IS NULL);
CREATE UNIQUE INDEX grants_current_key ON public.grants USING btree (member_id, permission_id) WHERE (revoked_at IS NULL);
CREATE INDEX grants_in_organisation ON public.grants USING btree (organisation_id, member_id, permission_id) INCLUDE (valid_from, valid_to) WHERE (revoked_at IS NULL);

create table known_browsers (
  id bytea not null,
  external_user_id uuid not null,
  last_signed_in_at timestamp(3) with time zone not null,
  constraint known_browsers_pkey PRIMARY KEY (id, external_user_id),
  constraint known_browsers_external_user_id_fkey FOREIGN KEY (external_user_id) REFERENCES external_users(id)
);
CREATE INDEX known_browsers_by_external_user ON public.known_browsers USING btree (external_user_id);
CREATE INDEX known_browsers_by_sign_in ON public.known_browsers USING btree (last_signed_in_at);
CREATE TRIGGER known_browsers_of_living BEFORE INSERT ON public.known_browsers FOR EACH ROW EXECUTE FUNCTION refuse_about_removed();

create table links (
  id bytea not null,
  kind text not null,
  external_user_id uuid not null,
  email text not null,
  created_at timestamp(3) with time zone not null,
  expires_at timestamp(3) with time zone not null,
  used_at timestamp(3) with time zone,
  constraint links_pkey PRIMARY KEY (id),
  constraint links_external_user_id_fkey FOREIGN KEY (external_user_id) REFERENCES external_users(id),
  constraint links_kind CHECK ((kind = ANY (ARRAY['verify-email'::text, 'reset-password'::text, 'change-email'::text, 'choose-password'::text, 'cancel-removal'::text])))
);
CREATE INDEX links_by_expiry ON public.links USING btree (expires_at);
CREATE INDEX links_by_external_user ON public.links USING btree (external_user_id);
CREATE TRIGGER links_of_living BEFORE INSERT ON public.links FOR EACH ROW EXECUTE FUNCTION refuse_about_removed();

create table list_searches (
  id uuid not null,
  session_id bytea not null,
  sealed_words bytea not null,
  searched_at timestamp(3) with time zone not null,
  constraint list_searches_pkey PRIMARY KEY (id),
  constraint list_searches_session_id_fkey FOREIGN KEY (session_id) REFERENCES sessions(id) ON DELETE CASCADE
);
CREATE INDEX list_searches_by_session ON public.list_searches USING btree (session_id);

create table mails (
  id uuid not null,
  kind text not null,
  person_reference uuid not null,
  status text not null,
  attempts integer not null default 0,
  created_at timestamp(3) with time zone not null,
  sent_at timestamp(3) with time zone,
  given_up_at timestamp(3) with time zone,
  last_fault text,
  constraint mails_pkey PRIMARY KEY (id),
  constraint mails_given_up CHECK (((status = 'given-up'::text) = (given_up_at IS NOT NULL))),
  constraint mails_given_up_for_a_reason CHECK (((status <> 'given-up'::text) OR (last_fault IS NOT NULL))),
  constraint mails_kind_form CHECK ((kind ~ '^[a-z][a-z-]*$'::text)),
  constraint mails_last_fault CHECK ((last_fault = ANY (ARRAY['unreachable'::text, 'insecure'::text, 'silent'::text, 'cut-off'::text, 'sign-in-refused'::text, 'sender-refused'::text, 'deferred'::text, 'recipient-refused'::text, 'message-refused'::text, 'not-understood'::text, 'not-composed'::text, 'lost'::text]))),
  constraint mails_sent CHECK (((status = 'sent'::text) = (sent_at IS NOT NULL))),
  constraint mails_status CHECK ((status = ANY (ARRAY['queued'::text, 'sent'::text, 'obsolete'::text, 'given-up'::text])))
);
CREATE INDEX mails_by_creation ON public.mails USING btree (created_at);
CREATE INDEX mails_by_person ON public.mails USING btree (person_reference);

create table member_suspensions (
  id uuid not null,
  member_id uuid not null,
  reason text not null,
  suspended_at timestamp(3) with time zone not null,
  lifted_at timestamp(3) with time zone,
  constraint member_suspensions_pkey PRIMARY KEY (id),
  constraint member_suspensions_member_id_fkey FOREIGN KEY (member_id) REFERENCES members(id),
  constraint member_suspensions_reason_length CHECK (((length(reason) >= 1) AND (length(reason) <= 500)))
);
CREATE INDEX member_suspensions_by_member ON public.member_suspensions USING btree (member_id);
CREATE UNIQUE INDEX member_suspensions_current_key ON public.member_suspensions USING btree (member_id) WHERE (lifted_at IS NULL);

create table members (
  id uuid not null,
  organisation_id uuid not null,
  person_reference uuid not null,
  role text not null,
  given_name text not null,
  family_name text not null,
  hsa_id text not null,
  hsa_id_canonical text not null generated always as (upper((hsa_id COLLATE "C"))) stored,
  email text not null,
  language text,
  created_at timestamp(3) with time zone not null,
  first_signed_in_at timestamp(3) with time zone,
  last_signed_in_at timestamp(3) with time zone,
  ended_at timestamp(3) with time zone,
  given_name_order text not null generated always as (swedish_order(given_name)) stored,
  family_name_order text not null generated always as (swedish_order(family_name)) stored,
  email_order text not null generated always as (swedish_order(email)) stored,
  search_text text not null generated always as (fold(((((((given_name || ' '::text) || family_name) || '
'::text) || hsa_id) || '
'::text) || email))) stored,
  constraint members_pkey PRIMARY KEY (id),
  constraint members_person_reference_key UNIQUE (person_reference),
  constraint members_role_key UNIQUE (id, organisation_id, role),
  constraint members_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(id),
  constraint members_email_length CHECK (((length(email) >= 3) AND (length(email) <= 254))),
  constraint members_family_name_length CHECK ((((length(family_name) >= 1) AND (length(family_name) <= 100)) AND (octet_length(family_name) <= 300))),
  constraint members_given_name_length CHECK ((((length(given_name) >= 1) AND (length(given_name) <= 100)) AND (octet_length(given_name) <= 300))),
  constraint members_hsa_id_form CHECK (((hsa_id ~ '^[A-Za-z]+[0-9]{10}-[A-Za-z0-9]{1,18}$'::text) AND (length(hsa_id) <= 31))),
  constraint members_language CHECK ((language = ANY (ARRAY['sv'::text, 'en'::text]))),
  constraint members_role CHECK ((role = ANY (ARRAY['administrator'::text, 'user'::text])))
);
CREATE INDEX members_by_email ON public.members USING btree (organisation_id, role, email_order, id) WHERE (ended_at IS NULL);
CREATE INDEX members_by_family_name ON public.members USING btree (organisation_id, role, family_name_order, given_name_order, id) INCLUDE (hsa_id_canonical, email_order, search_text) WHERE (ended_at IS NULL);
CREATE INDEX members_by_given_name ON public.members USING btree (organisation_id, role, given_name_order, family_name_order, id) WHERE (ended_at IS NULL);
CREATE INDEX members_by_hsa_id ON public.members USING btree (hsa_id_canonical) WHERE (ended_at IS NULL);
CREATE INDEX members_by_hsa_id_in_organisation ON public.members USING btree (organisation_id, role, hsa_id_canonical, id) WHERE (ended_at IS NULL);
CREATE INDEX members_by_text ON public.members USING gin (search_text gin_trgm_ops);
CREATE UNIQUE INDEX members_current_hsa_id_key ON public.members USING btree (organisation_id, hsa_id_canonical) WHERE (ended_at IS NULL);
CREATE INDEX members_ended_by_hsa_id ON public.members USING btree (hsa_id_canonical) WHERE (ended_at IS NOT NULL);
CREATE INDEX members_ended_in_organisation ON public.members USING btree (organisation_id) WHERE (ended_at IS NOT NULL);
CREATE TRIGGER members_hsa_id_bound BEFORE UPDATE ON public.members FOR EACH ROW WHEN (((old.first_signed_in_at IS NOT NULL) AND (old.hsa_id_canonical IS DISTINCT FROM upper((new.hsa_id COLLATE "C"))))) EXECUTE FUNCTION refuse_bound_hsa_id();

create table migrations (
  number integer not null,
  name text not null,
  digest text not null,
  applied_at timestamp with time zone not null,
  constraint migrations_pkey PRIMARY KEY (number)
);

create table notice_choices (
  external_user_id uuid not null,
  kind text not null,
  delivery text not null,
  constraint notice_choices_pkey PRIMARY KEY (external_user_id, kind),
  constraint notice_choices_external_user_id_fkey FOREIGN KEY (external_user_id) REFERENCES external_users(id),
  constraint notice_choices_delivery CHECK ((delivery = ANY (ARRAY['at-once'::text, 'daily'::text, 'never'::text]))),
  constraint notice_choices_kind CHECK ((kind = ANY (ARRAY['received'::text, 'returned'::text, 'published'::text, 'goal-reached'::text, 'closed'::text, 'decided'::text, 'comment-answered'::text])))
);
CREATE TRIGGER notice_choices_of_living BEFORE INSERT ON public.notice_choices FOR EACH ROW EXECUTE FUNCTION refuse_about_removed();

create table notices (
  id uuid not null,
  external_user_id uuid not null,
  kind text not null,
  case_id uuid not null,
  answer_id uuid,
  comment_id uuid,
  created_at timestamp(3) with time zone not null,
  waits boolean not null,
  digest_id uuid,
  constraint notices_pkey PRIMARY KEY (id),
  constraint notices_answer_id_fkey FOREIGN KEY (answer_id) REFERENCES case_answers(id),
  constraint notices_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases(id),
  constraint notices_comment_id_fkey FOREIGN KEY (comment_id) REFERENCES comments(id) ON UPDATE CASCADE ON DELETE CASCADE,
  constraint notices_external_user_id_fkey FOREIGN KEY (external_user_id) REFERENCES external_users(id),
  constraint notices_digest CHECK (((digest_id IS NULL) OR waits)),
  constraint notices_kind CHECK ((kind = ANY (ARRAY['received'::text, 'returned'::text, 'published'::text, 'goal-reached'::text, 'closed'::text, 'decided'::text, 'comment-answered'::text])))
);
CREATE INDEX notices_by_comment ON public.notices USING btree (comment_id) WHERE (comment_id IS NOT NULL);
CREATE INDEX notices_by_digest ON public.notices USING btree (digest_id) WHERE (digest_id IS NOT NULL);
CREATE INDEX notices_by_external_user ON public.notices USING btree (external_user_id, created_at, id);
CREATE TRIGGER notices_of_living BEFORE INSERT ON public.notices FOR EACH ROW EXECUTE FUNCTION refuse_about_removed();

create table organisations (
  id uuid not null,
  kind text not null,
  code text not null,
  name text not null,
  organisation_number text not null,
  county_code text not null,
  created_at timestamp(3) with time zone not null,
  constraint organisations_pkey PRIMARY KEY (id),
  constraint organisations_code_key UNIQUE (kind, code),
  constraint organisations_kind_key UNIQUE (id, kind),
  constraint organisations_number_key UNIQUE (organisation_number),
  constraint organisations_code_form CHECK ((code ~ '^[0-9]{2}([0-9]{2})?$'::text)),
  constraint organisations_county_code_form CHECK ((county_code ~ '^[0-9]{2}$'::text)),
  constraint organisations_kind CHECK ((kind = ANY (ARRAY['municipality'::text, 'region'::text]))),
  constraint organisations_name_length CHECK (((length(name) >= 1) AND (length(name) <= 200))),
  constraint organisations_number_form CHECK ((organisation_number ~ '^[0-9]{10}$'::text))
);

create table password_reset_requests (
  id uuid not null,
  email text not null,
  asked_at timestamp(3) with time zone not null,
  constraint password_reset_requests_pkey PRIMARY KEY (id),
  constraint password_reset_requests_email_length CHECK (((length(email) >= 3) AND (length(email) <= 254)))
);
CREATE INDEX password_reset_requests_by_time ON public.password_reset_requests USING btree (asked_at);

create table permission_former_names (
  permission_id uuid not null,
  name text not null,
  replaced_at timestamp(3) with time zone,
  constraint permission_former_names_pkey PRIMARY KEY (permission_id, name),
  constraint permission_former_names_permission_id_fkey FOREIGN KEY (permission_id) REFERENCES permissions(id)
);

create table permission_versions (
  id uuid not null,
  permission_id uuid not null,
  name text not null,
  name_en text,
  description text not null,
  description_en text,
  valid_from date,
  valid_to date,
  replaced_at timestamp(3) with time zone not null,
  constraint permission_versions_pkey PRIMARY KEY (id),
  constraint permission_versions_permission_id_fkey FOREIGN KEY (permission_id) REFERENCES permissions(id)
);
CREATE INDEX permission_versions_by_permission ON public.permission_versions USING btree (permission_id, replaced_at);

create table permissions (
  id uuid not null,
  e_service_id uuid not null,
  key text not null,
  kind text not null,
  name text not null,
  name_en text,
  description text not null,
  description_en text,
  valid_from date,
  valid_to date,
  position integer not null,
  created_at timestamp(3) with time zone not null,
  set_by_staff text[] not null default '{}'::text[],
  constraint permissions_pkey PRIMARY KEY (id),
  constraint permissions_key_key UNIQUE (e_service_id, key),
  constraint permissions_e_service_id_fkey FOREIGN KEY (e_service_id) REFERENCES e_services(id),
  constraint permissions_key_form CHECK ((key ~ '^[a-z0-9]+(-[a-z0-9]+)*$'::text)),
  constraint permissions_kind CHECK ((kind = ANY (ARRAY['type'::text, 'function'::text]))),
  constraint permissions_name_length CHECK (((length(name) >= 1) AND (length(name) <= 200))),
  constraint permissions_set_by_staff CHECK ((set_by_staff <@ ARRAY['name'::text, 'nameEn'::text, 'description'::text, 'descriptionEn'::text, 'kind'::text, 'validFrom'::text, 'validTo'::text])),
  constraint permissions_validity CHECK ((valid_from <= valid_to))
);
CREATE TRIGGER permissions_end_with_e_service BEFORE INSERT OR UPDATE ON public.permissions FOR EACH ROW EXECUTE FUNCTION refuse_outliving_e_service();

create table proposal_settings (
  only_row boolean not null default true,
  vote_goal integer not null,
  allows_against boolean not null,
  submitting_needs text not null,
  voting_needs text not null,
  commenting_needs text not null,
  shown_name text not null,
  publishes_supporters boolean not null,
  moderates_comments text not null,
  voting_periods integer[] not null,
  closes_at_goal boolean not null,
  guardian_below integer,
  one_at_a_time boolean not null,
  cooling_off_months integer not null,
  conditions text,
  constraint proposal_settings_pkey PRIMARY KEY (only_row),
  constraint proposal_settings_commenting_needs CHECK ((commenting_needs = ANY (ARRAY['nobody'::text, 'nothing'::text, 'verified-email'::text, 'verified-personal-number'::text]))),
  constraint proposal_settings_conditions_length CHECK (((length(conditions) >= 1) AND (length(conditions) <= 5000))),
  constraint proposal_settings_cooling_off_months CHECK (((cooling_off_months >= 0) AND (cooling_off_months <= 120))),
  constraint proposal_settings_guardian_below CHECK (((guardian_below >= 1) AND (guardian_below <= 21))),
  constraint proposal_settings_moderates_comments CHECK ((moderates_comments = ANY (ARRAY['before'::text, 'after'::text]))),
  constraint proposal_settings_only_row CHECK (only_row),
  constraint proposal_settings_shown_name CHECK ((shown_name = ANY (ARRAY['display-name'::text, 'full-name'::text]))),
  constraint proposal_settings_submitting_needs CHECK ((submitting_needs = ANY (ARRAY['nothing'::text, 'verified-email'::text, 'verified-personal-number'::text]))),
  constraint proposal_settings_vote_goal CHECK (((vote_goal >= 1) AND (vote_goal <= 10000000))),
  constraint proposal_settings_voting_needs CHECK ((voting_needs = ANY (ARRAY['nothing'::text, 'verified-email'::text, 'verified-personal-number'::text]))),
  constraint proposal_settings_voting_periods CHECK ((((array_length(voting_periods, 1) >= 1) AND (array_length(voting_periods, 1) <= 6)) AND (1 <= ALL (voting_periods)) AND (3650 >= ALL (voting_periods))))
);

create table proposals (
  case_id uuid not null,
  kind text not null default 'proposal'::text,
  voting_from date not null,
  voting_to date not null,
  vote_goal integer not null,
  allows_against boolean not null,
  voting_needs text not null,
  commenting_needs text not null,
  shown_name text not null,
  publishes_supporters boolean not null,
  moderates_comments text not null,
  result_frozen_at timestamp(3) with time zone,
  closes_at_goal boolean not null default false,
  closing_told_at timestamp(3) with time zone,
  goal_told_at timestamp(3) with time zone,
  constraint proposals_pkey PRIMARY KEY (case_id),
  constraint proposals_case_fkey FOREIGN KEY (case_id, kind) REFERENCES cases(id, kind),
  constraint proposals_commenting_needs CHECK ((commenting_needs = ANY (ARRAY['nobody'::text, 'nothing'::text, 'verified-email'::text, 'verified-personal-number'::text]))),
  constraint proposals_kind CHECK ((kind = 'proposal'::text)),
  constraint proposals_moderates_comments CHECK ((moderates_comments = ANY (ARRAY['before'::text, 'after'::text]))),
  constraint proposals_shown_name CHECK ((shown_name = ANY (ARRAY['display-name'::text, 'full-name'::text]))),
  constraint proposals_voting CHECK ((voting_from <= voting_to)),
  constraint proposals_voting_needs CHECK ((voting_needs = ANY (ARRAY['nothing'::text, 'verified-email'::text, 'verified-personal-number'::text])))
);
CREATE INDEX proposals_by_end ON public.proposals USING btree (voting_to, case_id);
CREATE INDEX proposals_to_tell_of ON public.proposals USING btree (voting_to) WHERE (closing_told_at IS NULL);

create table removal_decisions (
  removal_id uuid not null,
  number smallint not null,
  comments text not null,
  votes text not null,
  ground text not null,
  ground_reference text,
  identity_check text,
  waited_until timestamp(3) with time zone,
  decided_at timestamp(3) with time zone,
  decided_by uuid,
  sealed_at timestamp(3) with time zone not null,
  counts jsonb not null,
  search jsonb,
  constraint removal_decisions_pkey PRIMARY KEY (removal_id, number),
  constraint removal_decisions_removal_id_fkey FOREIGN KEY (removal_id) REFERENCES removals(id),
  constraint removal_decisions_comments CHECK ((comments = ANY (ARRAY['keep'::text, 'delete'::text, 'depersonalise'::text, 'depersonalise-on-request'::text]))),
  constraint removal_decisions_ground CHECK ((ground = ANY (ARRAY['own-request'::text, 'disposal-decision'::text, 'retention-rule'::text, 'mistake'::text, 'misuse'::text]))),
  constraint removal_decisions_ground_reference_length CHECK (((length(ground_reference) >= 1) AND (length(ground_reference) <= 80))),
  constraint removal_decisions_identity_check CHECK ((identity_check = ANY (ARRAY['e-id'::text, 'signed-in'::text, 'in-person'::text, 'in-writing'::text]))),
  constraint removal_decisions_identity_checked CHECK (((ground <> 'own-request'::text) OR (identity_check IS NOT NULL))),
  constraint removal_decisions_named CHECK (((ground <> 'disposal-decision'::text) OR (ground_reference IS NOT NULL))),
  constraint removal_decisions_number CHECK ((number > 0)),
  constraint removal_decisions_votes CHECK ((votes = ANY (ARRAY['keep'::text, 'delete'::text, 'depersonalise'::text, 'depersonalise-on-request'::text])))
);
CREATE TRIGGER removal_decisions_stay BEFORE UPDATE ON public.removal_decisions FOR EACH ROW EXECUTE FUNCTION refuse_other_decision();

create table removals (
  id uuid not null,
  population text not null,
  subject_id uuid,
  person_reference uuid not null,
  account text not null,
  comments text not null,
  votes text not null,
  ground text not null,
  ground_reference text,
  identity_check text,
  state text not null,
  requested_at timestamp(3) with time zone not null,
  requested_by_kind text not null,
  requested_by uuid,
  waits_until timestamp(3) with time zone,
  answer_by date,
  decided_at timestamp(3) with time zone,
  decided_by uuid,
  sealed_refusal bytea,
  ended_at timestamp(3) with time zone,
  fenced_at timestamp(3) with time zone,
  steps text[] not null default '{}'::text[],
  counts jsonb not null default '{}'::jsonb,
  sealed_traces bytea,
  attempts integer not null default 0,
  last_fault text,
  search jsonb,
  sealed_at timestamp(3) with time zone,
  envelope bytea,
  envelope_until timestamp(3) with time zone,
  stopped_by uuid,
  constraint removals_pkey PRIMARY KEY (id),
  constraint removals_account CHECK ((account = ANY (ARRAY['delete'::text, 'depersonalise'::text]))),
  constraint removals_comments CHECK ((comments = ANY (ARRAY['keep'::text, 'delete'::text, 'depersonalise'::text, 'depersonalise-on-request'::text]))),
  constraint removals_decision_named CHECK (((ground <> 'disposal-decision'::text) OR (ground_reference IS NOT NULL))),
  constraint removals_envelope CHECK (((envelope IS NULL) = (envelope_until IS NULL))),
  constraint removals_forgotten CHECK (((state <> 'sealed'::text) OR ((sealed_traces IS NULL) AND (subject_id IS NULL)))),
  constraint removals_ground CHECK ((ground = ANY (ARRAY['own-request'::text, 'disposal-decision'::text, 'retention-rule'::text, 'mistake'::text, 'misuse'::text]))),
  constraint removals_ground_reference_length CHECK (((length(ground_reference) >= 1) AND (length(ground_reference) <= 80))),
  constraint removals_identity_check CHECK ((identity_check = ANY (ARRAY['e-id'::text, 'signed-in'::text, 'in-person'::text, 'in-writing'::text]))),
  constraint removals_identity_checked CHECK (((ground <> 'own-request'::text) OR (identity_check IS NOT NULL))),
  constraint removals_population CHECK ((population = ANY (ARRAY['external-user'::text, 'member'::text, 'staff'::text]))),
  constraint removals_requested_by_kind CHECK ((requested_by_kind = ANY (ARRAY['staff'::text, 'external-user'::text, 'operator'::text, 'system'::text]))),
  constraint removals_sealing CHECK (((state = 'sealed'::text) = (sealed_at IS NOT NULL))),
  constraint removals_state CHECK ((state = ANY (ARRAY['requested'::text, 'approved'::text, 'under-way'::text, 'sealed'::text, 'cancelled'::text, 'refused'::text, 'stopped'::text]))),
  constraint removals_stopped CHECK (((state = 'stopped'::text) = (stopped_by IS NOT NULL))),
  constraint removals_votes CHECK ((votes = ANY (ARRAY['keep'::text, 'delete'::text, 'depersonalise'::text, 'depersonalise-on-request'::text])))
);
CREATE INDEX removals_by_person ON public.removals USING btree (person_reference);
CREATE INDEX removals_by_state ON public.removals USING btree (state, requested_at, id);
CREATE UNIQUE INDEX removals_one_at_a_time ON public.removals USING btree (person_reference) WHERE (state = ANY (ARRAY['requested'::text, 'approved'::text, 'under-way'::text]));

create table sessions (
  id bytea not null,
  member_id uuid,
  acr text not null,
  created_at timestamp(3) with time zone not null,
  last_seen_at timestamp(3) with time zone not null,
  staff_id uuid,
  external_user_id uuid,
  handle uuid not null default gen_random_uuid(),
  browser text,
  authenticated_at timestamp(3) with time zone,
  constraint sessions_pkey PRIMARY KEY (id),
  constraint sessions_external_user_id_fkey FOREIGN KEY (external_user_id) REFERENCES external_users(id),
  constraint sessions_member_id_fkey FOREIGN KEY (member_id) REFERENCES members(id),
  constraint sessions_staff_id_fkey FOREIGN KEY (staff_id) REFERENCES staff(id),
  constraint sessions_browser_length CHECK ((length(browser) <= 60)),
  constraint sessions_one_owner CHECK ((num_nonnulls(member_id, staff_id, external_user_id) = 1))
);
CREATE INDEX sessions_by_external_user ON public.sessions USING btree (external_user_id) WHERE (external_user_id IS NOT NULL);
CREATE INDEX sessions_by_last_seen ON public.sessions USING btree (last_seen_at);
CREATE INDEX sessions_by_member ON public.sessions USING btree (member_id);
CREATE INDEX sessions_by_staff ON public.sessions USING btree (staff_id) WHERE (staff_id IS NOT NULL);
CREATE TRIGGER sessions_of_living BEFORE INSERT ON public.sessions FOR EACH ROW EXECUTE FUNCTION refuse_about_removed();

create table sign_ins (
  id bytea not null,
  state text not null,
  nonce text not null,
  code_verifier text not null,
  return_path text,
  started_at timestamp(3) with time zone not null,
  hsa_id_canonical text,
  acr text,
  identified_at timestamp(3) with time zone,
  entrance text not null,
  session_id bytea,
  provider text not null,
  authenticated_at timestamp(3) with time zone,
  constraint sign_ins_pkey PRIMARY KEY (id),
  constraint sign_ins_session_id_fkey FOREIGN KEY (session_id) REFERENCES sessions(id) ON UPDATE CASCADE ON DELETE CASCADE,
  constraint sign_ins_entrance CHECK ((entrance = ANY (ARRAY['service'::text, 'citizen'::text]))),
  constraint sign_ins_provider CHECK ((provider ~ '^[a-z][a-z0-9-]{0,30}$'::text)),
  constraint sign_ins_return_path_form CHECK ((return_path ~ '^/([^/\\]|$)'::text))
);
CREATE INDEX sign_ins_by_session ON public.sign_ins USING btree (session_id) WHERE (session_id IS NOT NULL);
CREATE INDEX sign_ins_by_start ON public.sign_ins USING btree (started_at);

create table spent_votes (
  case_id uuid not null,
  mark bytea not null,
  constraint spent_votes_pkey PRIMARY KEY (case_id, mark),
  constraint spent_votes_case_id_fkey FOREIGN KEY (case_id) REFERENCES proposals(case_id)
);

create table staff (
  id uuid not null,
  person_reference uuid not null,
  given_name text not null,
  family_name text not null,
  identity_scheme text not null,
  identity text not null,
  identity_canonical text not null generated always as (upper((identity COLLATE "C"))) stored,
  email text not null,
  language text,
  created_at timestamp(3) with time zone not null,
  first_signed_in_at timestamp(3) with time zone,
  last_signed_in_at timestamp(3) with time zone,
  ended_at timestamp(3) with time zone,
  given_name_order text not null generated always as (swedish_order(given_name)) stored,
  family_name_order text not null generated always as (swedish_order(family_name)) stored,
  email_order text not null generated always as (swedish_order(email)) stored,
  search_text text not null generated always as (fold(((((((given_name || ' '::text) || family_name) || '
'::text) || identity) || '
'::text) || email))) stored,
  constraint staff_pkey PRIMARY KEY (id),
  constraint staff_person_reference_key UNIQUE (person_reference),
  constraint staff_email_length CHECK (((length(email) >= 3) AND (length(email) <= 254))),
  constraint staff_family_name_length CHECK ((((length(family_name) >= 1) AND (length(family_name) <= 100)) AND (octet_length(family_name) <= 300))),
  constraint staff_given_name_length CHECK ((((length(given_name) >= 1) AND (length(given_name) <= 100)) AND (octet_length(given_name) <= 300))),
  constraint staff_identity_length CHECK (((length(identity) >= 1) AND (length(identity) <= 200))),
  constraint staff_identity_scheme CHECK ((identity_scheme = ANY (ARRAY['hsa-id'::text, 'efos'::text, 'organisation'::text]))),
  constraint staff_language CHECK ((language = ANY (ARRAY['sv'::text, 'en'::text])))
);
CREATE INDEX staff_by_name ON public.staff USING btree (family_name_order, given_name_order, id) WHERE (ended_at IS NULL);
CREATE UNIQUE INDEX staff_current_identity_key ON public.staff USING btree (identity_scheme, identity_canonical) WHERE (ended_at IS NULL);

create table staff_rights (
  id uuid not null,
  staff_id uuid not null,
  name text not null,
  given_at timestamp(3) with time zone not null,
  given_by uuid,
  taken_at timestamp(3) with time zone,
  taken_by uuid,
  constraint staff_rights_pkey PRIMARY KEY (id),
  constraint staff_rights_staff_id_fkey FOREIGN KEY (staff_id) REFERENCES staff(id),
  constraint staff_rights_name CHECK ((name = ANY (ARRAY['manage-external-users'::text, 'set-passwords'::text, 'send-password-resets'::text, 'change-emails'::text, 'verify-emails'::text, 'verify-personal-numbers'::text, 'reveal-personal-numbers'::text, 'manage-protected-identities'::text, 'moderate-proposals'::text, 'choose-proposal-rules'::text, 'delete-external-users'::text, 'depersonalise-external-users'::text, 'keep-authorship'::text, 'manage-organisations'::text, 'manage-agreements'::text, 'appoint-administrators'::text, 'explain-access'::text, 'manage-catalogue'::text, 'manage-staff'::text, 'read-log'::text]))),
  constraint staff_rights_taking CHECK (((taken_at IS NOT NULL) OR (taken_by IS NULL)))
);
CREATE INDEX staff_rights_by_name ON public.staff_rights USING btree (name) WHERE (taken_at IS NULL);
CREATE INDEX staff_rights_by_staff ON public.staff_rights USING btree (staff_id);
CREATE UNIQUE INDEX staff_rights_current_key ON public.staff_rights USING btree (staff_id, name) WHERE (taken_at IS NULL);

create table vote_tallies (
  case_id uuid not null,
  direction text not null,
  slot smallint not null,
  votes integer not null,
  constraint vote_tallies_pkey PRIMARY KEY (case_id, direction, slot),
  constraint vote_tallies_case_id_fkey FOREIGN KEY (case_id) REFERENCES proposals(case_id),
  constraint vote_tallies_direction CHECK ((direction = ANY (ARRAY['for'::text, 'against'::text])))
);

create table votes (
  id uuid not null,
  case_id uuid not null,
  external_user_id uuid,
  author_name text,
  direction text not null,
  cast_at timestamp(3) with time zone not null,
  removal_mark text,
  kept_by uuid,
  number_mark bytea,
  constraint votes_pkey PRIMARY KEY (id),
  constraint votes_case_id_fkey FOREIGN KEY (case_id) REFERENCES proposals(case_id),
  constraint votes_external_user_id_fkey FOREIGN KEY (external_user_id) REFERENCES external_users(id),
  constraint votes_depersonalised CHECK (((removal_mark IS NULL) OR (removal_mark = 'kept'::text) OR ((author_name IS NULL) AND (kept_by IS NULL)))),
  constraint votes_direction CHECK ((direction = ANY (ARRAY['for'::text, 'against'::text]))),
  constraint votes_number_mark CHECK (((number_mark IS NULL) OR ((octet_length(number_mark) = 32) AND ((external_user_id IS NOT NULL) OR (NOT (removal_mark IS DISTINCT FROM 'kept'::text)))))),
  constraint votes_removal CHECK (((removal_mark IS NULL) OR (external_user_id IS NULL))),
  constraint votes_removal_mark CHECK ((removal_mark = ANY (ARRAY['kept'::text, 'depersonalised'::text, 'depersonalised-on-request'::text])))
);
CREATE INDEX votes_by_external_user ON public.votes USING btree (external_user_id, cast_at, id) WHERE (external_user_id IS NOT NULL);
CREATE INDEX votes_by_keeping ON public.votes USING btree (kept_by) WHERE (kept_by IS NOT NULL);
CREATE UNIQUE INDEX votes_one_a_number ON public.votes USING btree (case_id, number_mark) WHERE (number_mark IS NOT NULL);
CREATE UNIQUE INDEX votes_one_a_person ON public.votes USING btree (case_id, external_user_id) WHERE (external_user_id IS NOT NULL);
CREATE INDEX votes_tally ON public.votes USING btree (case_id, direction);
CREATE TRIGGER votes_deleted AFTER DELETE ON public.votes REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION tally_deleted_votes();
CREATE TRIGGER votes_of_living BEFORE INSERT ON public.votes FOR EACH ROW EXECUTE FUNCTION refuse_about_removed();
CREATE TRIGGER votes_tallied AFTER INSERT OR UPDATE OF case_id, direction ON public.votes FOR EACH ROW EXECUTE FUNCTION tally_changed_vote();

create table keystore.person_keys (
  person_reference uuid not null,
  wrapped_key bytea not null,
  created_at timestamp(3) with time zone not null,
  constraint person_keys_pkey PRIMARY KEY (person_reference)
);
CREATE TRIGGER person_keys_of_living BEFORE INSERT ON keystore.person_keys FOR EACH ROW EXECUTE FUNCTION refuse_key_of_removed();

create table keystore.proposal_keys (
  case_id uuid not null,
  wrapped_key bytea not null,
  created_at timestamp(3) with time zone not null,
  constraint proposal_keys_pkey PRIMARY KEY (case_id),
  constraint proposal_keys_case_id_fkey FOREIGN KEY (case_id) REFERENCES proposals(case_id)
);
