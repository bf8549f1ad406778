import { type Change, record, type Tx, unchanged } from "#platform/change.ts";
import type { Reason } from "#platform/forms/reason.ts";
import { endOthersSessions } from "#sign-in";
import { endSessionsOf } from "../account/sessions.ts";
import { event } from "../events.ts";
import { lockExternalUser } from "../external-users.queries.ts";
import { type ActOn, type ActOutcome, subjectWith } from "./act.ts";

/**
 * Makes the account one that lets nobody in, and ends its sessions at once (the document: Inaktivering av extern
 * användare). Whatever the person has made stays as it is.
 * @throws 404 beyond the scope
 */
export async function deactivate(tx: Tx, { scope, id }: ActOn, reason: Reason): Promise<Change<ActOutcome>> {
  const person = await lockExternalUser(tx.sql, scope, id);
  if (person.deactivatedAt !== null) return unchanged({ kind: "already" });
  await tx.sql.updateTable("external_users").set({ deactivated_at: tx.now }).where("id", "=", id).execute();
  await endSessionsOf(tx, id);
  return record(
    { kind: "done" },
    event("external-user-deactivated", {}, { subject: subjectWith(person, reason) }),
  );
}

/** Ends the person's sessions, and nothing else. @throws 404 beyond the scope */
export async function signOutEverywhere(tx: Tx, { scope, id }: ActOn): Promise<Change<ActOutcome>> {
  const person = await lockExternalUser(tx.sql, scope, id);
  const owner = { kind: "external-user", externalUser: id } as const;
  return await endOthersSessions(tx, owner, { subject: subjectWith(person) });
}

/** Lets the account be used again. @throws 404 beyond the scope */
export async function activate(tx: Tx, { scope, id }: ActOn): Promise<Change<ActOutcome>> {
  const person = await lockExternalUser(tx.sql, scope, id);
  if (person.deactivatedAt === null) return unchanged({ kind: "already" });
  await tx.sql.updateTable("external_users").set({ deactivated_at: null }).where("id", "=", id).execute();
  return record({ kind: "done" }, event("external-user-activated", {}, { subject: subjectWith(person) }));
}
