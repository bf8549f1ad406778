import { inOrder, type Right } from "#platform/access/rights.ts";
import { type Change, record, type Tx, unchanged } from "#platform/change.ts";
import { notFound } from "#platform/http/problem.ts";
import { event } from "./events.ts";
import { enterOffice, type Manager } from "./office.ts";
import { rightsHeldBy } from "./rights/rights.queries.ts";
import { type Deciding, isLast } from "./rights/rights-decision.ts";
import { findStaff, holdersOf } from "./staff.queries.ts";
import { type StaffId, type StaffPerson, subjectOf } from "./staff-person.ts";

export type EndingOutcome =
  | { readonly kind: "ended"; readonly rights: readonly Right[] }
  /** Somebody has ended the person before: what was wanted is so. */
  | { readonly kind: "already-ended" }
  /** Nobody ends themselves. */
  | { readonly kind: "yourself" }
  /** Nobody would be left to look after staff. */
  | { readonly kind: "last-manager" };

/**
 * Ends somebody's work here. The row stays as history; rights and sessions end in the same transaction. Added again,
 * the person gets a new row without the old rights.
 * @throws 403 where the one who ends may not look after staff any more, 404 where there is no such staff member
 */
export async function endStaff(tx: Tx, actor: Manager, id: StaffId): Promise<Change<EndingOutcome>> {
  const { scope, deciding } = await enterOffice(tx.sql, actor);
  const person = await findStaff(tx.sql, scope, id);
  if (person === undefined) throw notFound();
  const managers = await holdersOf(tx.sql, scope, "manage-staff");
  const refused = refusalOf(person, deciding, managers);
  if (refused !== undefined) return unchanged(refused);
  const held = await rightsHeldBy(tx.sql, scope, id);
  await end(tx, id, deciding);
  const rights = inOrder(held.map(({ right }) => right));
  return record(
    { kind: "ended", rights },
    event("staff-ended", { rights: [...rights] }, { subject: subjectOf(person) }),
  );
}

function refusalOf(
  { id, endedAt }: StaffPerson,
  { staff }: Deciding,
  managers: ReadonlySet<StaffId>,
): EndingOutcome | undefined {
  if (endedAt !== null) return { kind: "already-ended" };
  if (staff === id) return { kind: "yourself" };
  return isLast(managers, id) ? { kind: "last-manager" } : undefined;
}

async function end(tx: Tx, id: StaffId, { reference }: Deciding): Promise<void> {
  await tx.sql.updateTable("staff").set({ ended_at: tx.now }).where("id", "=", id).execute();
  await tx.sql
    .updateTable("staff_rights")
    .set({ taken_at: tx.now, taken_by: reference })
    .where("staff_id", "=", id)
    .where("taken_at", "is", null)
    .execute();
  await tx.sql.deleteFrom("sessions").where("staff_id", "=", id).execute();
}
