import { inOrder, type Right } from "#platform/access/rights.ts";
import type { AuditEvent } from "#platform/audit/event.ts";
import { type Change, record, type Tx, unchanged } from "#platform/change.ts";
import { notFound } from "#platform/http/problem.ts";
import { event } from "../events.ts";
import { enterOffice, type Manager } from "../office.ts";
import { findStaff, holdersOf } from "../staff.queries.ts";
import { type StaffId, type StaffPerson, subjectOf } from "../staff-person.ts";
import { holdingsTakenBack, rightsHeldBy } from "./rights.queries.ts";
import { decideRights, type HoldingId, type RightsDecision, type RightTicks } from "./rights-decision.ts";

export type RightsOutcome =
  | { readonly kind: "ended" }
  | { readonly kind: "changed"; readonly given: readonly Right[]; readonly taken: readonly Right[] }
  | Exclude<RightsDecision, { kind: "change" }>;

/**
 * Gives and takes the rights that somebody ticked and unticked for a staff member. They count from that person's next
 * request.
 * @throws 403 where the one who ticked may not look after staff any more, 404 where there is no such staff member
 */
export async function changeRights(
  tx: Tx,
  actor: Manager,
  id: StaffId,
  ticks: RightTicks,
): Promise<Change<RightsOutcome>> {
  const { scope, deciding } = await enterOffice(tx.sql, actor);
  const person = await findStaff(tx.sql, scope, id);
  if (person === undefined) throw notFound();
  if (person.endedAt !== null) return unchanged({ kind: "ended" });
  const held = await rightsHeldBy(tx.sql, scope, id);
  const seen = [...ticks.seen.values()];
  const facts = {
    person: id,
    held: new Map(held.map((holding) => [holding.right, holding])),
    takenBack: await holdingsTakenBack(tx.sql, scope, id, seen),
    managers: await holdersOf(tx.sql, scope, "manage-staff"),
  };
  const decision = decideRights(facts, deciding, ticks);
  if (decision.kind !== "change") return unchanged(decision);
  const given = inOrder(decision.give);
  const taken = inOrder(decision.take.map(({ thing }) => thing));
  await takeBack(
    tx,
    decision.take.map(({ row }) => row),
    deciding.reference,
  );
  await giveTo(tx, id, given, deciding.reference);
  return recorded(person, given, taken);
}

function recorded(
  person: StaffPerson,
  given: readonly Right[],
  taken: readonly Right[],
): Change<RightsOutcome> {
  const outcome = { kind: "changed", given, taken } as const;
  const about = { subject: subjectOf(person) };
  const wasTaken = () => event("rights-taken", { rights: [...taken] }, about);
  if (given.length === 0) return record(outcome, wasTaken());
  return record(outcome, rightsGiven(given, person), ...(taken.length === 0 ? [] : [wasTaken()]));
}

/** The event that tells of it. */
export function rightsGiven(given: readonly Right[], person: Parameters<typeof subjectOf>[0]): AuditEvent {
  return event("rights-given", { rights: [...given] }, { subject: subjectOf(person) });
}

/** Gives rights that are not held. @param by the giver's reference; null for the operator */
export async function giveTo(tx: Tx, id: StaffId, given: readonly Right[], by: string | null): Promise<void> {
  if (given.length === 0) return;
  const rows = given.map((name) => ({
    id: tx.newId<"staff_rights">(),
    staff_id: id,
    name,
    given_at: tx.now,
    given_by: by,
  }));
  await tx.sql.insertInto("staff_rights").values(rows).execute();
}

async function takeBack(tx: Tx, holdings: readonly HoldingId[], by: string | null): Promise<void> {
  if (holdings.length === 0) return;
  await tx.sql
    .updateTable("staff_rights")
    .set({ taken_at: tx.now, taken_by: by })
    .where("id", "in", holdings)
    .execute();
}
