import { type Change, record, type Tx, unchanged } from "#platform/change.ts";
import type { Id } from "#platform/ids.ts";
import { daysLater } from "#platform/time/days.ts";
import { type LocalDate, parseLocalDate, stockholmDate } from "#platform/time/local-date.ts";
import { event, named } from "../events.ts";
import type { Validity } from "../in-force.ts";
import { permissionState } from "../permission-state.ts";
import { placeOf, setPermission } from "../setting.ts";
import { catalogueToChange } from "../stored-catalogue.queries.ts";
import { tellConcerned } from "../telling/telling.ts";

export type WithdrawalOutcome =
  | { readonly kind: "withdrawn" }
  /** That is its last day already. */
  | { readonly kind: "already-then" }
  /** What people have been permitted to until now was so, whatever is decided today. */
  | { readonly kind: "too-early"; readonly earliest: LocalDate }
  /** Its e-service is withdrawn before that. */
  | { readonly kind: "after-e-service"; readonly lastDay: string }
  /** Somebody has given it another last day, or taken its last day back, since it was seen. */
  | { readonly kind: "changed-since" };

/**
 * Lets nobody use the permission after its last day. The grants of it are kept without effect, and count again if the
 * withdrawal is taken back.
 * @param seen the last day that it had when somebody decided to withdraw it
 */
export async function withdrawPermission(
  tx: Tx,
  id: Id<"permissions">,
  lastDay: LocalDate,
  seen: LocalDate | null,
): Promise<Change<WithdrawalOutcome>> {
  const { eService, permission } = placeOf(await catalogueToChange(tx), id);
  const outcome = decideWithdrawal(permission, { lastDay, seen, today: stockholmDate(tx.now) });
  if (outcome.kind !== "withdrawn") return unchanged(outcome);
  if (eService.validTo !== null && lastDay > eService.validTo)
    return unchanged({ kind: "after-e-service", lastDay: eService.validTo });
  await setPermission(tx, permission, { validTo: lastDay });
  await tellConcerned(tx, "withdrawn", eService, [permission]);
  const about = { eService: named(eService), permission: named(permission) };
  return record(outcome, event("permission-withdrawn", { ...about, lastDay }));
}

export function decideWithdrawal(
  permission: Validity,
  asked: { readonly lastDay: LocalDate; readonly seen: LocalDate | null; readonly today: LocalDate },
): WithdrawalOutcome {
  const { lastDay, seen, today } = asked;
  if (permission.validTo === lastDay) return { kind: "already-then" };
  if (permission.validTo !== seen || permissionState(permission, today) === "withdrawn")
    return { kind: "changed-since" };
  const earliest = earliestLastDay(permission, today);
  return lastDay < earliest ? { kind: "too-early", earliest } : { kind: "withdrawn" };
}

/** Yesterday, so that nobody can use it from now on; for one that begins later, its first day. */
export function earliestLastDay({ validFrom }: Validity, today: LocalDate): LocalDate {
  const yesterday = daysLater(today, -1);
  const first = validFrom === null ? null : parseLocalDate(validFrom);
  return first !== null && first > yesterday ? first : yesterday;
}
