import { type Comparison, type Contested, changedBy, compare, type Heed } from "./catalogue-comparison.ts";
import type { EServiceEntry, PermissionEntry } from "./catalogue-file.ts";
import {
  type EServiceFields,
  eServiceFields,
  eServiceFieldsOf,
  type PermissionFields,
  permissionFields,
  permissionFieldsOf,
} from "./entry-fields.ts";
import type { StoredEService, StoredPermission } from "./stored-catalogue.queries.ts";

/** An e-service of the file beside what is stored under its key. Without `before` it is new. */
export type EServiceStep = Comparison & {
  readonly before: StoredEService | undefined;
  readonly after: EServiceFields & Pick<EServiceEntry, "key" | "audience">;
  readonly position: number;
  readonly permissions: readonly PermissionStep[];
};

export type PermissionStep = Comparison & {
  readonly before: StoredPermission | undefined;
  readonly after: PermissionFields & { readonly key: string };
  readonly position: number;
  /** What the file calls it formerly and nobody knew. */
  readonly formerNames: readonly string[];
};

export type CataloguePlan =
  | { readonly kind: "steps"; readonly steps: readonly EServiceStep[]; readonly absent: Absent }
  /** Agreements are made for one kind of organisation, so an e-service stays with its own. */
  | { readonly kind: "other-audience"; readonly eServices: readonly string[] }
  /** Staff have set something else by hand, and nobody has said which of the two it is to be. */
  | { readonly kind: "contested"; readonly contested: readonly ContestedEntry[] }
  /** No permission outlives its e-service, which staff have withdrawn. */
  | { readonly kind: "e-service-withdrawn"; readonly permissions: readonly string[] }
  /** Together with what is stored, the last day would come before the first. */
  | { readonly kind: "ends-before-it-begins"; readonly permissions: readonly string[] };

export type ContestedEntry = Contested & { readonly key: string; readonly name: string };

/** What is stored and not in the file: left as it is, and told, since leaving out is no withdrawal. */
export type Absent = {
  readonly eServices: readonly StoredEService[];
  readonly permissions: readonly StoredPermission[];
};

/** Compares a file with what is stored: keys say what is the same thing, all else may have changed. */
export function planCatalogue(
  stored: readonly StoredEService[],
  file: { readonly eServices: readonly EServiceEntry[] },
  heed: Heed,
): CataloguePlan {
  const byKey = new Map(stored.map((eService) => [eService.key, eService]));
  const moved = file.eServices.filter(
    ({ key, audience }) => (byKey.get(key)?.audience ?? audience) !== audience,
  );
  if (moved.length > 0) return { kind: "other-audience", eServices: moved.map(({ name }) => name) };
  const steps = file.eServices.map((entry, position) =>
    eServiceStep(byKey.get(entry.key), entry, position, heed),
  );
  const contested = contestedIn(steps);
  if (heed === "refuse" && contested.length > 0) return { kind: "contested", contested };
  const impossible = steps.flatMap(({ permissions }) => permissions.filter(({ after }) => endsEarly(after)));
  if (impossible.length > 0)
    return { kind: "ends-before-it-begins", permissions: impossible.map(({ after }) => after.name) };
  const outliving = steps.flatMap(({ before, permissions }) =>
    permissions.filter(({ after }) => outlives(after, before?.validTo ?? null)),
  );
  if (outliving.length > 0)
    return { kind: "e-service-withdrawn", permissions: outliving.map(({ after }) => after.name) };
  const inFile = new Set(file.eServices.map(({ key }) => key));
  return {
    kind: "steps",
    steps,
    absent: {
      eServices: stored.filter(({ key }) => !inFile.has(key)),
      permissions: steps.flatMap(absentPermissions),
    },
  };
}

/** What staff have set by hand and the file says otherwise, under the name that it has here. */
export function contestedIn(steps: readonly EServiceStep[]): ContestedEntry[] {
  return steps
    .flatMap((step) => [step, ...step.permissions])
    .flatMap(({ before, after, contested }) =>
      contested.map((one) => ({ ...one, key: after.key, name: before?.name ?? after.name })),
    );
}

function eServiceStep(
  before: StoredEService | undefined,
  entry: EServiceEntry,
  position: number,
  heed: Heed,
): EServiceStep {
  const { key, audience } = entry;
  const permissions = new Map(before?.permissions.map((permission) => [permission.key, permission]));
  const comparison =
    before === undefined
      ? nothing
      : compare(before, { ...entry, position }, [...eServiceFields, "position"], heed);
  return {
    ...comparison,
    before,
    after: { key, audience, ...changedBy(eServiceFieldsOf(before ?? entry), comparison.changes) },
    position,
    permissions: entry.permissions.map((one, place) =>
      permissionStep(permissions.get(one.key), one, place, heed),
    ),
  };
}

function permissionStep(
  before: StoredPermission | undefined,
  entry: PermissionEntry,
  position: number,
  heed: Heed,
): PermissionStep {
  const known = new Set(before?.formerNames);
  const comparison =
    before === undefined
      ? nothing
      : compare(before, { ...entry, position }, [...permissionFields, "position"], heed);
  const formerNames = new Set(entry.formerNames.filter((name) => !known.has(name) && name !== before?.name));
  return {
    ...comparison,
    before,
    after: { key: entry.key, ...changedBy(permissionFieldsOf(before ?? entry), comparison.changes) },
    position,
    formerNames: [...formerNames],
  };
}

const nothing: Comparison = { changes: {}, contested: [], setByStaff: [] };

function endsEarly({ validFrom, validTo }: PermissionFields): boolean {
  return validFrom !== null && validTo !== null && validTo < validFrom;
}

function outlives({ validTo }: PermissionFields, lastDay: string | null): boolean {
  return lastDay !== null && (validTo === null || validTo > lastDay);
}

function absentPermissions({ before, permissions }: EServiceStep): StoredPermission[] {
  const inFile = new Set(permissions.map(({ after }) => after.key));
  return before?.permissions.filter(({ key }) => !inFile.has(key)) ?? [];
}
