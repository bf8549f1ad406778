-- Reading the log of the whole installation.

-- The log is read in the order of time, so that a period is a stretch of the same index; events of one moment in the
-- order in which they were written.
drop index audit_events_by_organisation;
drop index audit_events_by_code;
create index audit_events_by_time on audit_events (occurred_at, sequence);
create index audit_events_by_organisation on audit_events (organisation_id, occurred_at, sequence);
create index audit_events_by_code on audit_events (code, occurred_at, sequence);
create index audit_events_by_code_in_organisation on audit_events (organisation_id, code, occurred_at, sequence);

-- The log is searched by people who are no longer members, too; they are few beside the current ones.
create index members_ended_by_hsa_id on members (hsa_id_canonical) where ended_at is not null;
create index members_ended_in_organisation on members (organisation_id) where ended_at is not null;
