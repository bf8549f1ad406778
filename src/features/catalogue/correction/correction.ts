import type { AuditEvent } from "#platform/audit/event.ts";
import { type Change, record, type Tx, unchanged } from "#platform/change.ts";
import { differencesBetween } from "#platform/forms/differences.ts";
import type { Id } from "#platform/ids.ts";
import { type Changes, changedBy } from "../catalogue-comparison.ts";
import { eServiceFieldsOf, permissionFieldsOf } from "../entry-fields.ts";
import { type TypedField, type TypedTexts, typedFields } from "../entry-form.ts";
import { eventsOfEService, eventsOfPermission } from "../import-events.ts";
import { eServiceOf, placeOf, setEService, setPermission } from "../setting.ts";
import { catalogueToChange } from "../stored-catalogue.queries.ts";

/** What somebody filled in, and what the form had shown: the difference is what they want, whatever others have done. */
export type Correction = { readonly wanted: TypedTexts; readonly seen: TypedTexts };

export type CorrectionOutcome =
  | { readonly kind: "corrected" }
  | { readonly kind: "nothing-to-do" }
  /** Another beside it is called so. */
  | { readonly kind: "name-taken" }
  /** Somebody else has changed these to something else since the form was shown. */
  | { readonly kind: "conflict"; readonly fields: readonly TypedField[] };

type Decision = Exclude<CorrectionOutcome, { kind: "corrected" }> | { kind: "correct"; changes: Changes };

/**
 * Corrects what a permission is called and what is said of it, in both languages. A new name is the same permission's:
 * whoever has it has it still, and the former name is kept.
 */
export async function correctPermission(
  tx: Tx,
  id: Id<"permissions">,
  correction: Correction,
): Promise<Change<CorrectionOutcome>> {
  const { eService, permission: before } = placeOf(await catalogueToChange(tx), id);
  const decision = decideCorrection(
    { ...before, address: null },
    correction,
    others(eService.permissions, id),
  );
  if (decision.kind !== "correct") return unchanged(decision);
  const { changes } = decision;
  const after = { key: before.key, ...changedBy(permissionFieldsOf(before), changes) };
  await setPermission(tx, before, changedBy({}, changes));
  return corrected(eventsOfPermission(eService, { before, after, changes, formerNames: [] }));
}

/** Corrects an e-service likewise, and where it is opened. */
export async function correctEService(
  tx: Tx,
  id: Id<"e_services">,
  correction: Correction,
): Promise<Change<CorrectionOutcome>> {
  const catalogue = await catalogueToChange(tx);
  const before = eServiceOf(catalogue, id);
  const decision = decideCorrection(before, correction, others(catalogue, id));
  if (decision.kind !== "correct") return unchanged(decision);
  const { changes } = decision;
  const after = {
    key: before.key,
    audience: before.audience,
    ...changedBy(eServiceFieldsOf(before), changes),
  };
  await setEService(tx, before, changedBy({}, changes));
  return corrected(eventsOfEService({ before, after, changes }));
}

export type StoredTexts = Readonly<Record<TypedField, string | null>>;

function decideCorrection(
  stored: StoredTexts,
  { wanted, seen }: Correction,
  takenNames: readonly string[],
): Decision {
  const { left, contested } = differencesBetween(typedFields, { now: textsOf(stored), seen, wanted });
  if (left.length === 0) return { kind: "nothing-to-do" };
  if (contested.length > 0) return { kind: "conflict", fields: contested };
  if (left.includes("name") && isTaken(wanted.name, takenNames)) return { kind: "name-taken" };
  const changes = left.map((field) => [field, { from: stored[field], to: wanted[field] || null }] as const);
  return { kind: "correct", changes: Object.fromEntries(changes) };
}

/** As a form shows what is stored. */
export function textsOf(stored: Partial<StoredTexts>): TypedTexts {
  const { name, nameEn, description, descriptionEn, address } = stored;
  return {
    name: name ?? "",
    nameEn: nameEn ?? "",
    description: description ?? "",
    descriptionEn: descriptionEn ?? "",
    address: address ?? "",
  };
}

/** Whether another is called so already, in capitals or not. */
export function isTaken(name: string, takenNames: readonly string[]): boolean {
  return takenNames.some((taken) => taken.toLowerCase() === name.toLowerCase());
}

function others(entries: readonly { id: string; name: string }[], id: string): string[] {
  return entries.filter((one) => one.id !== id).map(({ name }) => name);
}

function corrected([first, ...more]: readonly AuditEvent[]): Change<CorrectionOutcome> {
  if (first === undefined) throw new Error("a correction is told of");
  return record({ kind: "corrected" }, first, ...more);
}
