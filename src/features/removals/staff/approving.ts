import type { StaffMember } from "#platform/access/actor.ts";
import { type Change, type Tx, unchanged } from "#platform/change.ts";
import type { Id } from "#platform/ids.ts";
import { approveRemoval, type DecideOn, type DecisionOutcome } from "../engine/decision.ts";
import { planMark, planRemoval } from "../engine/plan.ts";
import { findRemoval } from "../removals.queries.ts";

/**
 * Grants what a person has asked for, as long as the preview still says what it comes to.
 * @param seen the mark of the preview that was confirmed
 * @throws 403 and 404, as {@link approveRemoval}
 */
export async function approveAsSeen(
  tx: Tx,
  actor: StaffMember,
  on: DecideOn,
  seen: string,
): Promise<Change<DecisionOutcome | { readonly kind: "changed" }>> {
  const removal = await findRemoval(tx.sql, on.id);
  if (removal?.state === "requested" && removal.subject !== undefined) {
    const person = { id: removal.subject as Id<"external_users">, reference: removal.reference };
    const plan = await planRemoval(tx.sql, person, removal, tx.now);
    if (planMark(plan) !== seen) return unchanged({ kind: "changed" });
  }
  return await approveRemoval(tx, actor, on);
}
