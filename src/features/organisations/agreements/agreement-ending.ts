import { isInForce } from "#catalogue";
import type { Scope } from "#platform/access/scope.ts";
import { type Change, record, type Tx, unchanged } from "#platform/change.ts";
import type { Id } from "#platform/ids.ts";
import type { LocalDate } from "#platform/time/local-date.ts";
import { event, toldOf } from "../events.ts";
import type { Agreement } from "./agreement.ts";
import { agreementsToChange } from "./agreements.queries.ts";

export type AgreementEndingOutcome =
  | { readonly kind: "ended"; readonly agreement: Agreement }
  /** It ends on that day already. */
  | { readonly kind: "already-ends-then"; readonly agreement: Agreement }
  | { readonly kind: "none-on-that-day"; readonly agreements: readonly Agreement[] }
  /** Somebody has given it another last day since it was seen. */
  | { readonly kind: "changed-since"; readonly agreement: Agreement };

/**
 * Lets the agreement that holds on `lastDay` end with that day. The grants under it are kept: they give nothing
 * without an agreement, and count again if it is renewed.
 * @param seen the last day that it had when somebody decided to end it; left out, whatever it has now is ended
 */
export async function endAgreement(
  tx: Tx,
  scope: Scope,
  eService: Id<"e_services">,
  lastDay: LocalDate,
  seen?: LocalDate | null,
): Promise<Change<AgreementEndingOutcome>> {
  const all = await agreementsToChange(tx, scope);
  const outcome = decideEnding(
    all.filter((agreement) => agreement.eService.id === eService),
    lastDay,
    seen,
  );
  if (outcome.kind !== "ended") return unchanged(outcome);
  await tx.sql
    .updateTable("agreements")
    .set({ valid_to: lastDay })
    .where("organisation_id", "=", scope.organisation)
    .where("id", "=", outcome.agreement.id)
    .execute();
  const { agreement } = outcome;
  const about = { organisation: scope.organisation };
  return record(outcome, event("agreement-ended", toldOf(agreement, agreement.eService), about));
}

/** Agreements on one e-service never overlap, so at most one of them holds on a day. */
function decideEnding(
  agreements: readonly Agreement[],
  lastDay: LocalDate,
  seen: LocalDate | null | undefined,
): AgreementEndingOutcome {
  const agreement = agreements.find((one) => isInForce(one, lastDay));
  if (agreement === undefined) return { kind: "none-on-that-day", agreements };
  if (agreement.validTo === lastDay) return { kind: "already-ends-then", agreement };
  if (seen !== undefined && agreement.validTo !== seen) return { kind: "changed-since", agreement };
  return { kind: "ended", agreement: { ...agreement, validTo: lastDay } };
}
