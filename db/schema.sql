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

CREATE OR REPLACE FUNCTION public.swedish_order(value text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
 -- 9456 characters in all, see the migration; SHA-256 cf3815af9a0fc615515a2e74cb4659e7b9837731f89f8714f9de46d0e8b654d5
;

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
  constraint audit_events_actor_kind CHECK ((actor_kind = ANY (ARRAY['member'::text, 'operator'::text, 'system'::text]))),
  constraint audit_events_outcome CHECK ((outcome = ANY (ARRAY['done'::text, 'refused'::text])))
);
CREATE INDEX audit_events_by_actor ON public.audit_events USING btree (actor_reference, sequence);
CREATE INDEX audit_events_by_batch ON public.audit_events USING btree (batch, sequence);
CREATE INDEX audit_events_by_code ON public.audit_events USING btree (organisation_id, code, sequence);
CREATE INDEX audit_events_by_organisation ON public.audit_events USING btree (organisation_id, sequence);
CREATE INDEX audit_events_by_subject ON public.audit_events USING btree (subject_reference, sequence);
CREATE INDEX audit_events_unsealed ON public.audit_events USING btree (sequence) WHERE (batch IS NULL);
CREATE TRIGGER audit_events_append_only BEFORE DELETE ON public.audit_events FOR EACH ROW EXECUTE FUNCTION refuse_change_of_log();
CREATE TRIGGER audit_events_not_truncated BEFORE TRUNCATE ON public.audit_events FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_log();
CREATE TRIGGER audit_events_only_sealed BEFORE UPDATE ON public.audit_events FOR EACH ROW EXECUTE FUNCTION allow_only_sealing();

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
  constraint e_services_pkey PRIMARY KEY (id),
  constraint e_services_audience_key UNIQUE (id, audience),
  constraint e_services_key_key UNIQUE (key),
  constraint e_services_address_form CHECK ((address ~ '^https?://'::text)),
  constraint e_services_audience CHECK ((audience = ANY (ARRAY['municipality'::text, 'region'::text]))),
  constraint e_services_key_form CHECK ((key ~ '^[a-z0-9]+(-[a-z0-9]+)*$'::text)),
  constraint e_services_name_length CHECK (((length(name) >= 1) AND (length(name) <= 200)))
);

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
CREATE INDEX grants_by_permission ON public.grants USING btree (organisation_id, permission_id, member_id) INCLUDE (valid_from, valid_to) WHERE (revoked_at IS NULL);
CREATE UNIQUE INDEX grants_current_key ON public.grants USING btree (member_id, permission_id) WHERE (revoked_at IS NULL);
CREATE INDEX grants_in_organisation ON public.grants USING btree (organisation_id, member_id, permission_id) INCLUDE (valid_from, valid_to) WHERE (revoked_at IS NULL);

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
CREATE UNIQUE INDEX members_current_hsa_id_key ON public.members USING btree (organisation_id, hsa_id_canonical) WHERE (ended_at IS NULL);
CREATE TRIGGER members_hsa_id_bound BEFORE UPDATE ON public.members FOR EACH ROW WHEN (((old.first_signed_in_at IS NOT NULL) AND (old.hsa_id_canonical IS DISTINCT FROM upper((new.hsa_id COLLATE "C"))))) EXECUTE FUNCTION refuse_bound_hsa_id();

create table migrations (
  number integer not null,
  name text not null,
  digest text not null,
  applied_at timestamp with time zone not null,
  constraint migrations_pkey PRIMARY KEY (number)
);

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

create table permission_former_names (
  permission_id uuid not null,
  name text not null,
  replaced_at timestamp(3) with time zone,
  constraint permission_former_names_pkey PRIMARY KEY (permission_id, name),
  constraint permission_former_names_permission_id_fkey FOREIGN KEY (permission_id) REFERENCES permissions(id)
);

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
  constraint permissions_pkey PRIMARY KEY (id),
  constraint permissions_key_key UNIQUE (e_service_id, key),
  constraint permissions_e_service_id_fkey FOREIGN KEY (e_service_id) REFERENCES e_services(id),
  constraint permissions_key_form CHECK ((key ~ '^[a-z0-9]+(-[a-z0-9]+)*$'::text)),
  constraint permissions_kind CHECK ((kind = ANY (ARRAY['type'::text, 'function'::text]))),
  constraint permissions_name_length CHECK (((length(name) >= 1) AND (length(name) <= 200))),
  constraint permissions_validity CHECK ((valid_from <= valid_to))
);

create table sessions (
  id bytea not null,
  member_id uuid,
  acr text not null,
  created_at timestamp(3) with time zone not null,
  last_seen_at timestamp(3) with time zone not null,
  constraint sessions_pkey PRIMARY KEY (id),
  constraint sessions_member_id_fkey FOREIGN KEY (member_id) REFERENCES members(id),
  constraint sessions_one_owner CHECK ((num_nonnulls(member_id) = 1))
);
CREATE INDEX sessions_by_last_seen ON public.sessions USING btree (last_seen_at);
CREATE INDEX sessions_by_member ON public.sessions USING btree (member_id);

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
  constraint sign_ins_pkey PRIMARY KEY (id),
  constraint sign_ins_return_path_form CHECK ((return_path ~ '^/([^/\\]|$)'::text))
);
CREATE INDEX sign_ins_by_start ON public.sign_ins USING btree (started_at);

create table keystore.person_keys (
  person_reference uuid not null,
  wrapped_key bytea not null,
  created_at timestamp(3) with time zone not null,
  constraint person_keys_pkey PRIMARY KEY (person_reference)
);
