import type { AuditEvent } from "#platform/audit/event.ts";
import { type Change, record, type Tx, unchanged } from "#platform/change.ts";
import { event } from "../events.ts";
import { endSessionsOf, type SessionOwner } from "../session.ts";

export type OthersSessionsOutcome = { readonly kind: "done" | "already" };

/**
 * Signs somebody else out wherever they are signed in (ASVS 7.4.5). Whoever calls it has found the person within the own
 * scope.
 * @param about whom the event is about, and in which organisation
 */
export async function endOthersSessions(
  tx: Tx,
  owner: SessionOwner,
  about: Pick<AuditEvent, "subject" | "organisation">,
): Promise<Change<OthersSessionsOutcome>> {
  if ((await endSessionsOf(tx, owner)) === 0) return unchanged({ kind: "already" });
  return record({ kind: "done" }, event("sessions-ended", {}, about));
}

/** The code of the notice that the next page shows. */
export function noticeOf({ kind }: OthersSessionsOutcome): string {
  return kind === "done" ? "sessions-ended" : "sessions-ended-already";
}
