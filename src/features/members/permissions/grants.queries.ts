import { sql, type Transaction } from "kysely";
import type { ReadonlyKysely } from "kysely/readonly";
import { inForce } from "#catalogue";
import type { Database } from "#db/tables.ts";
import type { Scope } from "#platform/access/scope.ts";
import type { LocalDate } from "#platform/time/local-date.ts";
import type { MemberId } from "../member.ts";
import { type HeldPermission, standingOf } from "./grant.ts";

/** What the user has been given and nobody has taken back, in the catalogue's order, dormant ones among them. */
export async function permissionsHeldBy(
  db: ReadonlyKysely<Database> | Transaction<Database>,
  scope: Scope,
  member: MemberId,
  today: LocalDate,
): Promise<HeldPermission[]> {
  const rows = await selectHeld(db, scope, member)
    .select(
      sql<boolean>`exists (
      select from agreements where agreements.organisation_id = grants.organisation_id
        and agreements.e_service_id = permissions.e_service_id and ${inForce("agreements", today)}
    )`.as("agreementInForce"),
    )
    .execute();
  return rows.map((row) => ({
    grant: row.grant,
    grantedBy: row.grantedBy,
    permission: row.permission,
    key: row.key,
    name: row.name,
    nameEn: row.nameEn,
    eService: {
      key: row.eServiceKey,
      name: row.eServiceName,
      nameEn: row.eServiceNameEn,
      address: row.address,
    },
    since: row.grantFrom,
    lastDay: row.permissionTo,
    standing: standingOf(
      {
        agreementInForce: row.agreementInForce,
        permission: { validFrom: row.permissionFrom, validTo: row.permissionTo },
        grant: { validFrom: row.grantFrom, validTo: row.grantTo },
      },
      today,
    ),
  }));
}

function selectHeld(db: ReadonlyKysely<Database> | Transaction<Database>, scope: Scope, member: MemberId) {
  return db
    .selectFrom("grants")
    .innerJoin("permissions", "permissions.id", "grants.permission_id")
    .innerJoin("e_services", "e_services.id", "permissions.e_service_id")
    .where("grants.organisation_id", "=", scope.organisation)
    .where("grants.member_id", "=", member)
    .where("grants.revoked_at", "is", null)
    .select(["grants.id as grant", "grants.valid_from as grantFrom", "grants.valid_to as grantTo"])
    .select(["grants.granted_by as grantedBy", "permissions.id as permission", "permissions.key"])
    .select(["permissions.name", "permissions.name_en as nameEn"])
    .select(["permissions.valid_from as permissionFrom", "permissions.valid_to as permissionTo"])
    .select(["e_services.key as eServiceKey", "e_services.name as eServiceName"])
    .select(["e_services.name_en as eServiceNameEn", "e_services.address"])
    .orderBy("e_services.position")
    .orderBy("e_services.id")
    .orderBy("permissions.position")
    .orderBy("permissions.id");
}
