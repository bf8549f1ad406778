import type { ReadonlyKysely } from "kysely/readonly";
import type { Database } from "#db/tables.ts";
import type { ExternalUserScope } from "#platform/access/scope.ts";
import { isInScope } from "../in-scope.ts";
import type { StoredExternalUser } from "../stored-external-user.ts";

/** When somebody last changed a person's details, and which of the staff it was; the person themselves has no name here. */
export type LatestSaving = { readonly at: Date; readonly by: string | undefined };

/** For those who came second. */
export async function latestSaving(
  db: ReadonlyKysely<Database>,
  scope: ExternalUserScope,
  { id }: Pick<StoredExternalUser, "id">,
): Promise<LatestSaving | undefined> {
  const row = await db
    .selectFrom("audit_events")
    .innerJoin("external_users", "external_users.person_reference", "audit_events.subject_reference")
    .leftJoin("staff", "staff.person_reference", "audit_events.actor_reference")
    .select(["occurred_at", "staff.given_name", "staff.family_name"])
    .where("external_users.id", "=", id)
    .where(isInScope(scope))
    .where("code", "in", ["external-user-corrected", "own-details-changed"])
    .orderBy("sequence", "desc")
    .limit(1)
    .executeTakeFirst();
  if (row === undefined) return undefined;
  const { occurred_at, given_name, family_name } = row;
  return { at: occurred_at, by: given_name === null ? undefined : `${given_name} ${family_name}` };
}
