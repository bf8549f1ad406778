import type { Scope } from "#platform/access/scope.ts";
import { type Change, record, type Tx, unchanged } from "#platform/change.ts";
import type { CanonicalHsaId } from "#platform/identifiers/hsa-id.ts";
import { type MemberDetails, type MemberId, subjectOf } from "../member.ts";
import { event } from "./administrator-events.ts";
import { type AppointmentOutcome, appoint } from "./appointment.ts";
import { lockRegistered, lockWorkingAdministrators, type Registered } from "./registered.queries.ts";
import type { RoleMove } from "./role-move.ts";

export type AdministratorEndingOutcome =
  | { readonly kind: "ended"; readonly person: Registered }
  | { readonly kind: "not-registered" }
  | { readonly kind: "is-user"; readonly person: Registered }
  /** Nobody would be left who can administer (decision 8). */
  | { readonly kind: "last-administrator"; readonly person: Registered }
  /** The one who leaves would come back at once, with everything that was theirs ended. */
  | { readonly kind: "own-successor"; readonly person: Registered }
  | { readonly kind: "successor-refused"; readonly why: Exclude<AppointmentOutcome, { kind: "appointed" }> };

/**
 * Ends somebody as administrator, and the person's sessions with it; a successor is appointed in the same
 * transaction. The last one who can work does not go without a successor: whoever is suspended does not count.
 * @param move where a user there is to be the successor
 */
export async function endAdministrator(
  tx: Tx,
  scope: Scope,
  hsaId: CanonicalHsaId,
  successor: MemberDetails | undefined,
  move?: RoleMove,
): Promise<Change<AdministratorEndingOutcome>> {
  const working = await lockWorkingAdministrators(tx.sql, scope);
  const person = await lockRegistered(tx.sql, scope, hsaId);
  const decision = decideEnding(person, working, hsaId, successor);
  if (decision.kind !== "ended") return unchanged(decision);
  await end(tx, scope, decision.person.id);
  const ended = event(
    "administrator-ended",
    {},
    { organisation: scope.organisation, subject: subjectOf(decision.person) },
  );
  if (successor === undefined) return record(decision, ended);
  const { outcome, events } = await appoint(tx, scope, successor, move);
  if (outcome.kind !== "appointed" || events === undefined) return unchanged(refused(outcome));
  return record(decision, ...events, ended);
}

function decideEnding(
  person: Registered | undefined,
  working: ReadonlySet<MemberId>,
  hsaId: CanonicalHsaId,
  successor: MemberDetails | undefined,
): AdministratorEndingOutcome {
  if (person === undefined) return { kind: "not-registered" };
  if (person.role === "user") return { kind: "is-user", person };
  if (successor?.hsaId.canonical === hsaId) return { kind: "own-successor", person };
  const othersRemain = [...working].some((id) => id !== person.id);
  return othersRemain || successor !== undefined
    ? { kind: "ended", person }
    : { kind: "last-administrator", person };
}

function refused(outcome: AppointmentOutcome): AdministratorEndingOutcome {
  if (outcome.kind === "appointed") throw new Error("an appointment without its event");
  return { kind: "successor-refused", why: outcome };
}

async function end(tx: Tx, scope: Scope, member: MemberId): Promise<void> {
  await tx.sql
    .updateTable("members")
    .set({ ended_at: tx.now })
    .where("organisation_id", "=", scope.organisation)
    .where("id", "=", member)
    .execute();
  await tx.sql.deleteFrom("sessions").where("member_id", "=", member).execute();
}
