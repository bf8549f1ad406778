import type { Transaction } from "kysely";
import type { ReadonlyKysely } from "kysely/readonly";
import type { Database } from "#db/tables.ts";
import type { Id } from "#platform/ids.ts";
import type { LocalDate } from "#platform/time/local-date.ts";
import { inForce } from "./in-force.ts";

/**
 * What has been given of the permissions where the organisation has an agreement on the e-service. Whether the permissions
 * are in force themselves is left aside: it is what is about to change.
 */
export function touchedGrants(
  db: ReadonlyKysely<Database> | Transaction<Database>,
  permissions: readonly Id<"permissions">[],
  today: LocalDate,
) {
  return db
    .selectFrom("grants")
    .innerJoin("members", "members.id", "grants.member_id")
    .innerJoin("permissions", "permissions.id", "grants.permission_id")
    .innerJoin("agreements", (join) =>
      join
        .onRef("agreements.organisation_id", "=", "grants.organisation_id")
        .onRef("agreements.e_service_id", "=", "permissions.e_service_id")
        .on(inForce("agreements", today)),
    )
    .where("grants.permission_id", "in", permissions)
    .where("grants.revoked_at", "is", null)
    .where("members.ended_at", "is", null);
}
