import type { ReadonlyKysely } from "kysely/readonly";
import type { Database } from "#db/tables.ts";
import type { PersonReference } from "#platform/access/actor.ts";

/** A request to be removed that waits, and when it is carried out at the earliest. */
export type WaitingRemoval = { readonly isApproved: boolean; readonly waitsUntil: Date | null };

/**
 * The person's own request to be removed, while it waits.
 *
 * Unscoped: whoever asks is the person.
 */
export async function findWaitingRemoval(
  db: ReadonlyKysely<Database>,
  person: PersonReference,
): Promise<WaitingRemoval | undefined> {
  const row = await db
    .selectFrom("removals")
    .select(["state", "waits_until as waitsUntil"])
    .where("person_reference", "=", person)
    .where("requested_by_kind", "=", "external-user")
    .where("state", "in", ["requested", "approved"])
    .executeTakeFirst();
  return row && { isApproved: row.state === "approved", waitsUntil: row.waitsUntil };
}
