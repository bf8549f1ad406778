import { type Change, record, type Tx, unchanged } from "#platform/change.ts";
import type { Id } from "#platform/ids.ts";
import { type LocalDate, stockholmDate } from "#platform/time/local-date.ts";
import { event, named } from "../events.ts";
import type { Validity } from "../in-force.ts";
import { permissionState } from "../permission-state.ts";
import { placeOf, setPermission } from "../setting.ts";
import { catalogueToChange } from "../stored-catalogue.queries.ts";
import { tellConcerned } from "../telling/telling.ts";

export type TakingBackOutcome =
  | { readonly kind: "taken-back" }
  /** It has no last day. */
  | { readonly kind: "not-withdrawn" }
  /** Its e-service is withdrawn, or is to be. */
  | { readonly kind: "e-service-ends" }
  /** Somebody has given it another last day since it was seen. */
  | { readonly kind: "changed-since" };

/**
 * Lets a permission with a last day hold until further notice. One that was withdrawn already holds from today: nobody
 * was permitted to anything by it on the days between, and nothing shall say otherwise. The grants of it were kept, and
 * count from the next request.
 * @param seen the last day that it had when somebody decided to take the withdrawal back
 */
export async function takeWithdrawalBack(
  tx: Tx,
  id: Id<"permissions">,
  seen: LocalDate | null,
): Promise<Change<TakingBackOutcome>> {
  const { eService, permission } = placeOf(await catalogueToChange(tx), id);
  if (permission.validTo === null) return unchanged({ kind: "not-withdrawn" });
  if (permission.validTo !== seen) return unchanged({ kind: "changed-since" });
  if (eService.validTo !== null) return unchanged({ kind: "e-service-ends" });
  const validity = resumed(permission, stockholmDate(tx.now));
  await setPermission(tx, permission, validity);
  await tellConcerned(tx, "reinstated", eService, [permission]);
  const about = { eService: named(eService), permission: named(permission), from: validity.validFrom };
  return record({ kind: "taken-back" }, event("permission-reinstated", about));
}

/** When a permission holds once its withdrawal is taken back: as before, or from today where it had ceased to. */
export function resumed(permission: Validity, today: LocalDate) {
  const isPast = permissionState(permission, today) === "withdrawn";
  return { validFrom: isPast ? today : permission.validFrom, validTo: null };
}
