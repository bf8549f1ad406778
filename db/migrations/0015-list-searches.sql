-- Whoever has a number has a day of birth, as far as the number tells it: the list is sorted and searched by it.
alter table external_users
  add constraint external_users_birth_date_known check ((birth_date is null) = (personal_number is null));

-- A line break parts the fields; both orders of a name, in whichever people write it. A comma between them is left out
-- here and of what is searched for.
alter table external_users drop column search_text;
alter table external_users add column search_text text not null generated always as (
  fold(family_name || ' ' || given_name || ' ' || family_name || E'\n' || display_name || E'\n' || email)
) stored;
create index external_users_by_text on external_users using gin (search_text gin_trgm_ops);

-- With all that people are searched and filtered by: counting a million of them never reads the table itself, nor does
-- looking through them in the order of their names. Names take at most 300 bytes besides 100 characters, so it fits.
drop index external_users_by_name;
create index external_users_by_name on external_users (family_name_order, given_name_order, id)
  include (search_text, status_order, email_verified_at, personal_number_verified_at, protected_at, signed_in_order);
-- The few of whom a filter asks.
create index external_users_unverified_email on external_users (created_at, id) where email_verified_at is null;
create index external_users_protected on external_users (created_at, id) where protected_at is not null;

-- What somebody has searched a list for, while their session lives: the address holds the key alone (decision 17).
create table list_searches (
  -- random, as it stands in addresses
  id uuid primary key,
  session_id bytea not null references sessions on delete cascade,
  -- the words, encrypted: they can be anybody's name or number
  sealed_words bytea not null,
  searched_at timestamptz(3) not null
);

create index list_searches_by_session on list_searches (session_id);
