import { type Change, record, type Tx, unchanged } from "#platform/change.ts";
import type { Id } from "#platform/ids.ts";
import { type LocalDate, stockholmDate } from "#platform/time/local-date.ts";
import { event, named } from "../events.ts";
import { permissionState } from "../permission-state.ts";
import { eServiceOf, setLastDayOfEService, setPermission } from "../setting.ts";
import {
  catalogueToChange,
  type StoredEService,
  type StoredPermission,
} from "../stored-catalogue.queries.ts";
import { tellConcerned } from "../telling/telling.ts";
import { resumed, type TakingBackOutcome } from "./taking-back.ts";
import { decideWithdrawal, earliestLastDay, type WithdrawalOutcome } from "./withdrawal.ts";

/**
 * Withdraws an e-service, and with it every permission in it that would go on after its last day. Agreements on it stay
 * as they are and give nothing from then on.
 * @param seen the last day that it had when somebody decided to withdraw it
 */
export async function withdrawEService(
  tx: Tx,
  id: Id<"e_services">,
  lastDay: LocalDate,
  seen: LocalDate | null,
): Promise<Change<WithdrawalOutcome>> {
  const eService = eServiceOf(await catalogueToChange(tx), id);
  const today = stockholmDate(tx.now);
  const earliest = earliestLastDayOf(eService, today);
  const outcome = decideWithdrawal(
    { validFrom: earliest, validTo: eService.validTo },
    { lastDay, seen, today },
  );
  if (outcome.kind !== "withdrawn") return unchanged(outcome);
  // one that was withdrawn with it gets its new last day, later or earlier
  const touched = eService.permissions.filter(
    (one) => endsAfter(one, lastDay) || (one.validTo !== null && one.validTo === eService.validTo),
  );
  if (eService.validTo !== null && eService.validTo < lastDay)
    await setLastDayOfEService(tx, eService, lastDay);
  for (const permission of touched) await setPermission(tx, permission, { validTo: lastDay });
  if (eService.validTo === null || eService.validTo > lastDay)
    await setLastDayOfEService(tx, eService, lastDay);
  await tellConcerned(tx, "withdrawn", eService, touched);
  const about = { eService: named(eService), lastDay };
  return record(
    outcome,
    event("e-service-withdrawn", about),
    ...touched.map((one) => event("permission-withdrawn", { ...about, permission: named(one) })),
  );
}

/** Lets an e-service go on until further notice, and the permissions that were withdrawn together with it. */
export async function takeEServiceBack(
  tx: Tx,
  id: Id<"e_services">,
  seen: LocalDate | null,
): Promise<Change<TakingBackOutcome>> {
  const eService = eServiceOf(await catalogueToChange(tx), id);
  if (eService.validTo === null) return unchanged({ kind: "not-withdrawn" });
  if (eService.validTo !== seen) return unchanged({ kind: "changed-since" });
  const today = stockholmDate(tx.now);
  await setLastDayOfEService(tx, eService, null);
  const back = withdrawnWith(eService).map((permission) => ({
    permission,
    validity: resumed(permission, today),
  }));
  for (const { permission, validity } of back) await setPermission(tx, permission, validity);
  await tellConcerned(
    tx,
    "reinstated",
    eService,
    back.map(({ permission }) => permission),
  );
  return record(
    { kind: "taken-back" },
    event("e-service-reinstated", { eService: named(eService) }),
    ...back.map(({ permission, validity }) =>
      event("permission-reinstated", {
        eService: named(eService),
        permission: named(permission),
        from: validity.validFrom,
      }),
    ),
  );
}

/** The permissions that have the e-service's own last day. */
export function withdrawnWith({ permissions, validTo }: StoredEService): StoredPermission[] {
  return validTo === null ? [] : permissions.filter((one) => one.validTo === validTo);
}

/** Yesterday; later where a permission in it has yet to begin, since none ends before it begins. */
export function earliestLastDayOf({ permissions }: StoredEService, today: LocalDate): LocalDate {
  return permissions
    .filter((one) => permissionState(one, today) !== "withdrawn")
    .map((one) => earliestLastDay(one, today))
    .reduce(
      (latest, one) => (one > latest ? one : latest),
      earliestLastDay({ validFrom: null, validTo: null }, today),
    );
}

function endsAfter({ validTo }: StoredPermission, day: LocalDate): boolean {
  return validTo === null || validTo > day;
}
