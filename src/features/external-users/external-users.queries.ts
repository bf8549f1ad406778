import type { Transaction } from "kysely";
import type { ReadonlyKysely } from "kysely/readonly";
import type { Database } from "#db/tables.ts";
import type { PersonReference } from "#platform/access/actor.ts";
import type { ExternalUserScope } from "#platform/access/scope.ts";
import { conflict, notFound } from "#platform/http/problem.ts";
import type { EmailAddress } from "#platform/identifiers/email-address.ts";
import type { ExternalUserId } from "./external-user.ts";
import { isInScope } from "./in-scope.ts";
import type { StoredExternalUser } from "./stored-external-user.ts";

/** The external user with this id; undefined beyond the scope, and for whoever is being removed or has been. */
export async function findExternalUser(
  db: ReadonlyKysely<Database>,
  scope: ExternalUserScope,
  id: ExternalUserId,
): Promise<StoredExternalUser | undefined> {
  const row = await selectExternalUser(db, scope, id).where("removal_id", "is", null).executeTakeFirst();
  return row && storedExternalUser(row);
}

/**
 * The same, locked until the transaction ends. Every change of an external user takes this lock first, so that two of
 * them never wait for each other.
 * @throws 404 beyond the scope, 409 where the person's removal has begun since the page was shown
 */
export async function lockExternalUser(
  sql: Transaction<Database>,
  scope: ExternalUserScope,
  id: ExternalUserId,
): Promise<StoredExternalUser> {
  const row = await selectExternalUser(sql, scope, id).forUpdate().executeTakeFirst();
  if (row === undefined) throw notFound();
  if (row.removal_id !== null) throw conflict("the person's removal has begun");
  return storedExternalUser(row);
}

/** Whether the address is that of somebody whom the scope holds. */
export async function isAddressTaken(
  sql: Transaction<Database>,
  scope: ExternalUserScope,
  email: EmailAddress,
): Promise<boolean> {
  const holder = await sql
    .selectFrom("external_users")
    .select("id")
    .where(isInScope(scope))
    .where("email_canonical", "=", email.toLowerCase())
    .executeTakeFirst();
  return holder !== undefined;
}

function selectExternalUser(
  db: ReadonlyKysely<Database> | Transaction<Database>,
  scope: ExternalUserScope,
  id: ExternalUserId,
) {
  return db
    .selectFrom("external_users")
    .select(["id", "person_reference", "email", "email_verified_at", "language", "created_at"])
    .select([
      "given_name",
      "family_name",
      "display_name",
      "street_address",
      "postal_code",
      "town",
      "telephone",
    ])
    .select(["birth_date", "personal_number", "personal_number_verified_at", "personal_number_verified_by"])
    .select(["personal_number_blocked_at", "protected_at", "deactivated_at"])
    .select(["first_signed_in_at", "last_signed_in_at", "removal_id"])
    .where(isInScope(scope))
    .where("id", "=", id);
}

type Row = Awaited<ReturnType<ReturnType<typeof selectExternalUser>["executeTakeFirstOrThrow"]>>;

function storedExternalUser(row: Row): StoredExternalUser {
  const { given_name: givenName, family_name: familyName, display_name: displayName } = row;
  const { street_address: streetAddress, postal_code: postalCode, town, telephone } = row;
  return {
    id: row.id,
    reference: row.person_reference as PersonReference,
    // it was read by its own parser before it was stored
    email: row.email as EmailAddress,
    ...{ givenName, familyName, displayName },
    texts: { givenName, familyName, displayName, streetAddress, postalCode, town, telephone },
    language: row.language,
    emailVerifiedAt: row.email_verified_at,
    birthDate: row.birth_date,
    sealedNumber: row.personal_number,
    personalNumberVerifiedAt: row.personal_number_verified_at,
    personalNumberVerifiedBy: row.personal_number_verified_by,
    personalNumberBlockedAt: row.personal_number_blocked_at,
    protectedAt: row.protected_at,
    deactivatedAt: row.deactivated_at,
    createdAt: row.created_at,
    firstSignedInAt: row.first_signed_in_at,
    lastSignedInAt: row.last_signed_in_at,
  };
}
