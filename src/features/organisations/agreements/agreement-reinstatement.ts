import type { Scope } from "#platform/access/scope.ts";
import { type Change, record, type Tx, unchanged } from "#platform/change.ts";
import type { Id } from "#platform/ids.ts";
import { type LocalDate, stockholmDate } from "#platform/time/local-date.ts";
import type { AboutOrganisation } from "../about/about-organisation.ts";
import { event, toldOf } from "../events.ts";
import type { Organisation } from "../organisation.ts";
import { type Agreement, agreementState, isReinstatable } from "./agreement.ts";
import { insertAgreements, overlaps } from "./agreement-addition.ts";
import { agreementsToChange } from "./agreements.queries.ts";

export type ReinstatementOutcome =
  | { readonly kind: "reinstated" }
  /** It has no last day, or there is a newer agreement on the e-service. */
  | { readonly kind: "not-ended" }
  /** Somebody has given it another last day since it was seen. */
  | { readonly kind: "changed-since" };

/**
 * Lets an agreement with a last day hold until further notice. One that has ended begins anew today, as an agreement of
 * its own: nobody was permitted to anything on the days between, and nothing shall say otherwise. The grants under it
 * were kept, and count from the next request.
 * @param seen the last day that it had when somebody decided to reinstate it
 */
export async function reinstateAgreement(
  tx: Tx,
  { scope, organisation }: Pick<AboutOrganisation, "scope" | "organisation">,
  id: Id<"agreements">,
  seen: LocalDate | null,
): Promise<Change<ReinstatementOutcome>> {
  const all = await agreementsToChange(tx, scope);
  const agreement = all.find((one) => one.id === id);
  if (agreement === undefined || !isReinstatable(agreement, all)) return unchanged({ kind: "not-ended" });
  if (agreement.validTo !== seen) return unchanged({ kind: "changed-since" });
  const today = stockholmDate(tx.now);
  const isPast = agreementState(agreement, today) === "past";
  const renewed = { ...agreement, validTo: null, validFrom: isPast ? today : agreement.validFrom };
  const writing = isPast ? beginAnew(tx, organisation, renewed) : takeLastDayBack(tx, scope, id);
  if (await overlaps(writing)) return unchanged({ kind: "not-ended" });
  return record(
    { kind: "reinstated" },
    event("agreement-reinstated", toldOf(renewed, renewed.eService), { organisation: organisation.id }),
  );
}

function beginAnew(tx: Tx, organisation: Organisation, { eService, ...terms }: Agreement): Promise<void> {
  return insertAgreements(tx, {
    ...terms,
    organisation,
    eServices: [{ ...eService, audience: organisation.kind }],
  });
}

async function takeLastDayBack(tx: Tx, scope: Scope, id: Id<"agreements">): Promise<void> {
  await tx.sql
    .updateTable("agreements")
    .set({ valid_to: null })
    .where("organisation_id", "=", scope.organisation)
    .where("id", "=", id)
    .execute();
}
