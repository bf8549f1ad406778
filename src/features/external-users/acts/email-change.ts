import { type Change, record, type Tx, unchanged } from "#platform/change.ts";
import type { Invalid } from "#platform/forms/or-field-errors.ts";
import type { EmailAddress } from "#platform/identifiers/email-address.ts";
import { askEmailChange } from "../account/email-change.ts";
import { isSameAddress } from "../account/links.ts";
import { event } from "../events.ts";
import { isAddressTaken, lockExternalUser } from "../external-users.queries.ts";
import { type ActOn, type ActOutcome, subjectWith } from "./act.ts";

/**
 * Asks for another address in the person's stead (toolbar: Byt e-postadress): it counts when somebody who reads it has
 * confirmed it, and until then the old one does (decision 44). That it is somebody else's is told where the staff
 * member may see whose; otherwise it is answered as any other, and its owner gets a mail.
 * @throws 404 beyond the scope
 */
export async function changeEmail(
  tx: Tx,
  { scope, id }: ActOn,
  email: EmailAddress,
): Promise<Change<ActOutcome | Invalid>> {
  const person = await lockExternalUser(tx.sql, scope, id);
  if (isSameAddress(person.email, email)) return unchanged({ kind: "already" });
  if (await isAddressTaken(tx.sql, scope, email)) {
    return unchanged({ kind: "invalid", errors: [{ field: "email", fault: "taken" }] });
  }
  await askEmailChange(tx, id, email, "staff");
  const { reference, details } = subjectWith(person);
  const changes = { email: { from: person.email, to: email } };
  return record(
    { kind: "done" },
    event("email-change-asked-by-staff", {}, { subject: { reference, details: { ...details, changes } } }),
  );
}
