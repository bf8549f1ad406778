-- The two other populations: the authority's own people, and citizens with an account on Mina sidor.

create table staff (
  id uuid primary key,
  -- what audit events hold of the person: random, tells neither who nor when
  person_reference uuid not null constraint staff_person_reference_key unique,
  given_name text not null constraint staff_given_name_length
    check (length(given_name) between 1 and 100 and octet_length(given_name) <= 300),
  family_name text not null constraint staff_family_name_length
    check (length(family_name) between 1 and 100 and octet_length(family_name) <= 300),
  -- who one is, is a value within a scheme: state staff often have another e-ID than SITHS (decision 5)
  identity_scheme text not null constraint staff_identity_scheme check (identity_scheme in ('hsa-id', 'efos', 'organisation')),
  identity text not null constraint staff_identity_length check (length(identity) between 1 and 200),
  identity_canonical text collate "C" not null generated always as (upper(identity collate "C")) stored,
  email text not null constraint staff_email_length check (length(email) between 3 and 254),
  language text constraint staff_language check (language in ('sv', 'en')),
  created_at timestamptz(3) not null,
  first_signed_in_at timestamptz(3),
  last_signed_in_at timestamptz(3),
  ended_at timestamptz(3),
  given_name_order text collate "C" not null generated always as (swedish_order(given_name)) stored,
  family_name_order text collate "C" not null generated always as (swedish_order(family_name)) stored
);

create unique index staff_current_identity_key on staff (identity_scheme, identity_canonical) where ended_at is null;
create index staff_by_name on staff (family_name_order, given_name_order, id) where ended_at is null;

create table staff_rights (
  id uuid primary key,
  staff_id uuid not null references staff,
  name text not null constraint staff_rights_name_form check (name ~ '^[a-z]+(-[a-z]+)*$'),
  -- the person references of who gave and took it; null for the operator
  given_at timestamptz(3) not null,
  given_by uuid,
  taken_at timestamptz(3),
  taken_by uuid,
  constraint staff_rights_taking check (taken_at is not null or taken_by is null)
);

create unique index staff_rights_current_key on staff_rights (staff_id, name) where taken_at is null;
create index staff_rights_by_name on staff_rights (name) where taken_at is null;

create table external_users (
  id uuid primary key,
  person_reference uuid not null constraint external_users_person_reference_key unique,
  email text not null constraint external_users_email_length check (length(email) between 3 and 254),
  email_canonical text collate "C" not null generated always as (lower(email collate "C")) stored,
  email_verified_at timestamptz(3),
  given_name text not null constraint external_users_given_name_length
    check (length(given_name) between 1 and 100 and octet_length(given_name) <= 300),
  family_name text not null constraint external_users_family_name_length
    check (length(family_name) between 1 and 100 and octet_length(family_name) <= 300),
  display_name text not null constraint external_users_display_name_length
    check (length(display_name) between 1 and 50 and octet_length(display_name) <= 200),
  street_address text constraint external_users_street_address_length check (length(street_address) between 1 and 200),
  postal_code text constraint external_users_postal_code_length check (length(postal_code) between 1 and 20),
  town text constraint external_users_town_length check (length(town) between 1 and 100),
  telephone text constraint external_users_telephone_length check (length(telephone) between 3 and 40),
  -- encrypted; the index is an HMAC, for exact search and uniqueness; the birth date is what may be shown (decision 6)
  personal_number bytea,
  personal_number_index bytea,
  -- YYYY-MM-DD, or as much of it as a coordination number tells
  birth_date text collate "C" constraint external_users_birth_date_form
    check (birth_date ~ '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$'),
  personal_number_verified_at timestamptz(3),
  personal_number_verified_by text constraint external_users_verified_by
    check (personal_number_verified_by in ('e-id', 'staff')),
  -- since when an e-ID must not verify the number again by itself (decision 44)
  personal_number_blocked_at timestamptz(3),
  -- since when the identity is protected (skyddade personuppgifter)
  protected_at timestamptz(3),
  -- since when the account is inactive
  deactivated_at timestamptz(3),
  language text constraint external_users_language check (language in ('sv', 'en')),
  created_at timestamptz(3) not null,
  first_signed_in_at timestamptz(3),
  last_signed_in_at timestamptz(3),
  given_name_order text collate "C" not null generated always as (swedish_order(given_name)) stored,
  family_name_order text collate "C" not null generated always as (swedish_order(family_name)) stored,
  display_name_order text collate "C" not null generated always as (swedish_order(display_name)) stored,
  email_order text collate "C" not null generated always as (swedish_order(email)) stored,
  -- what is missing sorts first, and keeps every key of the list's order something that can be compared
  birth_date_order text collate "C" not null generated always as (coalesce(birth_date, '')) stored,
  signed_in_order timestamptz(3) not null
    generated always as (coalesce(last_signed_in_at, timestamptz '-infinity')) stored,
  status_order smallint not null generated always as (case when deactivated_at is null then 0 else 1 end) stored,
  -- a line break parts the fields; the names stand both as the list shows them and as people write a whole name
  search_text text not null generated always as (
    fold(family_name || ', ' || given_name || ' ' || family_name || E'\n' || display_name || E'\n' || email)
  ) stored,
  constraint external_users_personal_number check ((personal_number is null) = (personal_number_index is null)),
  constraint external_users_verification check (
    (personal_number_verified_at is null) = (personal_number_verified_by is null)
    and (personal_number_verified_at is null or personal_number is not null)
  )
);

