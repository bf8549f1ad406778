import { sql } from "kysely";
import type { AuditEvent } from "#platform/audit/event.ts";
import { type Change, record, type Tx, unchanged } from "#platform/change.ts";
import type { Id } from "#platform/ids.ts";
import type { CatalogueFile, EServiceEntry, PermissionEntry } from "./catalogue-file.ts";
import {
  type Absent,
  type CataloguePlan,
  type EServiceStep,
  type PermissionStep,
  planCatalogue,
} from "./catalogue-plan.ts";
import { eventsOfEService, eventsOfPermission } from "./import-events.ts";
import { storedCatalogue } from "./stored-catalogue.queries.ts";

export type CatalogueImportOutcome =
  | { readonly kind: "imported"; readonly counts: CatalogueCounts; readonly absent: Absent }
  | Extract<CataloguePlan, { kind: "other-audience" }>;

type CatalogueCounts = {
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
};

/**
 * Reads a catalogue in, all of it or nothing. A renamed permission keeps its former names, one with a last day is
 * withdrawn after it, and what the file does not name is left as it is.
 */
export async function importCatalogue(tx: Tx, file: CatalogueFile): Promise<Change<CatalogueImportOutcome>> {
  // two imports at once would both add what neither had seen
  await sql`lock table e_services, permissions in share row exclusive mode`.execute(tx.sql);
  const plan = planCatalogue(await storedCatalogue(tx.sql), file);
  if (plan.kind !== "steps") return unchanged(plan);
  const events: AuditEvent[] = [];
  for (const step of plan.steps) events.push(...(await takeEServiceStep(tx, step)));
  const outcome = { kind: "imported", counts: countSteps(plan.steps), absent: plan.absent } as const;
  const [first, ...more] = events;
  return first === undefined ? unchanged(outcome) : record(outcome, first, ...more);
}

async function takeEServiceStep(tx: Tx, step: EServiceStep): Promise<AuditEvent[]> {
  const id = step.before?.id ?? tx.newId<"e_services">();
  const columns = { ...eServiceColumns(step.after), position: step.position };
  if (step.before === undefined) {
    const row = { id, key: step.after.key, audience: step.after.audience, created_at: tx.now, ...columns };
    await tx.sql.insertInto("e_services").values(row).execute();
  } else if (isChange(step.changes)) {
    await tx.sql.updateTable("e_services").set(columns).where("id", "=", id).execute();
  }
  const events = eventsOfEService(step);
  for (const permission of step.permissions) {
    await takePermissionStep(tx, id, permission);
    events.push(...eventsOfPermission(step.after, permission));
  }
  return events;
}

async function takePermissionStep(tx: Tx, eService: Id<"e_services">, step: PermissionStep): Promise<void> {
  const id = step.before?.id ?? tx.newId<"permissions">();
  const columns = { ...permissionColumns(step.after), position: step.position };
  if (step.before === undefined) {
    const row = { id, e_service_id: eService, key: step.after.key, created_at: tx.now, ...columns };
    await tx.sql.insertInto("permissions").values(row).execute();
  } else if (isChange(step.changes)) {
    await tx.sql.updateTable("permissions").set(columns).where("id", "=", id).execute();
  }
  const replaced = step.before !== undefined && step.changes.name !== undefined ? [step.before.name] : [];
  await keepFormerNames(tx, id, replaced, tx.now);
  await keepFormerNames(tx, id, step.formerNames, null);
}

async function keepFormerNames(
  tx: Tx,
  permission: Id<"permissions">,
  names: readonly string[],
  replacedAt: Date | null,
): Promise<void> {
  if (names.length === 0) return;
  const rows = names.map((name) => ({ permission_id: permission, name, replaced_at: replacedAt }));
  // a name that was given up, taken back and given up again stands there already
  const known = tx.sql.insertInto("permission_former_names").values(rows);
  await known.onConflict((conflict) => conflict.doNothing()).execute();
}

function eServiceColumns({ name, nameEn, description, descriptionEn, address }: EServiceEntry) {
  return { name, name_en: nameEn, description, description_en: descriptionEn, address };
}

function permissionColumns(entry: PermissionEntry) {
  const { name, nameEn, description, descriptionEn, kind, validFrom, validTo } = entry;
  return {
    ...{ name, name_en: nameEn, description, description_en: descriptionEn, kind },
    ...{ valid_from: validFrom, valid_to: validTo },
  };
}

function countSteps(steps: readonly EServiceStep[]): CatalogueCounts {
  const all = steps.flatMap((step) => [{ ...step, formerNames: [] }, ...step.permissions]);
  const added = all.filter(({ before }) => before === undefined).length;
  const changed = all.filter(
    ({ before, changes, formerNames }) =>
      before !== undefined && (isChange(changes) || formerNames.length > 0),
  ).length;
  return { added, changed, unchanged: all.length - added - changed };
}

function isChange(changes: object): boolean {
  return Object.keys(changes).length > 0;
}
