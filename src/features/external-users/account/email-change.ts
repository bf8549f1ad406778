import type { Transaction } from "kysely";
import type { ReadonlyKysely } from "kysely/readonly";
import type { Database, EmailChanges } from "#db/tables.ts";
import { type Change, record, type Tx, unchanged } from "#platform/change.ts";
import { violatedConstraint } from "#platform/db/violations.ts";
import type { EmailAddress } from "#platform/identifiers/email-address.ts";
import type { Id } from "#platform/ids.ts";
import { sendLetter } from "#platform/mail/send-letter.ts";
import { type Account, type ExternalUserId, subjectOf } from "../external-user.ts";
import { findAccountByEmail, lockAccount } from "./account.queries.ts";
import { event } from "./account-events.ts";
import {
  addressNotGivenLetter,
  emailChangedLetter,
  emailChangeLetter,
  emailChangeNotice,
} from "./letters/email-change.ts";
import { mayHaveAnother } from "./letters/letter-flood.ts";
import { type BadLink, isSameAddress, lockLink, useUpLinks, withdrawLinks } from "./links.ts";

/*
 * A new address counts when somebody who reads it has confirmed it by the link that goes there; until then sign-in and
 * reset use the one from before (decision 44). It is asked for by the person or by staff, one at a time, and can be
 * given up. Whether an address is free is not told before that: to whoever asks, one that has an account looks like
 * any other, and its owner gets a mail instead of the link.
 */

type AskedBy = EmailChanges["asked_by"];

/** A change that waits to be confirmed. */
export type PendingEmailChange = {
  readonly id: Id<"email_changes">;
  readonly email: EmailAddress;
  readonly askedAt: Date;
  readonly askedBy: AskedBy;
};

export async function findPendingEmailChange(
  db: ReadonlyKysely<Database> | Transaction<Database>,
  externalUser: ExternalUserId,
): Promise<PendingEmailChange | undefined> {
  const row = await db
    .selectFrom("email_changes")
    .select(["id", "email", "asked_at as askedAt", "asked_by as askedBy"])
    .where("external_user_id", "=", externalUser)
    .where("ended_at", "is", null)
    .executeTakeFirst();
  // it was read by its own parser before it was stored
  return row && { ...row, email: row.email as EmailAddress };
}

/**
 * Has a link mailed to the new address, and a notice to the one that counts until then. Another change that was
 * waiting is given up. Records nothing: whoever calls says in an event of their own who asked.
 */
export async function askEmailChange(
  tx: Tx,
  externalUser: ExternalUserId,
  email: EmailAddress,
  by: AskedBy,
): Promise<void> {
  const account = await lockAccount(tx.sql, externalUser);
  if (account === undefined) throw new Error("a new address for nobody");
  await endEmailChange(tx, externalUser);
  const change = tx.newId<"email_changes">();
  const row = { id: change, external_user_id: externalUser, email, asked_at: tx.now, asked_by: by };
  await tx.sql.insertInto("email_changes").values(row).execute();
  const owner = await findAccountByEmail(tx.sql, email);
  const { reference } = account;
  if (owner === undefined || owner.id === externalUser) {
    await sendLetter(tx, emailChangeLetter, { person: reference, about: { change } });
  } else if (await mayHaveAnother(tx, addressNotGivenLetter, owner.reference)) {
    await sendLetter(tx, addressNotGivenLetter, { person: owner.reference, about: {} });
  }
  await sendLetter(tx, emailChangeNotice, { person: reference, about: { change } });
}

/** The person's own asking. Whoever calls has made sure of the password (ASVS 7.5.1). */
export async function askOwnEmailChange(
  tx: Tx,
  account: Account,
  email: EmailAddress,
): Promise<Change<{ kind: "asked" }>> {
  await askEmailChange(tx, account.id, email, "external-user");
  return record({ kind: "asked" }, event("email-change-asked", {}, aboutChange(account, email)));
}

/** Gives up a change that is waiting, where there is one. */
export async function giveUpEmailChange(
  tx: Tx,
  account: Account,
): Promise<Change<{ kind: "given-up" | "none" }>> {
  await lockAccount(tx.sql, account.id);
  const ended = await endEmailChange(tx, account.id);
  if (!ended) return unchanged({ kind: "none" });
  return record({ kind: "given-up" }, event("email-change-given-up", {}, { subject: subjectOf(account) }));
}

/** Ends the waiting change with its links. @returns whether there was one */
export async function endEmailChange(tx: Tx, externalUser: ExternalUserId): Promise<boolean> {
  const ended = await tx.sql
    .updateTable("email_changes")
    .set({ ended_at: tx.now })
    .where("external_user_id", "=", externalUser)
    .where("ended_at", "is", null)
    .returning("id")
    .executeTakeFirst();
  await withdrawLinks(tx, externalUser, ["change-email"]);
  return ended !== undefined;
}

export type EmailChangeOutcome = { readonly kind: "changed" | BadLink };

/**
 * Makes the new address count, for whoever holds the link to it. Whoever calls has made sure that it is the account's
 * own person: an address that was mistyped is somebody else's, who must not get the account by a click.
 * @throws the violation of `external_users_email_key`; see {@link orTaken}
 */
export async function confirmEmailChange(
  tx: Tx,
  externalUser: ExternalUserId,
  secret: string,
): Promise<Change<EmailChangeOutcome>> {
  const found = await lockLink(tx, "change-email", secret);
  if (found.kind !== "good") return unchanged(found);
  const { account, link } = found;
  if (account.id !== externalUser) return unchanged({ kind: "unknown" });
  const pending = await findPendingEmailChange(tx.sql, account.id);
  if (pending === undefined || !isSameAddress(pending.email, link.email))
    return unchanged({ kind: "expired" });
  await tx.sql
    .updateTable("external_users")
    .set({ email: pending.email, email_verified_at: tx.now })
    .where("id", "=", account.id)
    .execute();
  await tx.sql
    .updateTable("email_changes")
    .set({ ended_at: tx.now, former_email: account.email })
    .where("id", "=", pending.id)
    .execute();
  await useUpLinks(tx, account.id, "change-email");
  await withdrawLinks(tx, account.id, ["verify-email", "reset-password"]);
  const about = { person: account.reference, about: { change: pending.id } };
  await sendLetter(tx, emailChangedLetter, about);
  return record({ kind: "changed" }, event("email-changed", {}, aboutChange(account, pending.email)));
}

/** The database's word that somebody has registered the address meanwhile, as an outcome: the link is good no more. */
export async function orTaken(confirming: Promise<EmailChangeOutcome>): Promise<EmailChangeOutcome> {
  try {
    return await confirming;
  } catch (error) {
    if (violatedConstraint(error) !== "external_users_email_key") throw error;
    return { kind: "expired" };
  }
}

function aboutChange(account: Account, to: EmailAddress) {
  const { reference, details } = subjectOf(account);
  return { subject: { reference, details: { ...details, changes: { email: { from: account.email, to } } } } };
}
