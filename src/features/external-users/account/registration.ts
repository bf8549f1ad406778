import type { Subject } from "#platform/audit/event.ts";
import { type Change, record, type Tx } from "#platform/change.ts";
import type { EmailAddress } from "#platform/identifiers/email-address.ts";
import type { MasterKey } from "#platform/keys/master-key.ts";
import { sendLetter } from "#platform/mail/send-letter.ts";
import type { PasswordHash } from "#platform/passwords/phc-string.ts";
import type { Language } from "#platform/text/texts.ts";
import { type ExternalUserId, newPersonReference, subjectOf } from "../external-user.ts";
import { findAccountByEmail } from "./account.queries.ts";
import { event } from "./account-events.ts";
import type { Details } from "./details.ts";
import { sendVerificationLink } from "./email-verification.ts";
import { addressInUseLetter } from "./letters/address-in-use.ts";
import { mayHaveAnother } from "./letters/letter-flood.ts";
import { setPassword } from "./passwords.ts";
import { personalNumberColumns } from "./personal-number-columns.ts";

/** Who an account is for. */
export type NewAccount = {
  readonly email: EmailAddress;
  readonly details: Details;
  readonly language: Language;
};

export type Registration = NewAccount & { readonly password: PasswordHash };

export type RegistrationOutcome =
  | { readonly kind: "registered"; readonly externalUser: ExternalUserId }
  /** The address has an account; its owner is told so. Whoever asked must not be. */
  | { readonly kind: "taken" };

/**
 * Makes an account, which nobody can use until the address is confirmed by the link that is mailed to it. An address
 * that has one already gets a mail instead that says so: one mail either way, so that the answer can be the same. Two
 * who register one address at the same moment are told apart by the unique index.
 */
export async function register(
  tx: Tx,
  masterKey: MasterKey,
  registration: Registration,
): Promise<Change<RegistrationOutcome>> {
  const added = await addAccount(tx, masterKey, registration);
  if (added === undefined) return await tellOwner(tx, registration.email);
  const { externalUser, subject } = added;
  await setPassword(tx, externalUser, registration.password);
  await sendVerificationLink(tx, externalUser);
  return record({ kind: "registered", externalUser }, event("external-user-registered", {}, { subject }));
}

/**
 * Adds the account's row and nothing else; undefined where the address has one. Records nothing.
 */
export async function addAccount(
  tx: Tx,
  masterKey: MasterKey,
  account: NewAccount,
): Promise<{ externalUser: ExternalUserId; subject: Subject } | undefined> {
  const externalUser = tx.newId<"external_users">();
  const reference = newPersonReference();
  const inserted = await tx.sql
    .insertInto("external_users")
    .values({
      ...columnsOf(masterKey, externalUser, account),
      person_reference: reference,
      created_at: tx.now,
    })
    .onConflict((conflict) => conflict.column("email_canonical").doNothing())
    .returning("id")
    .executeTakeFirst();
  const { details, email } = account;
  return inserted && { externalUser, subject: subjectOf({ ...details, email, reference }) };
}

function columnsOf(masterKey: MasterKey, id: ExternalUserId, { email, details, language }: NewAccount) {
  return {
    id,
    email,
    given_name: details.givenName,
    family_name: details.familyName,
    display_name: details.displayName,
    street_address: details.streetAddress,
    postal_code: details.postalCode,
    town: details.town,
    telephone: details.telephone,
    ...personalNumberColumns(masterKey, id, details.personalNumber),
    language,
  };
}

async function tellOwner(tx: Tx, email: EmailAddress): Promise<Change<RegistrationOutcome>> {
  const owner = await findAccountByEmail(tx.sql, email);
  if (owner === undefined) throw new Error("an address is taken that nobody has");
  if (await mayHaveAnother(tx, addressInUseLetter, owner.reference)) {
    await sendLetter(tx, addressInUseLetter, { person: owner.reference, about: {} });
  }
  return record({ kind: "taken" }, event("registration-refused", {}, { subject: subjectOf(owner) }));
}
