import { type ExternalUserId, lockExternalUser } from "#external-users";
import type { StaffMember } from "#platform/access/actor.ts";
import type { ExternalUserScope } from "#platform/access/scope.ts";
import { type Change, record, type Tx, unchanged } from "#platform/change.ts";
import type { Reason } from "#platform/forms/reason.ts";
import { notFound } from "#platform/http/problem.ts";
import type { MasterKey } from "#platform/keys/master-key.ts";
import { sendLetter } from "#platform/mail/send-letter.ts";
import { event } from "../events.ts";
import { removalApprovedLetter } from "../own/letters/removal-approved.ts";
import { removalRefusedLetter } from "../own/letters/removal-refused.ts";
import type { RemovalId, RemovalState, StoredRemoval } from "../removal.ts";
import { findRemoval, lockRemoval } from "../removals.queries.ts";
import { requireRights } from "./entitlement.ts";
import { detailsOf } from "./ordering.ts";
import { sealRefusal } from "./refusal.ts";
import { removalJob } from "./removal-job.ts";

export type DecisionOutcome =
  | { readonly kind: "approved"; readonly waitsUntil: Date | undefined }
  | { readonly kind: "refused" }
  /** Somebody has decided on it before, or the person has taken it back. */
  | { readonly kind: "settled"; readonly state: RemovalState };

/** Whom a decision is about, and as far as whose eyes reach. */
export type DecideOn = { readonly scope: ExternalUserScope; readonly id: RemovalId };

/**
 * Grants what a person has asked for, and answers by letter. It is begun when its waiting period is over.
 * @throws 403 where a choice needs a right that is not held, 404 beyond the scope
 */
export async function approveRemoval(
  tx: Tx,
  actor: StaffMember,
  on: DecideOn,
): Promise<Change<DecisionOutcome>> {
  const removal = await lockRequest(tx, on);
  requireRights(actor.rights, removal);
  if (removal.state !== "requested") return unchanged({ kind: "settled", state: removal.state });
  await decide(tx, actor, removal.id, { state: "approved" });
  await tx.enqueue(removalJob, { removal: removal.id }, removal.waitsUntil);
  const about = { removal: removal.id };
  await sendLetter(tx, removalApprovedLetter, { person: removal.reference, about });
  return record(
    { kind: "approved", waitsUntil: removal.waitsUntil },
    event("removal-approved", detailsOf(removal.id, removal, removal)),
  );
}

/**
 * Refuses what a person has asked for; the person may read why as long as there is an account.
 * @throws 403 where a choice needs a right that is not held, 404 beyond the scope
 */
export async function refuseRemoval(
  tx: Tx,
  actor: StaffMember,
  masterKey: MasterKey,
  on: DecideOn,
  reason: Reason,
): Promise<Change<DecisionOutcome>> {
  const removal = await lockRequest(tx, on);
  requireRights(actor.rights, removal);
  if (removal.state !== "requested") return unchanged({ kind: "settled", state: removal.state });
  const sealed = await sealRefusal(tx, masterKey, removal, reason);
  await decide(tx, actor, removal.id, { state: "refused", ended_at: tx.now, sealed_refusal: sealed });
  const about = { removal: removal.id };
  await sendLetter(tx, removalRefusedLetter, { person: removal.reference, about });
  return record({ kind: "refused" }, event("removal-refused", detailsOf(removal.id, removal, removal)));
}

/** The person's row first, as all who change something of a person do. */
export async function lockRequest(tx: Tx, { scope, id }: DecideOn): Promise<StoredRemoval> {
  const found = await findRemoval(tx.sql, id);
  if (found?.population !== "external-user" || found.subject === undefined) throw notFound();
  await lockExternalUser(tx.sql, scope, found.subject as ExternalUserId);
  const removal = await lockRemoval(tx.sql, id);
  if (removal === undefined) throw notFound();
  return removal;
}

async function decide(
  tx: Tx,
  { reference }: StaffMember,
  id: RemovalId,
  decision: { state: "approved" } | { state: "refused"; ended_at: Date; sealed_refusal: Buffer },
): Promise<void> {
  const decided = { ...decision, decided_at: tx.now, decided_by: reference };
  await tx.sql.updateTable("removals").set(decided).where("id", "=", id).execute();
}
