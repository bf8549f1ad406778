import { type Change, record, type Tx, unchanged } from "#platform/change.ts";
import type { Reason } from "#platform/forms/reason.ts";
import { event } from "../events.ts";
import { lockExternalUser } from "../external-users.queries.ts";
import { type ActOn, type ActOutcome, subjectWith } from "./act.ts";

/** Hides the person from all without the right to see them, from the next request on. @throws 404 beyond the scope */
export async function protectIdentity(
  tx: Tx,
  { scope, id }: ActOn,
  reason: Reason,
): Promise<Change<ActOutcome>> {
  const person = await lockExternalUser(tx.sql, scope, id);
  if (person.protectedAt !== null) return unchanged({ kind: "already" });
  await tx.sql.updateTable("external_users").set({ protected_at: tx.now }).where("id", "=", id).execute();
  return record({ kind: "done" }, event("identity-protected", {}, { subject: subjectWith(person, reason) }));
}

/** @throws 404 beyond the scope */
export async function liftProtection(
  tx: Tx,
  { scope, id }: ActOn,
  reason: Reason,
): Promise<Change<ActOutcome>> {
  const person = await lockExternalUser(tx.sql, scope, id);
  if (person.protectedAt === null) return unchanged({ kind: "already" });
  await tx.sql.updateTable("external_users").set({ protected_at: null }).where("id", "=", id).execute();
  return record(
    { kind: "done" },
    event("identity-protection-lifted", {}, { subject: subjectWith(person, reason) }),
  );
}
