import { type NotNull, sql, type Transaction } from "kysely";
import type { ReadonlyKysely } from "kysely/readonly";
import { inForce } from "#catalogue";
import type { Database } from "#db/tables.ts";
import type { Scope } from "#platform/access/scope.ts";
import type { Id } from "#platform/ids.ts";
import type { LocalDate } from "#platform/time/local-date.ts";
import type { MemberId } from "../member.ts";
import type { CatalogueName } from "./grant.ts";
import type { GrantId, PermissionId } from "./granting-decision.ts";

type Reader = ReadonlyKysely<Database> | Transaction<Database>;

export type EServiceHere = {
  readonly id: Id<"e_services">;
  readonly key: string;
  readonly name: string;
  readonly nameEn: string | null;
  /** Whether the organisation has an agreement for it today. */
  readonly isOpen: boolean;
};

/** The e-service of that key, open to the organisation or not. */
export async function findEService(
  db: Reader,
  scope: Scope,
  key: string,
  today: LocalDate,
): Promise<EServiceHere | undefined> {
  return await db
    .selectFrom("e_services")
    .select(["id", "key", "name", "name_en as nameEn"])
    .select(
      sql<boolean>`exists (
        select from agreements where agreements.organisation_id = ${scope.organisation}
          and agreements.e_service_id = e_services.id and ${inForce("agreements", today)}
      )`.as("isOpen"),
    )
    .where("key", "=", key)
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
 * is for {@link findEService} to say.
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

/** Which of these grants of the user, in that e-service, have been taken back, and by whom. */
export async function grantsTakenBack(
  db: Reader,
  scope: Scope,
  member: MemberId,
  eService: Id<"e_services">,
  grants: readonly GrantId[],
): Promise<ReadonlyMap<GrantId, string>> {
  if (grants.length === 0) return new Map();
  const rows = await db
    .selectFrom("grants")
    .innerJoin("permissions", "permissions.id", "grants.permission_id")
    .select(["grants.id", "grants.revoked_by as by"])
    .where("grants.organisation_id", "=", scope.organisation)
    .where("grants.member_id", "=", member)
    .where("permissions.e_service_id", "=", eService)
    .where("grants.revoked_by", "is not", null)
    .where("grants.id", "in", grants)
    .$narrowType<{ by: NotNull }>()
    .execute();
  return new Map(rows.map(({ id, by }) => [id, by]));
}

/** What was last done with a permission of the user, and by whom. */
export type LatestTouch = CatalogueName & {
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
    .innerJoin("permissions", "permissions.id", "grants.permission_id")
    .distinctOn("grants.permission_id")
    .select(["permissions.name", "permissions.name_en as nameEn"])
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
    name: row.name,
    nameEn: row.nameEn,
    kind: row.revoked_at === null ? "given" : "taken",
    at: row.revoked_at ?? row.granted_at,
    by: row.given_name === null ? undefined : `${row.given_name} ${row.family_name}`,
  }));
}
