-- Who has agreements with the authority, and what the authority opens to them.

create table organisations (
  id uuid primary key,
  kind text not null constraint organisations_kind check (kind in ('municipality', 'region')),
  code text not null constraint organisations_code_form check (code ~ '^[0-9]{2}([0-9]{2})?$'),
  name text not null constraint organisations_name_length check (length(name) between 1 and 200),
  organisation_number text not null constraint organisations_number_form check (organisation_number ~ '^[0-9]{10}$'),
  county_code text not null constraint organisations_county_code_form check (county_code ~ '^[0-9]{2}$'),
  created_at timestamptz(3) not null,
  constraint organisations_number_key unique (organisation_number),
  constraint organisations_code_key unique (kind, code),
  -- target of the foreign keys that keep an agreement's audience equal to the organisation's kind
  constraint organisations_kind_key unique (id, kind)
);

create table e_services (
  id uuid primary key,
  key text not null constraint e_services_key_form check (key ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  audience text not null constraint e_services_audience check (audience in ('municipality', 'region')),
  name text not null constraint e_services_name_length check (length(name) between 1 and 200),
  name_en text,
  description text not null,
  description_en text,
  -- where the e-service is opened; without one its name is shown without a link
  address text constraint e_services_address_form check (address ~ '^https?://'),
  position integer not null,
  created_at timestamptz(3) not null,
  constraint e_services_key_key unique (key),
  constraint e_services_audience_key unique (id, audience)
);

create table permissions (
  id uuid primary key,
  e_service_id uuid not null references e_services,
  key text not null constraint permissions_key_form check (key ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  kind text not null constraint permissions_kind check (kind in ('type', 'function')),
  name text not null constraint permissions_name_length check (length(name) between 1 and 200),
  name_en text,
  description text not null,
  description_en text,
  -- inclusive dates in Europe/Stockholm; null is unbounded
  valid_from date,
  valid_to date,
  position integer not null,
  created_at timestamptz(3) not null,
  constraint permissions_key_key unique (e_service_id, key),
  constraint permissions_validity check (valid_from <= valid_to)
);

create table permission_former_names (
  permission_id uuid not null references permissions,
  name text not null,
  -- null where the name was already history when the permission was first imported
  replaced_at timestamptz(3),
  primary key (permission_id, name)
);

create table agreements (
  id uuid primary key,
  organisation_id uuid not null,
  e_service_id uuid not null,
  audience text not null,
  -- inclusive dates in Europe/Stockholm; valid_to null is until further notice
  valid_from date not null,
  valid_to date,
  reference text not null constraint agreements_reference_length check (length(reference) between 1 and 100),
  created_at timestamptz(3) not null,
  constraint agreements_organisation_fkey foreign key (organisation_id, audience) references organisations (id, kind),
  constraint agreements_e_service_fkey foreign key (e_service_id, audience) references e_services (id, audience),
  constraint agreements_validity check (valid_from <= valid_to),
  constraint agreements_no_overlap exclude using gist (
    organisation_id with =, e_service_id with =, daterange(valid_from, valid_to, '[]') with &&
  )
);
