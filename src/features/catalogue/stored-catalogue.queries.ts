import type { Transaction } from "kysely";
import type { ReadonlyKysely } from "kysely/readonly";
import type { Database } from "#db/tables.ts";
import type { Id } from "#platform/ids.ts";
import type { EService, Permission } from "./catalogue.ts";

/** What the database holds of the catalogue, in its order, withdrawn permissions among it. */
export type StoredEService = EService & {
  readonly id: Id<"e_services">;
  readonly position: number;
  readonly permissions: readonly StoredPermission[];
};

export type StoredPermission = Omit<Permission, "validFrom" | "validTo"> & {
  readonly id: Id<"permissions">;
  readonly eServiceId: Id<"e_services">;
  readonly position: number;
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly formerNames: readonly string[];
};

type Reader = ReadonlyKysely<Database> | Transaction<Database>;

/**
 * The whole catalogue.
 *
 * Unscoped: it is the authority's own.
 */
export async function storedCatalogue(sql: Reader): Promise<StoredEService[]> {
  const eServices = await sql
    .selectFrom("e_services")
    .select(["id", "key", "audience", "name", "name_en as nameEn", "description"])
    .select(["description_en as descriptionEn", "address", "position"])
    .orderBy("position")
    .orderBy("id")
    .execute();
  const permissions = Map.groupBy(await storedPermissions(sql), ({ eServiceId }) => eServiceId);
  return eServices.map((eService) => ({ ...eService, permissions: permissions.get(eService.id) ?? [] }));
}

async function storedPermissions(sql: Reader): Promise<StoredPermission[]> {
  const names = await sql
    .selectFrom("permission_former_names")
    .select(["permission_id", "name"])
    .orderBy("replaced_at", (order) => order.desc().nullsLast())
    .orderBy("name")
    .execute();
  const formerNames = Map.groupBy(names, (row) => row.permission_id);
  const permissions = await sql
    .selectFrom("permissions")
    .select(["id", "e_service_id as eServiceId", "key", "kind", "name", "name_en as nameEn", "description"])
    .select(["description_en as descriptionEn", "position"])
    .select(["valid_from as validFrom", "valid_to as validTo"])
    .orderBy("position")
    .orderBy("id")
    .execute();
  return permissions.map((permission) => ({
    ...permission,
    formerNames: (formerNames.get(permission.id) ?? []).map(({ name }) => name),
  }));
}
