import type { Transaction } from "kysely";
import type { Database } from "#db/tables.ts";
import type { ExternalUser, PersonReference } from "#platform/access/actor.ts";
import type { Subject } from "#platform/audit/event.ts";
import type { Id } from "#platform/ids.ts";

/**
 * Whom the log names as having made something; nobody where the account is being removed or has been.
 *
 * Unscoped: whoever may do the act may have it logged.
 */
export async function subjectOf(
  sql: Transaction<Database>,
  id: Id<"external_users"> | null,
): Promise<{ subject?: Subject<ExternalUser["details"]> }> {
  if (id === null) return {};
  const row = await sql
    .selectFrom("external_users")
    .select(["person_reference", "email", "given_name as givenName", "family_name as familyName"])
    .where("id", "=", id)
    .where("removal_id", "is", null)
    .executeTakeFirst();
  if (row === undefined) return {};
  const { person_reference, ...details } = row;
  return { subject: { reference: person_reference as PersonReference, details } };
}
