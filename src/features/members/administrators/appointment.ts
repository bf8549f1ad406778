import type { Scope } from "#platform/access/scope.ts";
import type { AuditEvent } from "#platform/audit/event.ts";
import { type Change, record, type Tx, unchanged } from "#platform/change.ts";
import { type MemberDetails, type MemberId, newPersonReference, subjectOf } from "../member.ts";
import { event } from "./administrator-events.ts";
import { lockRegistered, type Registered } from "./registered.queries.ts";
import { leaveUserRole, type RoleMove, type RoleMoveOutcome } from "./role-move.ts";

export type AppointmentOutcome =
  | { readonly kind: "appointed"; readonly member: MemberId }
  | { readonly kind: "already-administrator"; readonly person: Registered }
  /** Administrator and user exclude each other (manual §2): the user has to leave that role first. */
  | Exclude<RoleMoveOutcome, { kind: "moved" }>;

/**
 * Makes somebody an administrator of the organisation. Only the authority does (product rule 2).
 * @param move where a user there is to become it
 */
export async function appointAdministrator(
  tx: Tx,
  scope: Scope,
  details: MemberDetails,
  move?: RoleMove,
): Promise<Change<AppointmentOutcome>> {
  const { outcome, events } = await appoint(tx, scope, details, move);
  return events === undefined ? unchanged(outcome) : record(outcome, ...events);
}

type Appointment = {
  readonly outcome: AppointmentOutcome;
  /** There if somebody was appointed. */
  readonly events?: readonly [AuditEvent, ...AuditEvent[]];
};

/** The same as one of several steps of a change. */
export async function appoint(
  tx: Tx,
  scope: Scope,
  details: MemberDetails,
  move: RoleMove | undefined,
): Promise<Appointment> {
  const first = await insertAdministrator(tx, scope, details);
  if (first !== undefined) return first;
  const person = await lockRegistered(tx.sql, scope, details.hsaId.canonical);
  // whoever had it gave it up while the lock was waited for, and perhaps to somebody else
  if (person === undefined) return await appoint(tx, scope, details, move);
  if (person.role === "administrator") return { outcome: { kind: "already-administrator", person } };
  const left = await leaveUserRole(tx, scope, person, move);
  if (left.kind !== "moved") return { outcome: left };
  const second = await insertAdministrator(tx, scope, details);
  if (second?.events === undefined) throw new Error("the HSA-id was taken while its row was locked");
  return { ...second, events: [left.removed, ...second.events] };
}

/** Undefined where somebody has the HSA-id there. */
async function insertAdministrator(
  tx: Tx,
  scope: Scope,
  details: MemberDetails,
): Promise<Appointment | undefined> {
  const member = tx.newId<"members">();
  const reference = newPersonReference();
  const inserted = await tx.sql
    .insertInto("members")
    .values({
      id: member,
      organisation_id: scope.organisation,
      person_reference: reference,
      role: "administrator",
      given_name: details.givenName,
      family_name: details.familyName,
      hsa_id: details.hsaId.canonical,
      email: details.email,
      created_at: tx.now,
    })
    .onConflict((conflict) =>
      conflict.columns(["organisation_id", "hsa_id_canonical"]).where("ended_at", "is", null).doNothing(),
    )
    .returning("id")
    .executeTakeFirst();
  if (inserted === undefined) return undefined;
  const subject = subjectOf({ ...details, reference, hsaId: details.hsaId.canonical });
  const appointed = event("administrator-appointed", {}, { organisation: scope.organisation, subject });
  return { outcome: { kind: "appointed", member }, events: [appointed] };
}
