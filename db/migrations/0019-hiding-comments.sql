-- A moderator hides a comment from everybody: quickly, with a reason that its writer reads, and not for good. The comment
-- and who wrote it stay, since it can be evidence and a public record (lag 1998:112, 5 §).

alter table comments
  add column hidden_at timestamptz(3),
  add column hidden_by uuid,
  -- why, for the writer; under their key, and gone with it
  add column sealed_hiding_reason bytea,
  add constraint comments_hidden check ((hidden_at is null) = (hidden_by is null)),
  add constraint comments_hiding_reason check (sealed_hiding_reason is null or hidden_at is not null);

-- What is hidden is no comment to be counted.
drop index comments_shown;
create index comments_shown on comments (case_id)
  where shown_at is not null and hidden_at is null and removal_mark is distinct from 'deleted';
