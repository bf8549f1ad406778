import type { Member, StaffMember } from "#platform/access/actor.ts";
import { type Change, record, type Tx, unchanged } from "#platform/change.ts";
import { event } from "../events.ts";
import { livingSince, ownerOf, placeOf, type SessionLimits } from "../session.ts";
import { livingSessionsOf } from "./living-sessions.queries.ts";
import { sessionsToEnd, type WhichSessions } from "./which-sessions.ts";

type Asking = {
  readonly which: WhichSessions;
  /** The secret of the session that asks. */
  readonly session: string;
  readonly limits: SessionLimits;
};

export type SessionEndingOutcome =
  | { readonly kind: "ended" }
  /** Nothing of the person's lives that was asked for. Whether it ever did, or is somebody else's, is not told. */
  | { readonly kind: "already-ended" }
  /** The one that asks: signing out is for that. */
  | { readonly kind: "this" }
  /** The session that asks has itself ended since: it ends nobody's. */
  | { readonly kind: "signed-out" };

/** Ends sessions of the person's own, all but the one that asks or one of them (ASVS 7.5.2). */
export async function endServiceSessions(
  tx: Tx,
  actor: Member | StaffMember,
  { which, session, limits }: Asking,
): Promise<Change<SessionEndingOutcome>> {
  const living = await livingSessionsOf(tx.sql, actor, session, livingSince(tx.now, limits));
  const own = living.find(({ isThis }) => isThis);
  if (own === undefined) return unchanged({ kind: "signed-out" });
  if (which !== "others" && which.handle === own.handle) return unchanged({ kind: "this" });
  const chosen = sessionsToEnd(living, which).map(({ handle }) => handle);
  if (chosen.length === 0) return unchanged({ kind: "already-ended" });
  const ended = await tx.sql
    .deleteFrom("sessions")
    .where(({ and }) => and(ownerOf(actor)))
    .where("handle", "in", chosen)
    .returning("handle")
    .execute();
  // two windows that end the same: the second finds it done
  if (ended.length === 0) return unchanged({ kind: "already-ended" });
  return record({ kind: "ended" }, event("service-sessions-ended", { ended: ended.length }, placeOf(actor)));
}
