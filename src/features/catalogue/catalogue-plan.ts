import type { EServiceEntry, PermissionEntry } from "./catalogue-file.ts";
import type { StoredEService, StoredPermission } from "./stored-catalogue.queries.ts";

type Value = string | number | null;
export type Changes = Readonly<Record<string, { readonly from: Value; readonly to: Value }>>;

/** An e-service of the file beside what is stored under its key. Without `before` it is new. */
export type EServiceStep = {
  readonly before: StoredEService | undefined;
  readonly after: EServiceEntry;
  readonly position: number;
  readonly changes: Changes;
  readonly permissions: readonly PermissionStep[];
};

export type PermissionStep = {
  readonly before: StoredPermission | undefined;
  readonly after: PermissionEntry;
  readonly position: number;
  readonly changes: Changes;
  /** What the file calls it formerly and nobody knew. */
  readonly formerNames: readonly string[];
};

export type CataloguePlan =
  | { readonly kind: "steps"; readonly steps: readonly EServiceStep[]; readonly absent: Absent }
  /** Agreements are made for one kind of organisation, so an e-service stays with its own. */
  | { readonly kind: "other-audience"; readonly eServices: readonly string[] };

/** What is stored and not in the file: left as it is, and told, since leaving out is no withdrawal. */
export type Absent = {
  readonly eServices: readonly StoredEService[];
  readonly permissions: readonly StoredPermission[];
};

/** Compares a file with what is stored: keys say what is the same thing, all else may have changed. */
export function planCatalogue(
  stored: readonly StoredEService[],
  file: { readonly eServices: readonly EServiceEntry[] },
): CataloguePlan {
  const byKey = new Map(stored.map((eService) => [eService.key, eService]));
  const moved = file.eServices.filter(
    ({ key, audience }) => (byKey.get(key)?.audience ?? audience) !== audience,
  );
  if (moved.length > 0) return { kind: "other-audience", eServices: moved.map(({ name }) => name) };
  const steps = file.eServices.map((after, position) => eServiceStep(byKey.get(after.key), after, position));
  const inFile = new Set(file.eServices.map(({ key }) => key));
  return {
    kind: "steps",
    steps,
    absent: {
      eServices: stored.filter(({ key }) => !inFile.has(key)),
      permissions: steps.flatMap(({ before, after }) => absentPermissions(before, after)),
    },
  };
}

const eServiceFields = ["name", "nameEn", "description", "descriptionEn", "address"] as const;
const permissionFields = [
  ...(["name", "nameEn", "description", "descriptionEn", "kind"] as const),
  ...(["validFrom", "validTo"] as const),
];

function eServiceStep(
  before: StoredEService | undefined,
  after: EServiceEntry,
  position: number,
): EServiceStep {
  const byKey = new Map(before?.permissions.map((permission) => [permission.key, permission]));
  return {
    before,
    after,
    position,
    changes:
      before === undefined
        ? {}
        : differences(before, { ...after, position }, [...eServiceFields, "position"]),
    permissions: after.permissions.map((entry, place) => permissionStep(byKey.get(entry.key), entry, place)),
  };
}

function permissionStep(
  before: StoredPermission | undefined,
  after: PermissionEntry,
  position: number,
): PermissionStep {
  const known = new Set(before?.formerNames);
  const changes =
    before === undefined
      ? {}
      : differences(before, { ...after, position }, [...permissionFields, "position"]);
  const formerNames = new Set(after.formerNames.filter((name) => !known.has(name) && name !== before?.name));
  return { before, after, position, changes, formerNames: [...formerNames] };
}

function differences<Field extends string>(
  before: Readonly<Record<Field, Value>>,
  after: Readonly<Record<Field, Value>>,
  fields: readonly Field[],
): Changes {
  const changed = fields.filter((field) => before[field] !== after[field]);
  return Object.fromEntries(changed.map((field) => [field, { from: before[field], to: after[field] }]));
}

function absentPermissions(before: StoredEService | undefined, after: EServiceEntry): StoredPermission[] {
  const inFile = new Set(after.permissions.map(({ key }) => key));
  return before?.permissions.filter(({ key }) => !inFile.has(key)) ?? [];
}
