import type { Scope } from "#platform/access/scope.ts";
import { type Change, record, type Tx, unchanged } from "#platform/change.ts";
import type { CanonicalHsaId } from "#platform/identifiers/hsa-id.ts";
import { subjectOf } from "../member.ts";
import { event } from "./administrator-events.ts";
import { lockRegistered, lockWorkingAdministrators, type Registered } from "./registered.queries.ts";
import type { SuspensionId } from "./suspension.queries.ts";

export const suspensionReasonMaxLength = 500;

export type SuspensionOutcome =
  /** `administratorsLeft` is how many of the organisation's administrators can still work. */
  | { readonly kind: "suspended"; readonly person: Registered; readonly administratorsLeft: number }
  | { readonly kind: "already-suspended"; readonly person: Registered }
  | { readonly kind: "not-registered" };

/**
 * Shuts a member out at once, administrator or user, also the organisation's last administrator (decision 8):
 * sessions end, and nobody signs in until the suspension is lifted. Permissions are kept.
 * @param reason 1–500 characters
 */
export async function suspendMember(
  tx: Tx,
  scope: Scope,
  hsaId: CanonicalHsaId,
  reason: string,
): Promise<Change<SuspensionOutcome>> {
  const working = new Set(await lockWorkingAdministrators(tx.sql, scope));
  const person = await lockRegistered(tx.sql, scope, hsaId);
  if (person === undefined) return unchanged({ kind: "not-registered" });
  const row = { id: tx.newId<"member_suspensions">(), member_id: person.id, reason, suspended_at: tx.now };
  const inserted = await tx.sql
    .insertInto("member_suspensions")
    .values(row)
    .onConflict((conflict) => conflict.column("member_id").where("lifted_at", "is", null).doNothing())
    .returning("id")
    .executeTakeFirst();
  if (inserted === undefined) return unchanged({ kind: "already-suspended", person });
  await tx.sql.deleteFrom("sessions").where("member_id", "=", person.id).execute();
  working.delete(person.id);
  return record(
    { kind: "suspended", person, administratorsLeft: working.size },
    event("member-suspended", {}, { organisation: scope.organisation, subject: subjectOf(person) }),
  );
}

export type ReinstatementOutcome =
  | { readonly kind: "reinstated"; readonly person: Registered }
  | { readonly kind: "not-suspended"; readonly person: Registered }
  /** It is another suspension than the one that was to be lifted, for another reason. */
  | { readonly kind: "suspended-anew"; readonly person: Registered }
  | { readonly kind: "not-registered" };

/**
 * Lifts a suspension. What the person had counts again.
 * @param seen the one that is to be lifted; undefined for whichever there is
 */
export async function reinstateMember(
  tx: Tx,
  scope: Scope,
  hsaId: CanonicalHsaId,
  seen?: SuspensionId,
): Promise<Change<ReinstatementOutcome>> {
  const person = await lockRegistered(tx.sql, scope, hsaId);
  if (person === undefined) return unchanged({ kind: "not-registered" });
  const lifted = await tx.sql
    .updateTable("member_suspensions")
    .set({ lifted_at: tx.now })
    .where("member_id", "=", person.id)
    .where("lifted_at", "is", null)
    .returning("id")
    .executeTakeFirst();
  if (lifted === undefined) return unchanged({ kind: "not-suspended", person });
  if (seen !== undefined && seen !== lifted.id) return unchanged({ kind: "suspended-anew", person });
  return record(
    { kind: "reinstated", person },
    event("member-reinstated", {}, { organisation: scope.organisation, subject: subjectOf(person) }),
  );
}
