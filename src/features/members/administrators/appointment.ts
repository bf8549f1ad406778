import type { Scope } from "#platform/access/scope.ts";
import type { AuditEvent } from "#platform/audit/event.ts";
import { type Change, record, type Tx, unchanged } from "#platform/change.ts";
import { type MemberDetails, type MemberId, newPersonReference, subjectOf } from "../member.ts";
import { event } from "./administrator-events.ts";
import { lockRegistered, type Registered } from "./registered.queries.ts";

export type AppointmentOutcome =
  | { readonly kind: "appointed"; readonly member: MemberId }
  | { readonly kind: "already-administrator"; readonly person: Registered }
  /** Administrator and user exclude each other (manual §2): the user has to be removed first. */
  | { readonly kind: "is-user"; readonly person: Registered };

/** Makes somebody an administrator of the organisation. Only the authority does (product rule 2). */
export async function appointAdministrator(
  tx: Tx,
  scope: Scope,
  details: MemberDetails,
): Promise<Change<AppointmentOutcome>> {
  const { outcome, appointed } = await appoint(tx, scope, details);
  return appointed === undefined ? unchanged(outcome) : record(outcome, appointed);
}

/** The same as one of several steps of a change; the event is there if somebody was appointed. */
export async function appoint(
  tx: Tx,
  scope: Scope,
  details: MemberDetails,
): Promise<{ readonly outcome: AppointmentOutcome; readonly appointed?: AuditEvent }> {
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
  if (inserted === undefined) return { outcome: await occupied(tx, scope, details) };
  const subject = subjectOf({ ...details, reference, hsaId: details.hsaId.canonical });
  const appointed = event("administrator-appointed", {}, { organisation: scope.organisation, subject });
  return { outcome: { kind: "appointed", member }, appointed };
}

async function occupied(tx: Tx, scope: Scope, { hsaId }: MemberDetails): Promise<AppointmentOutcome> {
  const person = await lockRegistered(tx.sql, scope, hsaId.canonical);
  if (person === undefined) throw new Error("the HSA-id was taken and given up in the same moment");
  return { kind: person.role === "user" ? "is-user" : "already-administrator", person };
}
