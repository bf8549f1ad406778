import type { ReadonlyKysely } from "kysely/readonly";
import type { Database } from "#db/tables.ts";
import type { ExternalUser, PersonReference } from "#platform/access/actor.ts";

/** Unscoped: whose account it is decides what they see. One that is inactive, or being removed, lets nobody in. */
export function activeExternalUsers(db: ReadonlyKysely<Database>) {
  return db
    .selectFrom("external_users")
    .select(["id", "person_reference", "email", "email_verified_at", "given_name", "family_name"])
    .select(["display_name", "personal_number_verified_at"])
    .where("deactivated_at", "is", null)
    .where("removal_id", "is", null);
}

type ExternalUserRow = Awaited<ReturnType<ReturnType<typeof activeExternalUsers>["executeTakeFirstOrThrow"]>>;

/** Unscoped: reads nothing, only tells whom the row makes. */
export function actorOfExternalUser(row: ExternalUserRow): ExternalUser {
  return {
    kind: "external-user",
    role: "external-user",
    externalUser: row.id,
    reference: row.person_reference as PersonReference,
    details: { givenName: row.given_name, familyName: row.family_name, email: row.email },
    displayName: row.display_name,
    hasVerifiedEmail: row.email_verified_at !== null,
    hasVerifiedPersonalNumber: row.personal_number_verified_at !== null,
  };
}
