import type { Administrator } from "#platform/access/actor.ts";
import { scopeOf } from "#platform/access/scope.ts";
import { type Change, record, type Tx, unchanged } from "#platform/change.ts";
import { event } from "./events.ts";
import { lockMember } from "./member.queries.ts";
import { type MemberId, subjectOf } from "./member.ts";
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
  const permissions = await namesOfHeld(tx.sql, scope, id);
  await tx.sql
    .updateTable("members")
    .set({ ended_at: tx.now })
    .where("organisation_id", "=", actor.organisation)
    .where("id", "=", id)
    .execute();
  await tx.sql
    .updateTable("grants")
    .set({ revoked_at: tx.now, revoked_by: actor.reference })
    .where("organisation_id", "=", actor.organisation)
    .where("member_id", "=", id)
    .where("revoked_at", "is", null)
    .execute();
  await tx.sql.deleteFrom("sessions").where("member_id", "=", id).execute();
  return record(
    { kind: "removed", permissions: permissions.length },
    event(
      "member-removed",
      { permissions },
      { organisation: actor.organisation, subject: subjectOf(member) },
    ),
  );
}
