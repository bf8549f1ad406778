import type { ReadonlyKysely } from "kysely/readonly";
import type { Database } from "#db/tables.ts";
import type { AuthorityScope } from "#platform/access/scope.ts";
import type { Id } from "#platform/ids.ts";
import type { Version } from "./history.ts";

/** What a permission said before each change, newest first. */
export async function permissionVersions(
  db: ReadonlyKysely<Database>,
  _scope: AuthorityScope<"manage-catalogue">,
  permission: Id<"permissions">,
): Promise<Version[]> {
  return await db
    .selectFrom("permission_versions")
    .select(["name", "name_en as nameEn", "description", "description_en as descriptionEn"])
    .select(["valid_from as validFrom", "valid_to as validTo", "replaced_at as replacedAt"])
    .where("permission_id", "=", permission)
    .orderBy("replaced_at", "desc")
    .orderBy("id", "desc")
    .execute();
}

/** What an e-service said before each change, newest first. */
export async function eServiceVersions(
  db: ReadonlyKysely<Database>,
  _scope: AuthorityScope<"manage-catalogue">,
  eService: Id<"e_services">,
): Promise<Version[]> {
  return await db
    .selectFrom("e_service_versions")
    .select(["name", "name_en as nameEn", "description", "description_en as descriptionEn", "address"])
    .select(["valid_to as validTo", "replaced_at as replacedAt"])
    .where("e_service_id", "=", eService)
    .orderBy("replaced_at", "desc")
    .orderBy("id", "desc")
    .execute();
}
