import { sql } from "kysely";
import type { ReadonlyKysely } from "kysely/readonly";
import type { Database } from "#db/tables.ts";
import type { PersonReference } from "#platform/access/actor.ts";
import type { LogRow } from "./log-entry.ts";

/**
 * What the log holds of one person, newest first: what they did and what was done about them, of these kinds where
 * some are named.
 *
 * Unscoped: whoever asks is that person, wherever it happened.
 */
export async function selectOwnEvents(
  db: ReadonlyKysely<Database>,
  person: PersonReference,
  codes: readonly string[] | undefined,
): Promise<LogRow[]> {
  const own = db
    .selectFrom("audit_events")
    .select(["id", "occurred_at", "code", "outcome", "actor_kind", "actor_reference", "actor_details"])
    .select(["organisation_id", "subject_reference", "subject_details", "details"])
    .where((eb) => eb.or([eb("actor_reference", "=", person), eb("subject_reference", "=", person)]))
    .orderBy("sequence", "desc");
  if (codes === undefined) return await own.execute();
  return await own.where("code", "=", sql<string>`any(${[...codes]}::text[])`).execute();
}
