import type { AuthorityScope } from "#platform/access/scope.ts";
import type { Change, Tx } from "#platform/change.ts";
import type { Link } from "#platform/http/reply.ts";
import type { Id } from "#platform/ids.ts";
import type { Language } from "#platform/text/texts.ts";
import { type LocalDate, stockholmDate } from "#platform/time/local-date.ts";
import {
  type CatalogueVisit,
  findEntry,
  findPermission,
  trailToEService,
  trailToPermission,
} from "../about-entry.ts";
import { eServiceAddress, permissionAddress } from "../addresses.ts";
import { nameIn } from "../catalogue.ts";
import type { Validity } from "../in-force.ts";
import { permissionState } from "../permission-state.ts";
import {
  earliestLastDayOf,
  takeEServiceBack,
  withdrawEService,
  withdrawnWith,
} from "./e-service-withdrawal.ts";
import { type TakingBackOutcome, takeWithdrawalBack } from "./taking-back.ts";
import { earliestLastDay, type WithdrawalOutcome, withdrawPermission } from "./withdrawal.ts";
import { withdrawalTexts } from "./withdrawal-texts.ts";

/** What is withdrawn and taken back: a permission, or an e-service with its permissions. */
export type Withdrawable = {
  readonly kind: "permission" | "eService";
  readonly scope: AuthorityScope<"manage-catalogue">;
  readonly entry: Validity;
  readonly earliest: LocalDate;
  /** The permissions that people lose when it is withdrawn. */
  readonly lost: readonly Id<"permissions">[];
  /** Those that they keep or regain when that is taken back. */
  readonly regained: readonly Id<"permissions">[];
  /** Its page. */
  readonly address: string;
  /** Which one it is, in words. */
  named(language: Language): string;
  trail(language: Language): Link[];
  withdraw(tx: Tx, lastDay: LocalDate, seen: LocalDate | null): Promise<Change<WithdrawalOutcome>>;
  takeBack(tx: Tx, seen: LocalDate | null): Promise<Change<TakingBackOutcome>>;
};

export async function permissionWithdrawable(visit: CatalogueVisit): Promise<Withdrawable> {
  const about = await findPermission(visit);
  const { eService, permission, scope } = about;
  const { id } = permission;
  return {
    kind: "permission",
    scope,
    entry: permission,
    earliest: earliestLastDay(permission, stockholmDate(visit.now)),
    lost: [id],
    regained: [id],
    address: permissionAddress(eService, permission),
    named: (language) =>
      withdrawalTexts(language).about(nameIn(permission, language), nameIn(eService, language)),
    trail: (language) => trailToPermission(about, language),
    withdraw: (tx, lastDay, seen) => withdrawPermission(tx, id, lastDay, seen),
    takeBack: (tx, seen) => takeWithdrawalBack(tx, id, seen),
  };
}

export async function eServiceWithdrawable(visit: CatalogueVisit): Promise<Withdrawable> {
  const about = await findEntry(visit);
  const { eService, scope } = about;
  const today = stockholmDate(visit.now);
  return {
    kind: "eService",
    scope,
    entry: { validFrom: null, validTo: eService.validTo },
    earliest: earliestLastDayOf(eService, today),
    lost: eService.permissions
      .filter((one) => permissionState(one, today) === "in-force")
      .map(({ id }) => id),
    regained: withdrawnWith(eService).map(({ id }) => id),
    address: eServiceAddress(eService),
    named: (language) => nameIn(eService, language),
    trail: (language) => trailToEService(about, language),
    withdraw: (tx, lastDay, seen) => withdrawEService(tx, eService.id, lastDay, seen),
    takeBack: (tx, seen) => takeEServiceBack(tx, eService.id, seen),
  };
}
