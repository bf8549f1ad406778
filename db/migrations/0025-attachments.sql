-- Documents that the authority attaches to what it answers about a case: the decision, the minutes.

create table attachments (
  id uuid primary key,
  answer_id uuid not null references case_answers,
  -- the order in which they are shown; there are three places, and what has been removed leaves its own to another
  position integer not null constraint attachments_position check (position between 1 and 3),
  -- gone where it has been removed: a name can be of a person
  name text constraint attachments_name_length check (length(name) between 1 and 100),
  type text not null constraint attachments_type check (type in ('pdf', 'png', 'jpeg')),
  size integer not null constraint attachments_size check (size between 1 and 10485760),
  -- of the bytes, also once they are gone: whoever has the document can tell that it stood here
  sha256 bytea not null constraint attachments_sha256_length check (length(sha256) = 32),
  attached_at timestamptz(3) not null,
  attached_by uuid not null,
  removed_at timestamptz(3),
  removed_by uuid,
  removal_ground text constraint attachments_removal_ground check (
    removal_ground in ('personal-data', 'secrecy', 'mistaken')
  ),
  constraint attachments_removal check (
    (removed_at is null) = (name is not null)
    and (removed_at is null) = (removed_by is null)
    and (removed_at is null) = (removal_ground is null)
  )
);
create index attachments_by_answer on attachments (answer_id, position);
create unique index attachments_place_key on attachments (answer_id, position) where removed_at is null;

-- The bytes alone, so that no list reads them.
create table attachment_contents (
  attachment_id uuid primary key references attachments,
  bytes bytea not null constraint attachment_contents_bytes_length check (length(bytes) between 1 and 10485760)
);
-- documents and pictures are packed already
alter table attachment_contents alter column bytes set storage external;
