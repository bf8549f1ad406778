import type { Administrator, MemberDetails, PersonReference } from "#platform/access/actor.ts";
import { type Scope, scopeOf } from "#platform/access/scope.ts";
import type { AuditEvent } from "#platform/audit/event.ts";
import { type Change, record, type Tx, unchanged } from "#platform/change.ts";
import { event } from "./events.ts";
import { lockMember } from "./member.queries.ts";
import { type Member, type MemberId, subjectOf } from "./member.ts";
import { namesOfHeld } from "./removal.queries.ts";

export type RemovalOutcome =
  | { readonly kind: "removed"; readonly permissions: number }
  /** Somebody has removed the user before: what was wanted is so. */
  | { readonly kind: "already-removed" };

/**
 * Removes the user. Row and grants stay as history; all that they gave ends in the same transaction: the
 * permissions, dormant ones too, and the sessions. Added again, the person gets a new row without them.
 * @throws 404 beyond the scope
 */
export async function removeMember(
  tx: Tx,
  actor: Administrator,
  id: MemberId,
): Promise<Change<RemovalOutcome>> {
  const scope = scopeOf(actor);
  const member = await lockMember(tx.sql, scope, id);
  if (member.endedAt !== null) return unchanged({ kind: "already-removed" });
  const { removed, permissions } = await endUser(tx, scope, actor.reference, member);
  return record({ kind: "removed", permissions }, removed);
}

/**
 * The same as one of several steps of a change, of a user who is locked.
 * @param by who does it
 */
export async function endUser(
  tx: Tx,
  scope: Scope,
  by: PersonReference,
  user: MemberDetails & Pick<Member, "id" | "reference">,
): Promise<{ readonly removed: AuditEvent; readonly permissions: number }> {
  const { organisation } = scope;
  const permissions = await namesOfHeld(tx.sql, scope, user.id);
  await tx.sql
    .updateTable("members")
    .set({ ended_at: tx.now })
    .where("organisation_id", "=", organisation)
    .where("id", "=", user.id)
    .execute();
  await tx.sql
    .updateTable("grants")
    .set({ revoked_at: tx.now, revoked_by: by })
    .where("organisation_id", "=", organisation)
    .where("member_id", "=", user.id)
    .where("revoked_at", "is", null)
    .execute();
  await tx.sql.deleteFrom("sessions").where("member_id", "=", user.id).execute();
  const removed = event("member-removed", { permissions }, { organisation, subject: subjectOf(user) });
  return { removed, permissions: permissions.length };
}
