import { z } from "zod";
import { system } from "#platform/access/actor.ts";
import { type Change, change, type Door, record, type Tx, unchanged } from "#platform/change.ts";
import type { EmailAddress } from "#platform/identifiers/email-address.ts";
import { type Id, newRandomId } from "#platform/ids.ts";
import { type Handler, handle } from "#platform/jobs/handler.ts";
import { defineJob, idOf } from "#platform/jobs/job.ts";
import { sendLetter } from "#platform/mail/send-letter.ts";
import { type Account, type ExternalUserId, subjectOf } from "../external-user.ts";
import { findAccount, findAccountByEmail } from "./account.queries.ts";
import { event } from "./account-events.ts";
import { mayHaveAnother } from "./letters/letter-flood.ts";
import { passwordResetLetter } from "./letters/password-reset.ts";

type RequestId = Id<"password_reset_requests">;

const requestJob = defineJob(
  "password-reset-request",
  z.strictObject({ request: idOf<"password_reset_requests">() }),
);

/**
 * Notes that somebody asks for another password. Nothing is looked up here, so that neither the answer nor the time
 * that it takes can tell whether the address has an account (ASVS 6.3.8); the job does so.
 */
export async function requestPasswordReset(tx: Tx, email: EmailAddress): Promise<Change<void>> {
  const request: RequestId = newRandomId();
  await tx.sql
    .insertInto("password_reset_requests")
    .values({ id: request, email, asked_at: tx.now })
    .execute();
  await tx.enqueue(requestJob, { request });
  return record(undefined, event("password-reset-asked", {}));
}

/** Answers those who ask for another password. */
export function passwordResetHandler(door: Door): Handler {
  return handle(requestJob, async ({ request }) => {
    await change(door, system, (tx) => answerRequest(tx, request));
  });
}

/** An address without an account gets no mail: whoever reads it knows, and nobody else can tell. */
async function answerRequest(tx: Tx, request: RequestId): Promise<Change<void>> {
  const asked = await tx.sql
    .deleteFrom("password_reset_requests")
    .where("id", "=", request)
    .returning("email")
    .executeTakeFirst();
  if (asked === undefined) return unchanged(undefined);
  // it was read by its own parser before it was stored
  const account = await findAccountByEmail(tx.sql, asked.email as EmailAddress);
  if (account === undefined) {
    return record(undefined, event("password-reset-refused", { cause: "unknown-address" }));
  }
  const subject = subjectOf(account);
  if (!(await mayHaveAnother(tx, passwordResetLetter, account.reference))) {
    return record(undefined, event("password-reset-refused", { cause: "too-often" }, { subject }));
  }
  await sendResetLetter(tx, account);
  return record(undefined, event("password-reset-sent", {}, { subject }));
}

/**
 * Has a link mailed by which the account's person chooses another password (toolbar: Återställ lösenord). Records
 * nothing: whoever calls says in an event of their own why.
 */
export async function sendPasswordReset(tx: Tx, externalUser: ExternalUserId): Promise<void> {
  const account = await findAccount(tx.sql, externalUser);
  if (account !== undefined) await sendResetLetter(tx, account);
}

async function sendResetLetter(tx: Tx, { reference }: Account): Promise<void> {
  await sendLetter(tx, passwordResetLetter, { person: reference, about: {} });
}
