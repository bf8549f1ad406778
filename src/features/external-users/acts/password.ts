import { type Change, record, type Tx } from "#platform/change.ts";
import { giveOneTimePassword, type OneTimePassword } from "../account/one-time-password.ts";
import { sendPasswordReset } from "../account/password-reset-request.ts";
import { event } from "../events.ts";
import { lockExternalUser } from "../external-users.queries.ts";
import { type ActOn, type ActOutcome, subjectWith } from "./act.ts";

/** Sends a link by which the person chooses another password (toolbar: Återställ lösenord). @throws 404 beyond the scope */
export async function sendReset(tx: Tx, { scope, id }: ActOn): Promise<Change<ActOutcome>> {
  const person = await lockExternalUser(tx.sql, scope, id);
  await sendPasswordReset(tx, id);
  return record(
    { kind: "done" },
    event("password-reset-sent-by-staff", {}, { subject: subjectWith(person) }),
  );
}

/**
 * Changes the password to one that is told to the person (toolbar: Byt lösenord).
 * @returns the password, to be shown once and kept nowhere
 * @throws 404 beyond the scope
 */
export async function changePassword(
  tx: Tx,
  { scope, id }: ActOn,
  oneTime: OneTimePassword,
): Promise<Change<string>> {
  const person = await lockExternalUser(tx.sql, scope, id);
  const password = await giveOneTimePassword(tx, id, oneTime);
  return record(password, event("one-time-password-given", {}, { subject: subjectWith(person) }));
}
