import { sql } from "kysely";
import type { ReadonlyKysely } from "kysely/readonly";
import type { Database } from "#db/tables.ts";
import type { PersonReference } from "#platform/access/actor.ts";
import type { ExternalUserScope } from "#platform/access/scope.ts";
import { isReadBackwards } from "#platform/lists/cut-page.ts";
import type { Place } from "#platform/lists/place.ts";
import type { LogRow } from "./log-entry.ts";

/**
 * What the log holds of one external user, newest first: what they did and what was done about them. One row more than
 * `size` where there are more. Read from its end the rows come the other way round.
 */
export async function selectExternalUserEvents(
  db: ReadonlyKysely<Database>,
  scope: ExternalUserScope,
  person: PersonReference,
  place: Place<"audit_events">,
  size: number,
): Promise<LogRow[]> {
  const query = eventsOf(db, scope, person)
    .select(["id", "occurred_at", "code", "outcome", "actor_kind", "actor_reference", "actor_details"])
    .select(["subject_reference", "subject_details", "details", "organisation_id"])
    .orderBy("sequence", isReadBackwards(place) ? "asc" : "desc")
    .limit(size + 1);
  if (place.kind !== "after" && place.kind !== "before") return await query.execute();
  const cursor = eventsOf(db, scope, person).select("sequence").where("id", "=", place.row);
  return await query.where("sequence", place.kind === "after" ? "<" : ">", cursor).execute();
}

export async function countExternalUserEvents(
  db: ReadonlyKysely<Database>,
  scope: ExternalUserScope,
  person: PersonReference,
): Promise<number> {
  const { count } = await eventsOf(db, scope, person)
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .executeTakeFirstOrThrow();
  return count;
}

function eventsOf(db: ReadonlyKysely<Database>, scope: ExternalUserScope, person: PersonReference) {
  return db
    .selectFrom("audit_events")
    .where((eb) => eb.or([eb("actor_reference", "=", person), eb("subject_reference", "=", person)]))
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom("external_users")
          .select(sql`1`.as("one"))
          .where("person_reference", "=", person)
          .$if(!scope.protectedToo, (visible) => visible.where("protected_at", "is", null)),
      ),
    );
}
