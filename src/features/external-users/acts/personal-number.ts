import { createHash } from "node:crypto";
import { type Change, record, type Tx, unchanged } from "#platform/change.ts";
import type { Reason } from "#platform/forms/reason.ts";
import type { PersonalNumber } from "#platform/identifiers/personal-number.ts";
import type { MasterKey } from "#platform/keys/master-key.ts";
import { openPersonalNumber } from "#platform/personal-numbers/sealing.ts";
import { endEIdSessions } from "../account/sessions.ts";
import { tellOfSignInMethod } from "../account/sign-in-methods.ts";
import { event } from "../events.ts";
import type { ExternalUserParts } from "../external-user-parts.ts";
import { lockExternalUser } from "../external-users.queries.ts";
import type { StoredExternalUser } from "../stored-external-user.ts";
import { type ActOn, type ActOutcome, subjectWith } from "./act.ts";

/**
 * What a form holds in place of the number that it is about, so that nobody verifies another that has come since: it
 * tells nothing of the number, and is another for another number or person. Empty where there is none.
 */
export function numberMark({ id, sealedNumber }: Pick<StoredExternalUser, "id" | "sealedNumber">): string {
  if (sealedNumber === null) return "";
  return createHash("sha256").update(id).update(sealedNumber).digest("base64url");
}

/**
 * Verifies the number by hand: a staff member has made sure of it in some other way (toolbar: Personnummer). It lifts
 * what kept it from being verified. Where whoever has the number can then sign in by e-ID, the person is told so by mail.
 * @throws 404 beyond the scope; the violation of `external_users_personal_number_key` where somebody else's is verified
 */
export async function verifyNumberByHand(
  tx: Tx,
  { scope, id }: ActOn,
  sent: { readonly reason: Reason; readonly seen: string } & Pick<ExternalUserParts, "eId">,
): Promise<Change<ActOutcome>> {
  const person = await lockExternalUser(tx.sql, scope, id);
  if (numberMark(person) !== sent.seen || person.sealedNumber === null) return unchanged({ kind: "changed" });
  if (person.personalNumberVerifiedAt !== null) return unchanged({ kind: "already" });
  await tx.sql
    .updateTable("external_users")
    .set({
      personal_number_verified_at: tx.now,
      personal_number_verified_by: "staff",
      personal_number_blocked_at: null,
    })
    .where("id", "=", id)
    .execute();
  if (sent.eId !== undefined) await tellOfSignInMethod(tx, id);
  return record(
    { kind: "done" },
    event("personal-number-verified-by-staff", {}, { subject: subjectWith(person, sent.reason) }),
  );
}

/**
 * Takes the verification back: what needs it is lost at the next request, and whoever came in by an e-ID is out.
 * @param sent.block whether an e-ID is kept from verifying it again by itself, until that is lifted (decision 44)
 * @throws 404 beyond the scope
 */
export async function unverifyNumber(
  tx: Tx,
  { scope, id }: ActOn,
  sent: { readonly seen: string; readonly block: boolean },
): Promise<Change<ActOutcome>> {
  const person = await lockExternalUser(tx.sql, scope, id);
  if (numberMark(person) !== sent.seen) return unchanged({ kind: "changed" });
  if (person.personalNumberVerifiedAt === null) return unchanged({ kind: "already" });
  await tx.sql
    .updateTable("external_users")
    .set({
      personal_number_verified_at: null,
      personal_number_verified_by: null,
      personal_number_blocked_at: sent.block ? tx.now : null,
    })
    .where("id", "=", id)
    .execute();
  await endEIdSessions(tx, id);
  const subject = subjectWith(person);
  return record({ kind: "done" }, event("personal-number-unverified", { blocked: sent.block }, { subject }));
}

/** Lets an e-ID verify the number again. @throws 404 beyond the scope */
export async function liftNumberBlock(tx: Tx, { scope, id }: ActOn): Promise<Change<ActOutcome>> {
  const person = await lockExternalUser(tx.sql, scope, id);
  if (person.personalNumberBlockedAt === null) return unchanged({ kind: "already" });
  await tx.sql
    .updateTable("external_users")
    .set({ personal_number_blocked_at: null })
    .where("id", "=", id)
    .execute();
  return record(
    { kind: "done" },
    event("personal-number-block-lifted", {}, { subject: subjectWith(person) }),
  );
}

export type Revealed =
  | { readonly kind: "revealed"; readonly number: PersonalNumber }
  | { readonly kind: "none" };

/**
 * The whole number, for whoever has said why they need it: never without an event that the person can see.
 * @throws 404 beyond the scope
 */
export async function revealNumber(
  tx: Tx,
  masterKey: MasterKey,
  { scope, id }: ActOn,
  reason: Reason,
): Promise<Change<Revealed>> {
  const person = await lockExternalUser(tx.sql, scope, id);
  if (person.sealedNumber === null) return unchanged({ kind: "none" });
  const number = openPersonalNumber(masterKey, person.sealedNumber, id);
  return record(
    { kind: "revealed", number },
    event("personal-number-revealed", {}, { subject: subjectWith(person, reason) }),
  );
}
