import { sql, type Transaction } from "kysely";
import type { ReadonlyKysely } from "kysely/readonly";
import type { Database } from "#db/tables.ts";
import type { Tx } from "#platform/change.ts";
import type { Id } from "#platform/ids.ts";
import type { EService, Permission } from "./catalogue.ts";

/** What the database holds of the catalogue, in its order, withdrawn permissions among it. */
export type StoredEService = EService & {
  readonly id: Id<"e_services">;
  readonly position: number;
  /** What staff have set by hand and no file has said the same of since. */
  readonly setByStaff: readonly string[];
  readonly createdAt: Date;
  /** Null is until further notice. */
  readonly validTo: string | null;
  readonly permissions: readonly StoredPermission[];
};

export type StoredPermission = Omit<Permission, "validFrom" | "validTo"> & {
  readonly id: Id<"permissions">;
  readonly eServiceId: Id<"e_services">;
  readonly position: number;
  readonly setByStaff: readonly string[];
  readonly createdAt: Date;
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly formerNames: readonly string[];
};

type Reader = ReadonlyKysely<Database> | Transaction<Database>;

/**
 * The whole catalogue, for a change of it: one after the other, a file that is read in among them, so that each decides
 * on what the other has left.
 *
 * Unscoped: it is the authority's own.
 */
export async function catalogueToChange(tx: Tx): Promise<StoredEService[]> {
  await sql`lock table e_services, permissions in share row exclusive mode`.execute(tx.sql);
  return await storedCatalogue(tx.sql);
}

/**
 * The whole catalogue.
 *
 * Unscoped: it is the authority's own.
 */
export async function storedCatalogue(db: Reader): Promise<StoredEService[]> {
  const eServices = await db
    .selectFrom("e_services")
    .select(["id", "key", "audience", "name", "name_en as nameEn", "description"])
    .select(["description_en as descriptionEn", "address", "position", "set_by_staff as setByStaff"])
    .select(["created_at as createdAt", "valid_to as validTo"])
    .orderBy("position")
    .orderBy("id")
    .execute();
  const permissions = Map.groupBy(await storedPermissions(db), ({ eServiceId }) => eServiceId);
  return eServices.map((eService) => ({ ...eService, permissions: permissions.get(eService.id) ?? [] }));
}

async function storedPermissions(db: Reader): Promise<StoredPermission[]> {
  const names = await db
    .selectFrom("permission_former_names")
    .select(["permission_id", "name"])
    .orderBy("replaced_at", (order) => order.desc().nullsLast())
    .orderBy("name")
    .execute();
  const formerNames = Map.groupBy(names, (row) => row.permission_id);
  const permissions = await db
    .selectFrom("permissions")
    .select(["id", "e_service_id as eServiceId", "key", "kind", "name", "name_en as nameEn", "description"])
    .select(["description_en as descriptionEn", "position"])
    .select(["valid_from as validFrom", "valid_to as validTo", "set_by_staff as setByStaff"])
    .select("created_at as createdAt")
    .orderBy("position")
    .orderBy("id")
    .execute();
  return permissions.map((permission) => ({
    ...permission,
    formerNames: (formerNames.get(permission.id) ?? []).map(({ name }) => name),
  }));
}
