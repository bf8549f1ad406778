-- The catalogue is changed in the interface too (decision 29). What an entry said before each change is kept with the time,
-- in both languages, and it is known what staff have set by hand, so that no file read in later undoes it unseen.

create table permission_versions (
  id uuid not null constraint permission_versions_pkey primary key,
  permission_id uuid not null references permissions,
  name text not null,
  name_en text,
  description text not null,
  description_en text,
  valid_from date,
  valid_to date,
  replaced_at timestamptz(3) not null
);
create index permission_versions_by_permission on permission_versions (permission_id, replaced_at);

create table e_service_versions (
  id uuid not null constraint e_service_versions_pkey primary key,
  e_service_id uuid not null references e_services,
  name text not null,
  name_en text,
  description text not null,
  description_en text,
  address text,
  replaced_at timestamptz(3) not null
);
create index e_service_versions_by_e_service on e_service_versions (e_service_id, replaced_at);

alter table e_services
  add column set_by_staff text[] not null default '{}' constraint e_services_set_by_staff
    check (set_by_staff <@ array['name', 'nameEn', 'description', 'descriptionEn', 'address']);
alter table permissions
  add column set_by_staff text[] not null default '{}' constraint permissions_set_by_staff
    check (set_by_staff <@ array['name', 'nameEn', 'description', 'descriptionEn', 'kind', 'validFrom', 'validTo']);
