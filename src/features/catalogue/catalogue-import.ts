import type { AuditEvent } from "#platform/audit/event.ts";
import { type Change, ownRecord, record, type Tx, unchanged } from "#platform/change.ts";
import type { Id } from "#platform/ids.ts";
import type { Heed } from "./catalogue-comparison.ts";
import type { CatalogueFile } from "./catalogue-file.ts";
import {
  type Absent,
  type CataloguePlan,
  type ContestedEntry,
  contestedIn,
  type EServiceStep,
  type PermissionStep,
  planCatalogue,
} from "./catalogue-plan.ts";
import { eServiceColumns, permissionColumns } from "./entry-fields.ts";
import { eventsOfEService, eventsOfPermission } from "./import-events.ts";
import { catalogueToChange } from "./stored-catalogue.queries.ts";
import { tellConcerned } from "./telling/telling.ts";
import { keepEServiceVersion, keepFormerNames, keepPermissionVersion } from "./versions.ts";

export type CatalogueImportOutcome =
  | {
      readonly kind: "imported";
      readonly counts: CatalogueCounts;
      readonly steps: readonly EServiceStep[];
      readonly absent: Absent;
      /** What staff have set by hand, and stays so although the file says otherwise. */
      readonly kept: readonly ContestedEntry[];
    }
  | Exclude<CataloguePlan, { kind: "steps" }>;

type CatalogueCounts = {
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
};

/**
 * Reads a catalogue in, all of it or nothing. A renamed permission keeps its former names, one with a last day is
 * withdrawn after it, and what the file does not name is left as it is. What staff have set by hand is not overwritten
 * unless one asks for it (decision 29).
 */
export async function importCatalogue(
  tx: Tx,
  file: CatalogueFile,
  heed: Heed = "refuse",
): Promise<Change<CatalogueImportOutcome>> {
  const plan = planCatalogue(await catalogueToChange(tx), file, heed);
  if (plan.kind !== "steps") return unchanged(plan);
  const { steps, absent } = plan;
  const events: AuditEvent[] = [];
  for (const step of steps) events.push(...(await takeEServiceStep(tx, step)));
  const kept = heed === "keep" ? contestedIn(steps) : [];
  const outcome = { kind: "imported", counts: countSteps(steps), steps, absent, kept } as const;
  const [first, ...more] = events;
  return first === undefined ? ownRecord(outcome, "agreement-of-file") : record(outcome, first, ...more);
}

async function takeEServiceStep(tx: Tx, step: EServiceStep): Promise<AuditEvent[]> {
  const { before, after, position } = step;
  const id = before?.id ?? tx.newId<"e_services">();
  const columns = { ...eServiceColumns(after), position, set_by_staff: [...step.setByStaff] };
  if (before === undefined) {
    const row = { id, key: after.key, audience: after.audience, created_at: tx.now, ...columns };
    await tx.sql.insertInto("e_services").values(row).execute();
  } else {
    if (saysSomethingElse(step)) await keepEServiceVersion(tx, before);
    if (isTouched(step)) await tx.sql.updateTable("e_services").set(columns).where("id", "=", id).execute();
  }
  const events = eventsOfEService(step);
  for (const permission of step.permissions) {
    await takePermissionStep(tx, id, permission);
    events.push(...eventsOfPermission(step.after, permission));
  }
  await tellOfLastDays(tx, step);
  return events;
}

async function takePermissionStep(tx: Tx, eService: Id<"e_services">, step: PermissionStep): Promise<void> {
  const { before, after, position } = step;
  const id = before?.id ?? tx.newId<"permissions">();
  const columns = { ...permissionColumns(after), position, set_by_staff: [...step.setByStaff] };
  if (before === undefined) {
    const row = { id, e_service_id: eService, key: after.key, created_at: tx.now, ...columns };
    await tx.sql.insertInto("permissions").values(row).execute();
  } else {
    if (saysSomethingElse(step)) await keepPermissionVersion(tx, before, after.name);
    if (isTouched(step)) await tx.sql.updateTable("permissions").set(columns).where("id", "=", id).execute();
  }
  await keepFormerNames(tx, { id }, step.formerNames, null);
}

/** A file decides about last days as staff do. */
async function tellOfLastDays(tx: Tx, { before, permissions }: EServiceStep): Promise<void> {
  if (before === undefined) return;
  const decided = permissions.flatMap(({ before: one, after, changes }) =>
    one === undefined || changes.validTo === undefined ? [] : [{ one, isWithdrawn: after.validTo !== null }],
  );
  const those = (isWithdrawn: boolean) =>
    decided.filter((each) => each.isWithdrawn === isWithdrawn).map(({ one }) => one);
  await tellConcerned(tx, "withdrawn", before, those(true));
  await tellConcerned(tx, "reinstated", before, those(false));
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

type Step = Pick<EServiceStep | PermissionStep, "before" | "changes" | "setByStaff">;

/** A new place in the order leaves what it says as it was. */
function saysSomethingElse({ changes: { position: _, ...others } }: Step): boolean {
  return isChange(others);
}

/** Also where the file only agrees with what staff have set: from then on it may say something else. */
function isTouched({ before, changes, setByStaff }: Step): boolean {
  return isChange(changes) || before?.setByStaff.length !== setByStaff.length;
}

function isChange(changes: object): boolean {
  return Object.keys(changes).length > 0;
}
