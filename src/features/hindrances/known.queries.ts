import { type RawBuilder, sql } from "kysely";
import type { ReadonlyKysely } from "kysely/readonly";
import type { Database } from "#db/tables.ts";
import type { OrganisationKind, PersonReference } from "#platform/access/actor.ts";
import type { AuthorityScope, Scope } from "#platform/access/scope.ts";
import type { CanonicalHsaId } from "#platform/identifiers/hsa-id.ts";
import type { Id } from "#platform/ids.ts";
import type { GrantFacts, OrganisationFacts } from "./facts.ts";
import type { AskedAbout, Known, Whom } from "./person.ts";

/**
 * What the organisation knows of a person, and nothing of what others know: a person of another organisation is as
 * unknown as one who is nowhere.
 *
 * @param eService whose agreements and permissions matter; all of them where left out
 */
export async function knownWithin(
  db: ReadonlyKysely<Database>,
  scope: Scope,
  whom: Whom,
  eService: Id<"e_services"> | undefined,
): Promise<Known> {
  const ownHsaId =
    "hsaId" in whom
      ? sql`${whom.hsaId}`
      : sql`(select hsa_id_canonical from members where id = ${whom.member} and organisation_id = ${scope.organisation})`;
  const [known] = await read(db, sql`organisations.id = ${scope.organisation}`, ownHsaId, eService);
  if (known === undefined) throw new Error("a scope of an organisation that does not exist");
  return known;
}

/**
 * What each organisation knows of whoever has the HSA-id, or had it, for staff whose right opens them all.
 *
 * @param besides the organisation that is asked about, also where it does not know the person
 */
export async function knownAnywhere(
  db: ReadonlyKysely<Database>,
  _scope: AuthorityScope<"explain-access">,
  hsaId: CanonicalHsaId,
  besides: Id<"organisations"> | undefined,
  eService: Id<"e_services"> | undefined,
): Promise<Known[]> {
  const knowing = sql`(
    select organisation_id from members where hsa_id_canonical = ${hsaId} and ended_at is null
    union select organisation_id from members where hsa_id_canonical = ${hsaId} and ended_at is not null
    union select id from organisations where id = ${besides ?? null}
  )`;
  return await read(db, sql`organisations.id in ${knowing}`, sql`${hsaId}`, eService);
}

async function read(
  db: ReadonlyKysely<Database>,
  within: RawBuilder<unknown>,
  hsaId: RawBuilder<unknown>,
  eService: Id<"e_services"> | undefined,
): Promise<Known[]> {
  const rows = await db
    .selectFrom(statement(within, hsaId, eService).as("known"))
    .selectAll()
    .$castTo<Row>()
    .orderBy(sql`swedish_order(name) collate "C"`)
    .orderBy("organisation")
    .execute();
  return rows.map(knownOf);
}

type Row = {
  readonly organisation: Id<"organisations">;
  readonly kind: OrganisationKind;
  readonly name: string;
  readonly hasAdministrator: boolean;
  readonly agreements: OrganisationFacts["agreements"];
  readonly grants: readonly (Omit<GrantFacts, "revokedAt"> & { readonly revokedAt: string | null })[];
} & (
  | { readonly member: null }
  | (Omit<AskedAbout, "id" | "reference" | "details"> & {
      readonly member: Id<"members">;
      readonly reference: string;
      readonly givenName: string;
      readonly familyName: string;
      readonly hsaId: string;
    })
);

/**
 * One statement, by indexes alone: an HSA-id leads to one member an organisation, the current one or else the last, and
 * the member to what it was given. The two are asked for apart because each has an index of its own. Measured among
 * 20,000 members of one organisation on the embedded database: 4 to 17 ms, of a machine with other work.
 */
function statement(
  within: RawBuilder<unknown>,
  hsaId: RawBuilder<unknown>,
  eService: Id<"e_services"> | undefined,
): RawBuilder<Row> {
  const isAsked = (column: string) =>
    eService === undefined ? sql`true` : sql`${sql.ref(column)} = ${eService}`;
  return sql<Row>`(
    select organisations.id as organisation, organisations.kind, organisations.name,
      member.id as member, member.role, member.person_reference as reference,
      member.given_name as "givenName", member.family_name as "familyName", member.hsa_id as "hsaId",
      member.last_signed_in_at as "lastSignedInAt", member.ended_at as "endedAt",
      suspension.suspended_at as "suspendedSince",
      (select occurred_at from audit_events
        where subject_reference = member.person_reference and code = 'sign-in-refused'
        order by sequence desc limit 1) as "lastRefusedAt",
      exists (
        select from members as working
         where working.organisation_id = organisations.id and role = 'administrator' and ended_at is null
           and not exists (select from member_suspensions where member_id = working.id and lifted_at is null)
      ) as "hasAdministrator",
      (select coalesce(json_agg(json_build_object('eService', e_services.key,
                'validFrom', agreements.valid_from, 'validTo', agreements.valid_to)), '[]')
         from agreements join e_services on e_services.id = agreements.e_service_id
        where agreements.organisation_id = organisations.id and ${isAsked("agreements.e_service_id")}) as agreements,
      (select coalesce(json_agg(json_build_object(
                'eService', json_build_object('key', e_services.key, 'name', e_services.name, 'nameEn', e_services.name_en),
                'permission', json_build_object('key', permissions.key, 'name', permissions.name,
                  'nameEn', permissions.name_en, 'validFrom', permissions.valid_from, 'validTo', permissions.valid_to),
                'validFrom', grants.valid_from, 'validTo', grants.valid_to, 'revokedAt', grants.revoked_at)
                order by e_services.position, e_services.id, permissions.position, permissions.id), '[]')
         from grants
         join permissions on permissions.id = grants.permission_id
         join e_services on e_services.id = permissions.e_service_id
        where grants.organisation_id = organisations.id and grants.member_id = member.id
          and ${isAsked("permissions.e_service_id")}) as grants
    from organisations
    left join lateral (
      (select * from members where organisation_id = organisations.id and hsa_id_canonical = ${hsaId} and ended_at is null)
      union all
      (select * from members where organisation_id = organisations.id and hsa_id_canonical = ${hsaId} and ended_at is not null)
      order by ended_at desc nulls first, id desc
      limit 1
    ) as member on true
    left join member_suspensions as suspension on suspension.member_id = member.id and suspension.lifted_at is null
    where ${within}
  )`;
}

function knownOf(row: Row): Known {
  const { organisation, kind, name, hasAdministrator, agreements } = row;
  const grants = row.grants.map((grant) => ({
    ...grant,
    revokedAt: grant.revokedAt === null ? null : new Date(grant.revokedAt),
  }));
  return {
    organisation: { id: organisation, kind, name, hasAdministrator, agreements },
    person: row.member === null ? undefined : personOf(row),
    grants,
  };
}

function personOf(row: Exclude<Row, { readonly member: null }>): AskedAbout {
  const { role, lastSignedInAt, lastRefusedAt, endedAt, suspendedSince } = row;
  const { givenName, familyName, hsaId } = row;
  return {
    id: row.member,
    // the column holds nothing else
    reference: row.reference as PersonReference,
    details: { givenName, familyName, hsaId },
    ...{ role, lastSignedInAt, lastRefusedAt, endedAt, suspendedSince },
  };
}
