import { drawnNames, idOf, nameLists } from "./data-statements.ts";

/**
 * External users in the order in which they came, over five years. Most have verified their address, three in five have
 * given a number, few are inactive and very few protected. Takes: how many.
 */
export const externalUsers = `
insert into external_users
  (id, person_reference, email, email_verified_at, given_name, family_name, display_name, street_address, postal_code,
   town, telephone, personal_number, personal_number_index, birth_date, personal_number_verified_at,
   personal_number_verified_by, protected_at, deactivated_at, created_at, first_signed_in_at, last_signed_in_at)
select ${idOf("external_users", "number")}, md5('external reference' || number)::uuid,
       translate(fold(given_name || '.' || family_name), 'åäöø'' ', 'aaoo') || number || '@'
         || (array['post', 'brev', 'epost', 'mejl'])[1 + number % 4] || '.example',
       case when random() < 0.94 then created_at + interval '1 hour' end,
       given_name, family_name,
       case when random() < 0.5 then given_name || ' ' || left(family_name, 1) else given_name || number % 1000 end,
       case when random() < 0.4 then 'Storgatan ' || number % 200 end,
       case when random() < 0.4 then '123 45' end,
       case when random() < 0.4 then 'Exempelköping' end,
       case when random() < 0.3 then '+4670174' || lpad((number % 10000)::text, 4, '0') end,
       case when has_number then decode(md5('sealed' || number) || md5('number' || number), 'hex') end,
       case when has_number then sha256(('index' || number)::bytea) end,
       case when has_number then birth_date end,
       case when has_number and is_verified then created_at + interval '1 day' end,
       case when has_number and is_verified then 'e-id' end,
       case when random() < 0.001 then created_at end,
       case when random() < 0.03 then created_at + interval '40 days' end,
       created_at,
       case when has_signed_in then created_at + interval '2 hours' end,
       case when has_signed_in then greatest(created_at, timestamptz '2026-11-21' - interval '900 days' * power(random(), 3)) end
  from (
    select named.*, timestamptz '2021-11-21' + interval '1825 days' * (number::float8 / $1::bigint) as created_at,
           random() < 0.6 as has_number, random() < 0.8 as is_verified, random() < 0.85 as has_signed_in,
           to_char(date '1935-01-01' + (random() * 26000)::int, 'YYYY-MM-DD') as birth_date
      from (
        select number, ${drawnNames}
          from generate_series(1, $1::bigint) as number
         cross join ${nameLists}
      ) as named
  ) as people`;

/** People who came first of all and were removed together. Takes: how many. */
export const depersonalisedUsers = `
with removal as (
  insert into removals
    (id, population, person_reference, account, comments, votes, ground, state, requested_at, requested_by_kind, sealed_at)
  values (md5('removal')::uuid, 'external-user', md5('removed')::uuid, 'depersonalise', 'depersonalise', 'depersonalise',
          'retention-rule', 'sealed', timestamptz '2026-01-01', 'system', timestamptz '2026-01-01')
  returning id
)
insert into external_users
  (id, person_reference, email, given_name, family_name, display_name, created_at, removal_id, depersonalised_at)
select ${idOf("removed users", "number")}, md5('removed reference' || number)::uuid, '', '', '', '',
       date_trunc('day', timestamptz '2021-11-21' + interval '365 days' * (number::float8 / $1::bigint)),
       removal.id, timestamptz '2026-01-01'
  from generate_series(1, $1::bigint) as number cross join removal`;
