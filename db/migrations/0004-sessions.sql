-- Signing in: a sign-in under way in one browser, and the sessions that come of it.

create table sign_ins (
  -- SHA-256 of the secret in the browser's cookie
  id bytea primary key,
  state text not null,
  nonce text not null,
  code_verifier text not null,
  -- the address, within the site, that the person was going to; null for the first page of the own role
  return_path text constraint sign_ins_return_path_form check (return_path ~ '^/([^/\\]|$)'),
  started_at timestamptz(3) not null,
  -- filled when the provider has answered and the person has several organisations to choose from
  hsa_id_canonical text,
  acr text,
  identified_at timestamptz(3)
);

create index sign_ins_by_start on sign_ins (started_at);

create table sessions (
  -- SHA-256 of the secret in the browser's cookie
  id bytea primary key,
  member_id uuid references members,
  acr text not null,
  created_at timestamptz(3) not null,
  last_seen_at timestamptz(3) not null,
  -- exactly one owner; staff and external users join here
  constraint sessions_one_owner check (num_nonnulls(member_id) = 1)
);

create index sessions_by_member on sessions (member_id);
create index sessions_by_last_seen on sessions (last_seen_at);
