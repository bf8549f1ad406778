import type { ReadonlyKysely } from "kysely/readonly";
import type { Database } from "#db/tables.ts";
import type { PersonReference } from "#platform/access/actor.ts";
import type { ExternalUserScope } from "#platform/access/scope.ts";
import type { ExternalUserId } from "../external-user.ts";

/** Those of the people whose identity is protected, as the log names them; nobody beyond the scope. */
export async function protectedPeople(
  db: ReadonlyKysely<Database>,
  scope: ExternalUserScope,
  ids: readonly ExternalUserId[],
) {
  if (!scope.protectedToo) return [];
  const rows = await db
    .selectFrom("external_users")
    .select(["person_reference", "given_name as givenName", "family_name as familyName", "email"])
    .where("id", "in", ids)
    .where("protected_at", "is not", null)
    .orderBy("id")
    .execute();
  return rows.map(({ person_reference, ...details }) => ({
    ...details,
    reference: person_reference as PersonReference,
  }));
}
