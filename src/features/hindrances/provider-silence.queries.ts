import { sql } from "kysely";
import type { ReadonlyKysely } from "kysely/readonly";
import type { Database } from "#db/tables.ts";

const minutes = 60_000;
/** A service that somebody had no answer from so long ago may have come back with nobody to notice. */
const recently = 15 * minutes;
const farthestBack = 60 * minutes;

/**
 * Since when the identification service has not answered, as far as those who signed in have shown; undefined where it
 * has answered since, or nobody has asked it of late.
 *
 * Unscoped: how the service does is about nobody.
 */
export async function providerSilentSince(
  db: ReadonlyKysely<Database>,
  now: Date,
): Promise<Date | undefined> {
  const before = (milliseconds: number) => new Date(now.getTime() - milliseconds);
  const row = await db
    .selectFrom("audit_events as silence")
    .select(({ fn }) => [fn.min("occurred_at").as("since"), fn.max("occurred_at").as("latest")])
    .where("code", "=", "sign-in-refused")
    .where("occurred_at", ">", before(farthestBack))
    .where(sql`silence.details ->> 'reason'`, "=", "unavailable")
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom("audit_events as answer")
            .select("answer.id")
            .where("answer.code", "in", ["signed-in", "sign-in-refused"])
            .where("answer.actor_kind", "!=", "external-user")
            .where("answer.occurred_at", ">", before(farthestBack))
            .whereRef("answer.sequence", ">", "silence.sequence")
            .where(sql`answer.details ->> 'reason'`, "is distinct from", "unavailable"),
        ),
      ),
    )
    .executeTakeFirst();
  const { since, latest } = row ?? {};
  return since && latest && latest > before(recently) ? since : undefined;
}
