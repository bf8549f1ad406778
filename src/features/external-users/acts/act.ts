import type { ExternalUserScope } from "#platform/access/scope.ts";
import type { AuditEvent } from "#platform/audit/event.ts";
import type { Reason } from "#platform/forms/reason.ts";
import { type ExternalUserId, subjectOf } from "../external-user.ts";
import type { StoredExternalUser } from "../stored-external-user.ts";

/** What came of an act: done, already so, or what it was about is no longer what its page had shown. */
export type ActOutcome = { readonly kind: "done" | "already" | "changed" };

/** Whom a staff member does something to. */
export type ActOn = { readonly scope: ExternalUserScope; readonly id: ExternalUserId };

/** The person as an event's subject, with why it was done, sealed. */
export function subjectWith(person: StoredExternalUser, reason?: Reason): NonNullable<AuditEvent["subject"]> {
  const { reference, details } = subjectOf(person);
  return { reference, details: reason === undefined ? details : { ...details, reason } };
}
