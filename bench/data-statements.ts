// The statements that fill a database for the measurements. All of it is invented; only the names of the
// permissions are the authority's own, since their length and likeness decide what sorting and search cost.

/** Ids that grow as the program's own do: time first, then what looks random. */
export const idOf = (table: string, number: string) =>
  `(lpad(to_hex(1700000000000 + ${number} * 250), 12, '0') || '7' || substr(md5('${table}' || ${number}), 1, 3)
    || '8' || substr(md5(${number} || '${table}'), 1, 15))::uuid`;

/** A given and a family name for each row, common ones more often; a tenth have two family names. */
export const drawnNames = `
           (given_names)[1 + floor(cardinality(given_names) * power(random(), 1.5))] as given_name,
           (family_names)[1 + floor(cardinality(family_names) * power(random(), 1.5))]
             || case when random() < 0.1
                     then '-' || (family_names)[1 + floor(cardinality(family_names) * random())] else '' end
             as family_name`;

/** What they are drawn from: names that try sorting and searching. */
export const nameLists = `(select
       string_to_array('Anna Eva Maria Karin Kristina Lena Sara Kerstin Emma Ingrid Malin Jenny Marie Linda Hanna '
         'Birgitta Gunilla Susanne Åsa Elin Ulla Johanna Monica Maja Elisabeth Annika Julia Ida Ann-Marie Sofia '
         'Linnéa Camilla Amanda Åse Ebba Östen Zahra Fatima Aïsha Chloé Siân Lars Anders Mikael Johan Karl Per '
         'Erik Jan Thomas Daniel Fredrik Andreas Hans Stefan Mohamed Peter Bengt Mats Björn Bo Magnus Henrik '
         'Mattias Jonas Ulf Christer Oskar Alexander Göran Leif Martin Åke Örjan Ärlig Wilhelm Viktor André René '
         'José Łukasz Søren Jürgen Håkan Sven-Erik Per-Åke Jean-François', ' ') as given_names,
       string_to_array('Andersson|Johansson|Karlsson|Nilsson|Eriksson|Larsson|Olsson|Persson|Svensson|Gustafsson|'
         'Pettersson|Jonsson|Jansson|Hansson|Bengtsson|Jönsson|Lindberg|Jakobsson|Magnusson|Lindström|Olofsson|'
         'Lindqvist|Lindgren|Berg|Axelsson|Bergström|Lundberg|Lind|Lundgren|Lundqvist|Mattsson|Berglund|'
         'Fredriksson|Sandberg|Henriksson|Forsberg|Sjöberg|Ali|Wallin|Mohamed|Engström|Eklund|Danielsson|'
         'Lundin|Håkansson|Björk|Bergman|Gunnarsson|Wikström|Holm|Samuelsson|Isaksson|Fransson|Bergqvist|'
         'Nyström|Holmberg|Arvidsson|Löfgren|Söderberg|Nyberg|Blomqvist|Claesson|Nordström|Mårtensson|Lundström|'
         'Viklund|Björklund|Eliasson|Pålsson|Berggren|Sandström|Nordin|Ström|Åberg|Hermansson|Ekström|Falk|'
         'Holmgren|Dahlberg|Hellström|Hedlund|Sundberg|Sjögren|Ek|Blom|Abrahamsson|Öberg|Martinsson|Andreasson|'
         'Strömberg|Månsson|Åkesson|Hansen|Norberg|Lindholm|Dahl|Jonasson|af Klint|von Essen|de la Gardie|'
         'van der Berg|O''Connor|Müller|Østergård|Ångström|Ärlebrandt', '|') as family_names
     ) as names`;

export const eServices = `
insert into e_services (id, key, audience, name, name_en, description, position, created_at)
select ${idOf("e_services", "position")}, key, audience, name, name_en, name, position, '2024-01-01'
  from (values
    (1::bigint, 'ersattning', 'municipality', 'Ansök om statlig ersättning', 'Apply for state compensation'),
    (2, 'ansvar', 'municipality', 'Se och ändra ansvar för ensamkommande', null),
    (3, 'landsting', 'region', 'E-tjänst för landsting', 'E-service for regions')
  ) as service (position, key, audience, name, name_en)`;

