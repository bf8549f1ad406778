import type { AuditEvent } from "#platform/audit/event.ts";
import { event } from "../events.ts";
import { type NamedExternalUser, subjectOf } from "../external-user.ts";

/** That a staff member has seen a protected identity, and where: for the page that shows it to tell. */
export function lookAt(person: NamedExternalUser, where: "list" | "page"): AuditEvent {
  return event("protected-identity-seen", { where }, { subject: subjectOf(person) });
}
