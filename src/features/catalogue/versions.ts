import type { Tx } from "#platform/change.ts";
import { eServiceColumns, permissionColumns } from "./entry-fields.ts";
import type { StoredEService, StoredPermission } from "./stored-catalogue.queries.ts";

/** Keeps what a permission says until now, with its name among its former ones where it is about to get another. */
export async function keepPermissionVersion(
  tx: Tx,
  before: StoredPermission,
  newName: string,
): Promise<void> {
  const { kind: _, ...columns } = permissionColumns(before);
  const row = { id: tx.newId<"permission_versions">(), permission_id: before.id, replaced_at: tx.now };
  await tx.sql
    .insertInto("permission_versions")
    .values({ ...row, ...columns })
    .execute();
  if (newName !== before.name) await keepFormerNames(tx, before, [before.name], tx.now);
}

/** Likewise an e-service. */
export async function keepEServiceVersion(tx: Tx, before: StoredEService): Promise<void> {
  const row = { id: tx.newId<"e_service_versions">(), e_service_id: before.id, replaced_at: tx.now };
  await tx.sql
    .insertInto("e_service_versions")
    .values({ ...row, ...eServiceColumns(before), valid_to: before.validTo })
    .execute();
}

export async function keepFormerNames(
  tx: Tx,
  { id }: Pick<StoredPermission, "id">,
  names: readonly string[],
  replacedAt: Date | null,
): Promise<void> {
  if (names.length === 0) return;
  const rows = names.map((name) => ({ permission_id: id, name, replaced_at: replacedAt }));
  // a name that was given up, taken back and given up again stands there already
  const known = tx.sql.insertInto("permission_former_names").values(rows);
  await known.onConflict((conflict) => conflict.doNothing()).execute();
}
