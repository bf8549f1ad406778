-- What the accounts of Mina sidor need besides: attempts counted, browsers known again, and more about a change of e-mail.

-- How often something has been tried of late, so that passwords cannot be guessed nor mailboxes flooded (decision 43).
create table attempt_counts (
  -- HMAC-SHA-256 of what is counted, with a key outside the database: who tried, and from where, cannot be read here
  id bytea primary key,
  attempts integer not null,
  -- when it is forgotten, and counting begins anew
  ends_at timestamptz(3) not null
);

create index attempt_counts_by_end on attempt_counts (ends_at);

-- Browsers that people have signed in with, whose attempts are counted apart: nobody else can use them up.
create table known_browsers (
  -- SHA-256 of the secret in the browser's cookie; several people can have one browser
  id bytea not null,
  external_user_id uuid not null references external_users,
  last_signed_in_at timestamptz(3) not null,
  primary key (id, external_user_id)
);

create index known_browsers_by_external_user on known_browsers (external_user_id);
create index known_browsers_by_sign_in on known_browsers (last_signed_in_at);

-- Somebody has asked for another password. Whether the address has an account is looked up by the job that answers,
-- never by the request: so nothing of the request can tell.
create table password_reset_requests (
  id uuid primary key,
  email text not null constraint password_reset_requests_email_length check (length(email) between 3 and 254),
  asked_at timestamptz(3) not null
);

create index password_reset_requests_by_time on password_reset_requests (asked_at);

alter table email_changes
  add column asked_by text not null constraint email_changes_asked_by check (asked_by in ('external-user', 'staff')),
  -- the address until then, once the new one is confirmed: there the notice goes
  add column former_email text;

-- Whoever has signed in with a one-time password chooses another before anything else; that secret is in no mail.
alter table links
  drop constraint links_kind,
  add constraint links_kind check (kind in ('verify-email', 'reset-password', 'change-email', 'choose-password'));
