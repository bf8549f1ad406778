import type { Transaction } from "kysely";
import type { ReadonlyKysely } from "kysely/readonly";
import type { Database } from "#db/tables.ts";
import type { Tx } from "#platform/change.ts";
import type { PasswordHash } from "#platform/passwords/phc-string.ts";
import type { ExternalUserId } from "../external-user.ts";

/** What an account's password is checked against. */
export type StoredPassword = {
  readonly hash: PasswordHash;
  /** Given by staff: until then it lets in once, to the page where another is chosen (decision 44). */
  readonly oneTimeUntil: Date | null;
};

/** Undefined for an account that has none: it is signed in to by e-ID. */
export async function findPassword(
  db: ReadonlyKysely<Database> | Transaction<Database>,
  externalUser: ExternalUserId,
): Promise<StoredPassword | undefined> {
  const row = await db
    .selectFrom("external_user_passwords")
    .select(["hash", "one_time_until"])
    .where("external_user_id", "=", externalUser)
    .executeTakeFirst();
  // only what hashPassword made is written there
  return row && { hash: row.hash as PasswordHash, oneTimeUntil: row.one_time_until };
}

/** Whether the person has a password that they have chosen: one that staff have given is no proof of who they are. */
export function hasOwnPassword(stored: StoredPassword | undefined): stored is StoredPassword {
  return stored?.oneTimeUntil === null;
}

/** @param oneTimeUntil for one that staff give */
export async function setPassword(
  tx: Tx,
  externalUser: ExternalUserId,
  hash: PasswordHash,
  oneTimeUntil: Date | null = null,
): Promise<void> {
  const password = { hash, set_at: tx.now, one_time_until: oneTimeUntil };
  await tx.sql
    .insertInto("external_user_passwords")
    .values({ external_user_id: externalUser, ...password })
    .onConflict((conflict) => conflict.column("external_user_id").doUpdateSet(password))
    .execute();
}

/** The same password, hashed at today's cost. */
export async function rehashPassword(
  tx: Tx,
  externalUser: ExternalUserId,
  hash: PasswordHash,
): Promise<void> {
  await tx.sql
    .updateTable("external_user_passwords")
    .set({ hash })
    .where("external_user_id", "=", externalUser)
    .execute();
}
