import type { ReadonlyKysely } from "kysely/readonly";
import type { Database } from "#db/tables.ts";
import type { StaffMember } from "#platform/access/actor.ts";
import type { AuditEvent } from "#platform/audit/event.ts";

/**
 * What the reader last looked for in the log of the whole installation.
 *
 * Unscoped: it is asked by that person, about that person.
 */
export async function latestLook(
  db: ReadonlyKysely<Database>,
  { reference }: StaffMember,
): Promise<AuditEvent["details"] | undefined> {
  const row = await db
    .selectFrom("audit_events")
    .select("details")
    .where("actor_reference", "=", reference)
    .where("code", "=", "log-read")
    .orderBy("sequence", "desc")
    .limit(1)
    .executeTakeFirst();
  // only `record` writes here, and it writes what the event's own definition has parsed
  return row?.details as AuditEvent["details"] | undefined;
}
