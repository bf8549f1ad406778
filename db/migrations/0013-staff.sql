-- Looking after staff.

alter table staff
  add column email_order text collate "C" not null generated always as (swedish_order(email)) stored,
  -- a line break parts the fields, as in members
  add column search_text text not null generated always as (
    fold(given_name || ' ' || family_name || E'\n' || identity || E'\n' || email)
  ) stored;

-- A name that means nothing entitles to nothing; the database keeps it out altogether.
alter table staff_rights
  drop constraint staff_rights_name_form,
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
    'manage-staff',
    'read-log'
  ));