/** The last of each e-service is withdrawn. */
export const permissions = `
insert into permissions (id, e_service_id, key, kind, name, description, valid_from, valid_to, position, created_at)
select ${idOf("permissions", "number")}, e_services.id, 'permission-' || number, 'type', named.name,
       named.name, '2020-01-01', case when withdrawn then date '2022-12-31' end, number, '2024-01-01'
  from (
    select row_number() over () as number, e_service, name, withdrawn
      from (values
        ('ersattning', 'Asylsökande i förskola', false),
        ('ersattning', 'Asylsökande i förskoleklass', false),
        ('ersattning', 'Asylsökande i grundskola', false),
        ('ersattning', 'Asylsökande i gymnasieskola', false),
        ('ersattning', 'Asylsökande elever som påbörjat nationellt program efter 18 års ålder', false),
        ('ersattning', 'Extraordinära kostnader för asylsökande enskild elev med särskilda behov', false),
        ('ersattning', 'Dygnsschablon för ensamkommande barn', false),
        ('ersattning', 'Årlig fast och rörlig ersättning för ensamkommande barn', false),
        ('ersattning', 'Stöd och hjälp i boendet för nyanlända', false),
        ('ersattning', 'Försörjningsstöd, unga nyanlända tidigare ensamkommande barn', false),
        ('ersattning', 'Försörjningsstöd, unga nyanlända gymnasiestuderande', false),
        ('ersattning', 'Schablon enligt fördelningstal för ordnat boende (massflyktsdirektivet)', false),
        ('ersattning', 'Schablon för anvisad till ordnat boende', false),
        ('ersattning', 'Dygnsschablon för anvisade i ordnat boende', false),
        ('ersattning', 'Ändra utbetalningskonto', false),
        ('ersattning', 'Grundersättning för mottagande av nyanlända', true),
        ('ansvar', 'Administrera barn utan vårdnadshavare', false),
        ('ansvar', 'Se anvisade barn', false),
        ('ansvar', 'Ändra ansvarig kommun', false),
        ('ansvar', 'Anmäla god man', false),
        ('ansvar', 'Läsa beslut', false),
        ('ansvar', 'Läsa meddelanden', true),
        ('landsting', 'Söka ersättning för vård', false),
        ('landsting', 'Se beslut och utbetalningar', false),
        ('landsting', 'Anmäla hälsoundersökning', true)
      ) as listed (e_service, name, withdrawn)
  ) as named
  join e_services on e_services.key = named.e_service`;

/** One in fifteen is a region. Takes: how many. */
export const organisations = `
insert into organisations (id, kind, code, name, organisation_number, county_code, created_at)
select ${idOf("organisations", "number")}, kind,
       case when kind = 'region' then lpad((number / 15)::text, 2, '0') else lpad((1000 + number)::text, 4, '0') end,
       case when kind = 'region' then 'Region ' else 'Kommun ' end || number,
       '21' || lpad(number::text, 8, '0'), '01', '2024-01-01'
  from (select number, case when number % 15 = 0 then 'region' else 'municipality' end as kind
          from generate_series(1, $1::bigint) as number) as numbered`;

export const agreements = `
insert into agreements (id, organisation_id, e_service_id, audience, valid_from, reference, created_at)
select ${idOf("agreements", "row_number() over ()")}, organisations.id, e_services.id, audience, '2024-01-01',
       'A-' || organisations.code, '2024-01-01'
  from organisations
  join e_services on e_services.audience = organisations.kind`;

/**
 * Which organisation each member belongs to, in a random order. Takes: how many there are in the largest
 * organisation, in the steady one, and in each of the rest.
 */
export const dealOutPlaces = `
create temporary table places as
select row_number() over () as number, organisation_id, number_within
  from (
    select organisations.id as organisation_id, number_within
      from organisations
     cross join lateral generate_series(1, case code when '1001' then $1 when '1002' then $2 else $3 end::bigint)
           as number_within
     order by random()
  ) as shuffled`;

/** The first three of each organisation are its administrators, besides the users; some users have left. */
export const members = `
insert into members
  (id, organisation_id, person_reference, role, given_name, family_name, hsa_id, email, created_at, ended_at)
select ${idOf("members", "number")}, organisation_id, md5('reference' || number)::uuid,
       case when number_within <= 3 then 'administrator' else 'user' end,
       given_name, family_name, 'SE' || lpad((number % 311)::text, 10, '0') || '-' || upper(to_hex(number + 4096)),
       translate(fold(given_name || '.' || family_name), 'åäöø'' ', 'aaoo') || '@' || 'kommun' || (number % 311) || '.example',
       '2024-01-01', null
  from (
    select number, organisation_id, number_within, ${drawnNames}
      from places
     cross join ${nameLists}
  ) as named`;

/** The permissions each organisation may grant, numbered, as one array. */
export const offered = `
create temporary table offered as
select agreements.organisation_id, array_agg(permissions.id order by permissions.position) as permission_ids
  from agreements
  join permissions on permissions.e_service_id = agreements.e_service_id
 group by agreements.organisation_id`;

/**
 * Three a user on average, times the factor it takes; some were taken back, some have run out or not begun.
 * The step from one permission to the next is prime, so that nobody has the same one twice.
 */
export const grants = `
insert into grants
  (id, organisation_id, member_id, permission_id, valid_from, valid_to, granted_at, granted_by, revoked_at, revoked_by)
select ${idOf("grants", "row_number() over ()")}, organisation_id, member_id, permission_ids[
         1 + (first + step * number) % cardinality(permission_ids)],
       case when dormant = 0 then date '2027-01-01' else date '2025-01-01' end,
       case when dormant = 1 then date '2026-01-31' end,
       '2025-01-01', member_id,
       case when dormant = 2 then timestamptz '2026-02-01' end, case when dormant = 2 then member_id end
  from (
    select members.id as member_id, members.organisation_id, permission_ids, number,
           hashtextextended(members.id::text, 1) & 63 as first,
           (array[1, 5, 7, 13, 17])[1 + (hashtextextended(members.id::text, 2) & 3)] as step,
           floor(random() * 60) as dormant
      from members
      join offered on offered.organisation_id = members.organisation_id
     cross join lateral generate_series(1, least(cardinality(permission_ids),
           round($1::numeric * 1.01 * (hashtextextended(members.id::text, 3) & 7) * 6 / 7)::int)) as number
     where role = 'user'
  ) as dealt`;

export const namedOrganisations = `
select (select id from organisations where code = '1001') as largest,
       (select id from organisations where code = '1002') as steady`;
