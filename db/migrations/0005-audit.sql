-- The audit log: append-only events with personal details encrypted per person, sealed in batches.

-- Keys stand apart so that a backup can leave them out: without its key an old copy of an event says nothing of a person.
create schema keystore;

create table keystore.person_keys (
  person_reference uuid primary key,
  -- the person's key, encrypted with the master key that stands outside the database
  wrapped_key bytea not null,
  created_at timestamptz(3) not null
);

create table audit_events (
  id uuid primary key,
  sequence bigint not null generated always as identity constraint audit_events_sequence_key unique,
  occurred_at timestamptz(3) not null,
  code text not null,
  outcome text not null constraint audit_events_outcome check (outcome in ('done', 'refused')),
  actor_kind text not null constraint audit_events_actor_kind check (actor_kind in ('member', 'operator', 'system')),
  actor_reference uuid,
  actor_details bytea,
  organisation_id uuid references organisations,
  subject_reference uuid,
  subject_details bytea,
  details jsonb not null,
  -- HMAC-SHA256 of all of the above but sequence, with a key outside the database: no other hand can write an event
  mac bytea not null,
  -- the sealed batch that the event belongs to; the only column that is ever written later, and once
  batch bigint
);

create index audit_events_by_organisation on audit_events (organisation_id, sequence);
create index audit_events_by_code on audit_events (organisation_id, code, sequence);
create index audit_events_by_subject on audit_events (subject_reference, sequence);
create index audit_events_by_actor on audit_events (actor_reference, sequence);
create index audit_events_unsealed on audit_events (sequence) where batch is null;
create index audit_events_by_batch on audit_events (batch, sequence);

create table audit_batches (
  number bigint primary key,
  event_count integer not null constraint audit_batches_event_count check (event_count > 0),
  -- SHA-256 of each event, in the order of their sequence, so that an altered one can be named
  event_digests bytea not null,
  previous_digest bytea not null,
  digest bytea not null,
  -- Ed25519 over the digest, with a key outside the database
  signature bytea not null,
  sealed_at timestamptz(3) not null
);

create function refuse_change_of_log() returns trigger language plpgsql as $$
begin
  raise exception using
    errcode = '23514', constraint = 'audit_append_only', message = 'the audit log is append-only';
end $$;

create function allow_only_sealing() returns trigger language plpgsql as $$
begin
  if old.batch is null and new.batch is not null
    and (to_jsonb(new) - 'batch') = (to_jsonb(old) - 'batch') then
    return new;
  end if;
  raise exception using
    errcode = '23514', constraint = 'audit_append_only', message = 'the audit log is append-only';
end $$;

create trigger audit_events_append_only before delete on audit_events for each row execute function refuse_change_of_log();
create trigger audit_events_only_sealed before update on audit_events for each row execute function allow_only_sealing();
create trigger audit_events_not_truncated before truncate on audit_events execute function refuse_change_of_log();
create trigger audit_batches_append_only before update or delete on audit_batches for each row execute function refuse_change_of_log();
create trigger audit_batches_not_truncated before truncate on audit_batches execute function refuse_change_of_log();
