import { type ExternalUserId, lockExternalUser } from "#external-users";
import type { StaffMember } from "#platform/access/actor.ts";
import type { ExternalUserScope } from "#platform/access/scope.ts";
import { type Change, record, type Tx, unchanged } from "#platform/change.ts";
import { event } from "../events.ts";
import type { Choices, RemovalId, RestsOn } from "../removal.ts";
import { openRemovalOf } from "../removals.queries.ts";
import { requireRights } from "./entitlement.ts";
import { detailsOf, orderRemoval } from "./ordering.ts";
import { planMark, planRemoval } from "./plan.ts";

type Facts = {
  /** One that has yet to come to its end. */
  readonly open: RemovalId | undefined;
  readonly mark: string;
};

type RequestDecision =
  | { readonly kind: "order" }
  /** There is one already: to be approved, or under way. */
  | { readonly kind: "already"; readonly removal: RemovalId }
  /** What the person has made is no longer what the preview showed. */
  | { readonly kind: "changed" };

export type RequestOutcome =
  | { readonly kind: "ordered"; readonly removal: RemovalId }
  | Exclude<RequestDecision, { kind: "order" }>;

function decideRequest({ open, mark }: Facts, seen: string): RequestDecision {
  if (open !== undefined) return { kind: "already", removal: open };
  return mark === seen ? { kind: "order" } : { kind: "changed" };
}

/**
 * Decides that an external user is removed, and has it carried out at once (toolbar: Ta bort). There is no way back.
 * @param seen the {@link planMark} of the preview that was confirmed
 * @throws 403 where a choice needs a right that is not held, 404 beyond the scope
 */
export async function requestRemoval(
  tx: Tx,
  actor: StaffMember,
  scope: ExternalUserScope,
  id: ExternalUserId,
  { choices, restsOn, seen }: { readonly choices: Choices; readonly restsOn: RestsOn; readonly seen: string },
): Promise<Change<RequestOutcome>> {
  requireRights(actor.rights, choices);
  const { reference } = await lockExternalUser(tx.sql, scope, id);
  const open = await openRemovalOf(tx.sql, reference);
  const plan = await planRemoval(tx.sql, { id, reference }, choices, tx.now);
  const decision = decideRequest({ open: open?.id, mark: planMark(plan) }, seen);
  if (decision.kind !== "order") return unchanged(decision);
  const removed = { population: "external-user", subject: id, reference } as const;
  const removal = await orderRemoval(tx, { removed, choices, restsOn });
  return record(
    { kind: "ordered", removal },
    event("removal-approved", detailsOf(removal, choices, restsOn)),
  );
}
