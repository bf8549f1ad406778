import type { Kysely } from "kysely";
import type { Database } from "#db/tables.ts";

const day = 86_400_000;

/** Longer than any mail is tried: what is still queued has lost its job, and nobody would ever learn of it. */
const lostAfter = 3 * day;

/**
 * Forgets mails older than the retention (decision 23: 90 days), and gives up those whose job is gone.
 *
 * @returns how many were given up
 */
export async function tidyMails(
  db: Kysely<Database>,
  { retentionDays, now }: { readonly retentionDays: number; readonly now: Date },
): Promise<number> {
  const ago = (time: number) => new Date(now.getTime() - time);
  await db
    .deleteFrom("mails")
    .where("created_at", "<", ago(retentionDays * day))
    .execute();
  const { numUpdatedRows } = await db
    .updateTable("mails")
    .set({ status: "given-up", given_up_at: now, last_fault: "lost" })
    .where("status", "=", "queued")
    .where("created_at", "<", ago(lostAfter))
    .executeTakeFirst();
  return Number(numUpdatedRows);
}