create unique index external_users_email_key on external_users (email_canonical);
create unique index external_users_personal_number_key on external_users (personal_number_index)
  where personal_number_verified_at is not null;
create index external_users_by_personal_number on external_users (personal_number_index);
create index external_users_by_email on external_users (email_order, id);
create index external_users_by_name on external_users (family_name_order, given_name_order, id);
create index external_users_by_display_name on external_users (display_name_order, id);
create index external_users_by_birth_date on external_users (birth_date_order, id);
create index external_users_by_creation on external_users (created_at, id);
create index external_users_by_sign_in on external_users (signed_in_order, id);
create index external_users_by_status on external_users (status_order, family_name_order, given_name_order, id);
create index external_users_by_text on external_users using gin (search_text gin_trgm_ops);

-- Apart from the account, so that no list of people ever reads it.
create table external_user_passwords (
  external_user_id uuid primary key references external_users,
  -- argon2id as a PHC string
  hash text not null,
  set_at timestamptz(3) not null,
  -- given by staff: it lets in once, to the page where another is chosen, until then (decision 44)
  one_time_until timestamptz(3)
);

-- What a link in a mail lets its holder do, once.
create table links (
  -- SHA-256 of the secret in the address
  id bytea primary key,
  kind text not null constraint links_kind check (kind in ('verify-email', 'reset-password', 'change-email')),
  external_user_id uuid not null references external_users,
  -- the address that whoever holds the link can read
  email text not null,
  created_at timestamptz(3) not null,
  expires_at timestamptz(3) not null,
  used_at timestamptz(3)
);

create index links_by_external_user on links (external_user_id);
create index links_by_expiry on links (expires_at);

-- A new address that nobody has confirmed yet; until then the old one counts (decision 44).
create table email_changes (
  id uuid primary key,
  external_user_id uuid not null references external_users,
  email text not null constraint email_changes_email_length check (length(email) between 3 and 254),
  asked_at timestamptz(3) not null,
  ended_at timestamptz(3)
);

create unique index email_changes_current_key on email_changes (external_user_id) where ended_at is null;

-- Every session still has exactly one owner.
alter table sessions
  add column staff_id uuid references staff,
  add column external_user_id uuid references external_users,
  drop constraint sessions_one_owner,
  add constraint sessions_one_owner check (num_nonnulls(member_id, staff_id, external_user_id) = 1);

create index sessions_by_staff on sessions (staff_id) where staff_id is not null;
create index sessions_by_external_user on sessions (external_user_id) where external_user_id is not null;

alter table audit_events
  drop constraint audit_events_actor_kind,
  add constraint audit_events_actor_kind
    check (actor_kind in ('member', 'staff', 'external-user', 'operator', 'system'));
