import type { Transaction } from "kysely";
import type { ReadonlyKysely } from "kysely/readonly";
import { inForce } from "#catalogue";
import type { Database } from "#db/tables.ts";
import type { PersonReference } from "#platform/access/actor.ts";
import type { Scope } from "#platform/access/scope.ts";
import type { Id } from "#platform/ids.ts";
import type { LocalDate } from "#platform/time/local-date.ts";
import type { MemberId } from "../member.ts";
import type { GrantId, PermissionId } from "./granting-decision.ts";

type Reader = ReadonlyKysely<Database> | Transaction<Database>;

export type OpenEService = {
  readonly id: Id<"e_services">;
  readonly key: string;
  readonly name: string;
  readonly nameEn: string | null;
};

/** The e-service of that key, if the organisation has an agreement for it today. */
export async function findOpenEService(
  db: Reader,
  scope: Scope,
  key: string,
  today: LocalDate,
): Promise<OpenEService | undefined> {
  return await db
    .selectFrom("agreements")
    .innerJoin("e_services", "e_services.id", "agreements.e_service_id")
    .select(["e_services.id", "e_services.key", "e_services.name", "e_services.name_en as nameEn"])
    .where("agreements.organisation_id", "=", scope.organisation)
    .where("e_services.key", "=", key)
    .where(inForce("agreements", today))
    .executeTakeFirst();
}

export type GrantablePermission = {
  readonly id: PermissionId;
  readonly key: string;
  readonly name: string;
  readonly nameEn: string | null;
};

/**
 * The permissions of an e-service that the catalogue holds in force today. That the organisation may give them
 * is for {@link findOpenEService} to say.
 *
 * Unscoped: the catalogue is the authority's own and open to all.
 */
export async function grantablePermissions(
  db: Reader,
  eService: Id<"e_services">,
  today: LocalDate,
): Promise<GrantablePermission[]> {
  return await db
    .selectFrom("permissions")
    .select(["id", "key", "name", "name_en as nameEn"])
    .where("e_service_id", "=", eService)
    .where(inForce("permissions", today))
    .orderBy("position")
    .orderBy("id")
    .execute();
}

export type CurrentGrant = {
  readonly permission: PermissionId;
  readonly grant: GrantId;
  readonly grantedBy: string;
};

/** The user's grants in one e-service that nobody has taken back and that have not run out by themselves. */
export async function currentGrants(
  db: Reader,
  scope: Scope,
  member: MemberId,
  eService: Id<"e_services">,
  today: LocalDate,
): Promise<CurrentGrant[]> {
  return await db
    .selectFrom("grants")
    .innerJoin("permissions", "permissions.id", "grants.permission_id")
    .select(["grants.permission_id as permission", "grants.id as grant", "grants.granted_by as grantedBy"])
    .where("grants.organisation_id", "=", scope.organisation)
    .where("grants.member_id", "=", member)
    .where("grants.revoked_at", "is", null)
    .where("permissions.e_service_id", "=", eService)
    .where((where) => where.or([where("grants.valid_to", "is", null), where("grants.valid_to", ">=", today)]))
    .execute();
}

/** Which of these grants of the user this person has taken back. */
export async function grantsTakenBy(
  db: Reader,
  scope: Scope,
  member: MemberId,
  grants: readonly GrantId[],
  person: PersonReference,
): Promise<GrantId[]> {
  if (grants.length === 0) return [];
  const rows = await db
    .selectFrom("grants")
    .select("id")
    .where("organisation_id", "=", scope.organisation)
    .where("member_id", "=", member)
    .where("revoked_by", "=", person)
    .where("id", "in", grants)
    .execute();
  return rows.map(({ id }) => id);
}

/** What was last done with a permission of the user, and by whom. */
export type LatestTouch = {
  readonly permission: PermissionId;
  readonly kind: "given" | "taken";
  readonly at: Date;
  /** Undefined for somebody who is not of the organisation. */
  readonly by: string | undefined;
};

/** For those whose ticks met somebody else's: what the other did. */
export async function latestTouches(
  db: ReadonlyKysely<Database>,
  scope: Scope,
  member: MemberId,
  permissions: readonly PermissionId[],
): Promise<LatestTouch[]> {
  if (permissions.length === 0) return [];
  const rows = await db
    .selectFrom("grants")
    .leftJoin("members as by", (join) =>
      join
        .on("by.organisation_id", "=", scope.organisation)
        .on((on) => on("by.person_reference", "=", on.fn.coalesce("grants.revoked_by", "grants.granted_by"))),
    )
    .distinctOn("grants.permission_id")
    .select(["grants.permission_id as permission", "grants.granted_at", "grants.revoked_at"])
    .select(["by.given_name", "by.family_name"])
    .where("grants.organisation_id", "=", scope.organisation)
    .where("grants.member_id", "=", member)
    .where("grants.permission_id", "in", permissions)
    .orderBy("grants.permission_id")
    .orderBy("grants.granted_at", "desc")
    .orderBy("grants.id", "desc")
    .execute();
  return rows.map((row) => ({
    permission: row.permission,
    kind: row.revoked_at === null ? "given" : "taken",
    at: row.revoked_at ?? row.granted_at,
    by: row.given_name === null ? undefined : `${row.given_name} ${row.family_name}`,
  }));
}

/**
 * What permissions were called before, for those who know them by those names.
 *
 * Unscoped: the catalogue is the authority's own and open to all.
 */
export async function formerNamesOf(
  db: ReadonlyKysely<Database>,
  permissions: readonly PermissionId[],
): Promise<ReadonlyMap<PermissionId, readonly string[]>> {
  if (permissions.length === 0) return new Map();
  const rows = await db
    .selectFrom("permission_former_names")
    .select(["permission_id", "name"])
    .where("permission_id", "in", permissions)
    .orderBy("replaced_at", (order) => order.desc().nullsLast())
    .orderBy("name")
    .execute();
  const groups = Map.groupBy(rows, (row) => row.permission_id);
  return new Map([...groups].map(([permission, names]) => [permission, names.map(({ name }) => name)]));
}
