import type { OrganisationKind } from "#platform/access/actor.ts";
import { type Change, record, type Tx, unchanged } from "#platform/change.ts";
import type { Id } from "#platform/ids.ts";
import { type LocalDate, stockholmDate } from "#platform/time/local-date.ts";
import type { Permission } from "../catalogue.ts";
import { isTaken } from "../correction/correction.ts";
import { eServiceColumns, eServiceFields, permissionColumns, permissionFields } from "../entry-fields.ts";
import type { TypedTexts } from "../entry-form.ts";
import { event, named } from "../events.ts";
import { eServiceOf } from "../setting.ts";
import { catalogueToChange } from "../stored-catalogue.queries.ts";
import { keyOf } from "./key.ts";

type Entry = {
  readonly texts: TypedTexts;
  /** Empty where it is to be made of the name. */
  readonly key: string;
};

export type NewEService = Entry & { readonly audience: OrganisationKind };
export type NewPermission = Entry & { readonly kind: Permission["kind"]; readonly validFrom: LocalDate };

type Refusal =
  | { readonly kind: "name-taken" }
  | { readonly kind: "key-taken" }
  /** The name has no letter or digit to make a key of. */
  | { readonly kind: "no-key" };

export type AdditionOutcome<T extends string> = { readonly kind: "added"; readonly id: Id<T> } | Refusal;

/** Adds an e-service, last in the catalogue. No organisation reaches it until there is an agreement on it. */
export async function addEService(
  tx: Tx,
  { texts, key: typed, audience }: NewEService,
): Promise<Change<AdditionOutcome<"e_services">>> {
  const catalogue = await catalogueToChange(tx);
  const key = typed || keyOf(texts.name);
  const refusal = refusalOf(texts.name, key, catalogue);
  if (refusal !== undefined) return unchanged(refusal);
  const id = tx.newId<"e_services">();
  const columns = eServiceColumns({ ...stored(texts), address: texts.address || null });
  const place = { position: nextAfter(catalogue), created_at: tx.now, set_by_staff: [...eServiceFields] };
  await tx.sql
    .insertInto("e_services")
    .values({ id, key, audience, ...columns, ...place })
    .execute();
  return record(
    { kind: "added", id },
    event("e-service-added", { eService: named({ key, ...stored(texts) }) }),
  );
}

export type PermissionAdditionOutcome =
  | AdditionOutcome<"permissions">
  /** The e-service is withdrawn, or is to be. */
  | { readonly kind: "e-service-ends" }
  /** Nobody has had it on days gone by. */
  | { readonly kind: "too-early"; readonly earliest: LocalDate };

/** Adds a permission, last in its e-service. Nobody has it until an administrator gives it to somebody. */
export async function addPermission(
  tx: Tx,
  eServiceId: Id<"e_services">,
  { texts, key: typed, kind, validFrom }: NewPermission,
): Promise<Change<PermissionAdditionOutcome>> {
  const today = stockholmDate(tx.now);
  if (validFrom < today) return unchanged({ kind: "too-early", earliest: today });
  const eService = eServiceOf(await catalogueToChange(tx), eServiceId);
  if (eService.validTo !== null) return unchanged({ kind: "e-service-ends" });
  const key = typed || keyOf(texts.name);
  const refusal = refusalOf(texts.name, key, eService.permissions);
  if (refusal !== undefined) return unchanged(refusal);
  const id = tx.newId<"permissions">();
  const columns = permissionColumns({ ...stored(texts), kind, validFrom, validTo: null });
  const position = nextAfter(eService.permissions);
  const place = { position, created_at: tx.now, set_by_staff: [...permissionFields] };
  await tx.sql
    .insertInto("permissions")
    .values({ id, e_service_id: eServiceId, key, ...columns, ...place })
    .execute();
  const permission = named({ key, ...stored(texts) });
  return record({ kind: "added", id }, event("permission-added", { eService: named(eService), permission }));
}

type Beside = readonly { readonly key: string; readonly name: string; readonly position: number }[];

function refusalOf(name: string, key: string, beside: Beside): Refusal | undefined {
  if (key === "") return { kind: "no-key" };
  const names = beside.map((one) => one.name);
  if (isTaken(name, names)) return { kind: "name-taken" };
  return beside.some((one) => one.key === key) ? { kind: "key-taken" } : undefined;
}

function nextAfter(beside: Beside): number {
  return Math.max(-1, ...beside.map(({ position }) => position)) + 1;
}

function stored({ name, nameEn, description, descriptionEn }: TypedTexts) {
  return { name, nameEn: nameEn || null, description, descriptionEn: descriptionEn || null };
}
