import type { StaffMember } from "#platform/access/actor.ts";
import { type Change, record, type Tx, unchanged } from "#platform/change.ts";
import type { Reason } from "#platform/forms/reason.ts";
import type { MasterKey } from "#platform/keys/master-key.ts";
import { sendLetter } from "#platform/mail/send-letter.ts";
import { event } from "../events.ts";
import { removalStoppedLetter } from "../own/letters/removal-stopped.ts";
import type { RemovalId, RemovalState, StoredRemoval } from "../removal.ts";
import { findRemoval } from "../removals.queries.ts";
import { type DecideOn, lockRequest } from "./decision.ts";
import { requireRights } from "./entitlement.ts";
import { detailsOf } from "./ordering.ts";
import { sealRefusal } from "./refusal.ts";
import { lockSubject } from "./subject-row.queries.ts";

export type StopOutcome =
  | { readonly kind: "stopped" }
  /** It has begun, and there is no way back. */
  | { readonly kind: "too-late" }
  /** It is not approved: it waits for its decision, or the person has taken it back. */
  | { readonly kind: "settled"; readonly state: RemovalState };

function decideStopping({ state, requestedByKind }: StoredRemoval): StopOutcome {
  return state === "approved" && requestedByKind === "external-user"
    ? { kind: "stopped" }
    : { kind: "settled", state };
}

/**
 * Stops a person's own request that is approved and has not begun. The person is told why by letter, and may read it as
 * long as there is an account. Whoever begins it at the same moment holds the same locks: one of the two is too late.
 * @throws 403 where a choice needs a right that is not held, 404 beyond the scope
 */
export async function stopRemoval(
  tx: Tx,
  actor: StaffMember,
  masterKey: MasterKey,
  on: DecideOn,
  reason: Reason,
): Promise<Change<StopOutcome>> {
  if (await hasBegun(tx, on.id)) return unchanged({ kind: "too-late" });
  const removal = await lockRequest(tx, on);
  requireRights(actor.rights, removal);
  const decision = decideStopping(removal);
  if (decision.kind !== "stopped") return unchanged(decision);
  const sealed = await sealRefusal(tx, masterKey, removal, reason);
  await tx.sql
    .updateTable("removals")
    .set({ state: "stopped", ended_at: tx.now, stopped_by: actor.reference, sealed_refusal: sealed })
    .where("id", "=", removal.id)
    .execute();
  const about = { removal: removal.id };
  await sendLetter(tx, removalStoppedLetter, { person: removal.reference, about });
  return record(decision, event("removal-stopped", detailsOf(removal.id, removal, removal)));
}

/** As it is told with the person's row held, without which nothing begins. */
async function hasBegun({ sql }: Tx, id: RemovalId): Promise<boolean> {
  const found = await findRemoval(sql, id);
  if (found === undefined) return false;
  await lockSubject(sql, found);
  const state = (await findRemoval(sql, id))?.state;
  return state === "under-way" || state === "sealed";
}
