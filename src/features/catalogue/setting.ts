import type { Tx } from "#platform/change.ts";
import {
  type EServiceFields,
  eServiceColumns,
  eServiceFieldsOf,
  type PermissionFields,
  permissionColumns,
  permissionFields,
  permissionFieldsOf,
} from "./entry-fields.ts";
import type { StoredEService, StoredPermission } from "./stored-catalogue.queries.ts";
import { keepEServiceVersion, keepPermissionVersion } from "./versions.ts";

/**
 * Lets a permission say something else from now on, by the hand of staff: what it said is kept, and no file overwrites
 * these fields until it says the same or somebody asks for it.
 */
export async function setPermission(
  tx: Tx,
  before: StoredPermission,
  fields: Partial<PermissionFields>,
): Promise<void> {
  const fieldsBefore = permissionFieldsOf(before);
  const after = { ...fieldsBefore, ...fields };
  const set = permissionFields.filter((field) => after[field] !== fieldsBefore[field]);
  await keepPermissionVersion(tx, before, after.name);
  await tx.sql
    .updateTable("permissions")
    .set({ ...permissionColumns(after), set_by_staff: withFields(before.setByStaff, set) })
    .where("id", "=", before.id)
    .execute();
}

/** Lets an e-service say something else, likewise. */
export async function setEService(
  tx: Tx,
  before: StoredEService,
  fields: Partial<EServiceFields>,
): Promise<void> {
  await keepEServiceVersion(tx, before);
  await tx.sql
    .updateTable("e_services")
    .set({
      ...eServiceColumns({ ...eServiceFieldsOf(before), ...fields }),
      set_by_staff: withFields(before.setByStaff, Object.keys(fields)),
    })
    .where("id", "=", before.id)
    .execute();
}

/** Gives an e-service a last day, or takes it back. Files say nothing of it. */
export async function setLastDayOfEService(
  tx: Tx,
  before: StoredEService,
  lastDay: string | null,
): Promise<void> {
  await keepEServiceVersion(tx, before);
  await tx.sql.updateTable("e_services").set({ valid_to: lastDay }).where("id", "=", before.id).execute();
}

function withFields(before: readonly string[], set: readonly string[]): string[] {
  return [...new Set([...before, ...set])];
}

/** The permission among what is stored, and its e-service. */
export function placeOf(
  catalogue: readonly StoredEService[],
  id: string,
): { readonly eService: StoredEService; readonly permission: StoredPermission } {
  for (const eService of catalogue) {
    const permission = eService.permissions.find((one) => one.id === id);
    if (permission !== undefined) return { eService, permission };
  }
  throw new Error("nothing is ever taken out of the catalogue");
}

/** The e-service among what is stored. */
export function eServiceOf(catalogue: readonly StoredEService[], id: string): StoredEService {
  const eService = catalogue.find((one) => one.id === id);
  if (eService === undefined) throw new Error("nothing is ever taken out of the catalogue");
  return eService;
}
