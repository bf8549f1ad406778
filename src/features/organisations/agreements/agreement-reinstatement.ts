import type { Scope } from "#platform/access/scope.ts";
import { type Change, record, type Tx, unchanged } from "#platform/change.ts";
import type { Id } from "#platform/ids.ts";
import { stockholmDate } from "#platform/time/local-date.ts";
import { event, toldOf } from "../events.ts";
import { type Agreement, isReinstatable } from "./agreement.ts";
import { agreementsOf } from "./agreements.queries.ts";

export type ReinstatementOutcome =
  | { readonly kind: "reinstated" }
  /** It has no last day, another one than was seen, or there is a newer agreement on the e-service. */
  | { readonly kind: "not-ended" };

/**
 * Lets an agreement with a last day hold until further notice. One that has ended begins anew today, as an agreement of
 * its own: nobody was permitted to anything on the days between, and nothing shall say otherwise. The grants under it
 * were kept, and count from the next request.
 * @param seen the last day that it had when somebody decided to reinstate it
 */
export async function reinstateAgreement(
  tx: Tx,
  scope: Scope,
  id: Id<"agreements">,
  seen: Agreement["validTo"],
): Promise<Change<ReinstatementOutcome>> {
  // one after the other: each decides on what the other has left
  const { kind } = await tx.sql
    .selectFrom("organisations")
    .select("kind")
    .where("id", "=", scope.organisation)
    .forNoKeyUpdate()
    .executeTakeFirstOrThrow();
  const all = await agreementsOf(tx.sql, scope);
  const agreement = all.find((one) => one.id === id);
  if (agreement === undefined || !isReinstatable(agreement, all) || agreement.validTo !== seen)
    return unchanged({ kind: "not-ended" });
  const today = stockholmDate(tx.now);
  const hasEnded = agreement.validTo !== null && agreement.validTo < today;
  const terms = { ...agreement, validFrom: hasEnded ? today : agreement.validFrom, validTo: null };
  if (hasEnded) {
    await tx.sql
      .insertInto("agreements")
      .values({
        id: tx.newId<"agreements">(),
        organisation_id: scope.organisation,
        e_service_id: agreement.eService.id,
        audience: kind,
        valid_from: today,
        valid_to: null,
        reference: agreement.reference,
        created_at: tx.now,
      })
      .execute();
  } else {
    await tx.sql
      .updateTable("agreements")
      .set({ valid_to: null })
      .where("organisation_id", "=", scope.organisation)
      .where("id", "=", id)
      .execute();
  }
  const told = toldOf(terms, agreement.eService);
  return record(
    { kind: "reinstated" },
    event("agreement-reinstated", told, { organisation: scope.organisation }),
  );
}
