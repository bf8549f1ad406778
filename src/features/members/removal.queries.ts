import type { Transaction } from "kysely";
import type { Database } from "#db/tables.ts";
import type { Scope } from "#platform/access/scope.ts";
import type { Named } from "./event-sentences.ts";
import type { MemberId } from "./member.ts";

/** What the user has been given and nobody has taken back, named for the log. */
export async function namesOfHeld(
  sql: Transaction<Database>,
  scope: Scope,
  member: MemberId,
): Promise<{ eService: Named; permission: Named }[]> {
  const rows = await sql
    .selectFrom("grants")
    .innerJoin("permissions", "permissions.id", "grants.permission_id")
    .innerJoin("e_services", "e_services.id", "permissions.e_service_id")
    .select(["permissions.key", "permissions.name", "permissions.name_en as nameEn"])
    .select(["e_services.key as eKey", "e_services.name as eName", "e_services.name_en as eNameEn"])
    .where("grants.organisation_id", "=", scope.organisation)
    .where("grants.member_id", "=", member)
    .where("grants.revoked_at", "is", null)
    .orderBy("e_services.position")
    .orderBy("permissions.position")
    .orderBy("grants.id")
    .execute();
  return rows.map(({ key, name, nameEn, eKey, eName, eNameEn }) => ({
    eService: { key: eKey, name: eName, nameEn: eNameEn },
    permission: { key, name, nameEn },
  }));
}
