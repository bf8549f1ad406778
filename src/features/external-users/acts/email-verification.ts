import { type Change, record, type Tx, unchanged } from "#platform/change.ts";
import type { Reason } from "#platform/forms/reason.ts";
import { sendVerificationLink } from "../account/email-verification.ts";
import { withdrawLinks } from "../account/links.ts";
import { event } from "../events.ts";
import { lockExternalUser } from "../external-users.queries.ts";
import { type ActOn, type ActOutcome, subjectWith } from "./act.ts";

/**
 * Verifies the address by hand: a staff member has made sure of it in some other way (toolbar: E-post). Links that were
 * sent for it are withdrawn.
 * @param sent.seen the address that was shown: another that has come since has not been checked
 * @throws 404 beyond the scope
 */
export async function verifyEmailByHand(
  tx: Tx,
  { scope, id }: ActOn,
  sent: { readonly reason: Reason; readonly seen: string },
): Promise<Change<ActOutcome>> {
  const person = await lockExternalUser(tx.sql, scope, id);
  if (person.email !== sent.seen) return unchanged({ kind: "changed" });
  if (person.emailVerifiedAt !== null) return unchanged({ kind: "already" });
  await tx.sql
    .updateTable("external_users")
    .set({ email_verified_at: tx.now })
    .where("id", "=", id)
    .execute();
  await withdrawLinks(tx, id, ["verify-email"]);
  return record(
    { kind: "done" },
    event("email-verified-by-staff", {}, { subject: subjectWith(person, sent.reason) }),
  );
}

/**
 * Takes the verification back, and sends a link by which the person can verify the address again.
 * @throws 404 beyond the scope
 */
export async function unverifyEmail(tx: Tx, { scope, id }: ActOn, seen: string): Promise<Change<ActOutcome>> {
  const person = await lockExternalUser(tx.sql, scope, id);
  if (person.email !== seen) return unchanged({ kind: "changed" });
  if (person.emailVerifiedAt === null) return unchanged({ kind: "already" });
  await tx.sql.updateTable("external_users").set({ email_verified_at: null }).where("id", "=", id).execute();
  await sendVerificationLink(tx, id);
  return record({ kind: "done" }, event("email-unverified", {}, { subject: subjectWith(person) }));
}
