import type { Transaction } from "kysely";
import type { ReadonlyKysely } from "kysely/readonly";
import type { Database } from "#db/tables.ts";
import type { PersonReference } from "#platform/access/actor.ts";
import type { EmailAddress } from "#platform/identifiers/email-address.ts";
import type { Account, ExternalUserId } from "../external-user.ts";

type Db = ReadonlyKysely<Database> | Transaction<Database>;

/** Unscoped: whoever asks has shown that the account is theirs, or decides nothing by it. */
export async function findAccount(db: Db, id: ExternalUserId): Promise<Account | undefined> {
  return asAccount(await accounts(db).where("id", "=", id).executeTakeFirst());
}

/** Unscoped: the letters to a person know them by reference. */
export async function accountOf(db: Db, reference: PersonReference): Promise<Account | undefined> {
  return asAccount(await accounts(db).where("person_reference", "=", reference).executeTakeFirst());
}

/** Unscoped: asked before anybody is known. Whether there is one must not show in the answer. */
export async function findAccountByEmail(db: Db, email: EmailAddress): Promise<Account | undefined> {
  return asAccount(await accounts(db).where("email_canonical", "=", email.toLowerCase()).executeTakeFirst());
}

/**
 * The one account that has the number behind the keyed index verified, also if it is inactive.
 *
 * Unscoped: asked before anybody is signed in, of a number that somebody has just shown to be theirs.
 */
export async function findAccountByNumber(db: Db, index: Buffer): Promise<Account | undefined> {
  const verified = accounts(db).where("personal_number_verified_at", "is not", null);
  return asAccount(await verified.where("personal_number_index", "=", index).executeTakeFirst());
}

/**
 * The account, locked until the transaction ends. Every change of an account and of what belongs to it takes this lock
 * first, so that two of them never wait for each other.
 *
 * Unscoped: as {@link findAccount}.
 */
export async function lockAccount(
  sql: Transaction<Database>,
  id: ExternalUserId,
): Promise<Account | undefined> {
  return asAccount(await accounts(sql).where("id", "=", id).forUpdate().executeTakeFirst());
}

/** Of whoever is being removed, or has been, there is no account any more, in every answer and in as much time. */
function accounts(db: Db) {
  return db
    .selectFrom("external_users")
    .where("removal_id", "is", null)
    .select([
      "id",
      "person_reference as reference",
      "email",
      "given_name as givenName",
      "family_name as familyName",
      "display_name as displayName",
      "language",
      "email_verified_at as emailVerifiedAt",
      "personal_number_verified_at as personalNumberVerifiedAt",
      "first_signed_in_at as firstSignedInAt",
      "last_signed_in_at as lastSignedInAt",
      "deactivated_at as deactivatedAt",
      "created_at as createdAt",
    ]);
}

type AccountRow = Awaited<ReturnType<ReturnType<typeof accounts>["executeTakeFirst"]>>;

function asAccount(row: AccountRow): Account | undefined {
  // both were read by their own parsers before they were stored
  return row && { ...row, reference: row.reference as PersonReference, email: row.email as EmailAddress };
}
