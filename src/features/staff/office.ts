import type { Transaction } from "kysely";
import type { Database } from "#db/tables.ts";
import type { ActorFor } from "#platform/access/matrix.ts";
import { authorityScopeOf } from "#platform/access/scope.ts";
import { forbidden } from "#platform/http/problem.ts";
import type { Deciding } from "./rights/rights-decision.ts";
import { holdersOf, lockStaff, type StaffScope } from "./staff.queries.ts";

/** Whoever looks after staff: a staff member with the right to it, or the operator. */
export type Manager = ActorFor<"staff.change-rights">;

/**
 * How every change of who may do what begins: one at a time, and anew by somebody who still may. A right that was lost
 * between the request and this moment is a 403, so of two who take it from each other one succeeds.
 */
export async function enterOffice(
  sql: Transaction<Database>,
  actor: Manager,
): Promise<{ readonly scope: StaffScope; readonly deciding: Deciding }> {
  const scope = authorityScopeOf(actor, "manage-staff");
  await lockStaff(sql, scope);
  if (actor.kind === "operator") return { scope, deciding: { staff: null, reference: null } };
  const managers = await holdersOf(sql, scope, "manage-staff");
  if (!managers.has(actor.staff)) throw forbidden("the right to look after staff was lost a moment ago");
  return { scope, deciding: { staff: actor.staff, reference: actor.reference } };
}
