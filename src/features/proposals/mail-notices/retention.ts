import type { Kysely } from "kysely";
import type { Database } from "#db/tables.ts";

/** Longer than any mail is tried: two weeks, in milliseconds. */
const kept = 14 * 24 * 60 * 60_000;

/** Forgets notices that no letter tells of any more, since what they tell of was taken away. Unscoped: it concerns them all. */
export async function forgetOldNotices(db: Kysely<Database>, now: Date): Promise<void> {
  await db
    .deleteFrom("notices")
    .where("created_at", "<", new Date(now.getTime() - kept))
    .execute();
}
