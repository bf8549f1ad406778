import type { Kysely } from "kysely";
import type { Database } from "#db/tables.ts";

const day = 86_400_000;

/** How long what is over is kept, in days, as the registry of personal data says. */
const kept = { links: 30, emailChanges: 30, browsers: 365, resetRequests: 1 };

/** Forgets what accounts need no more: counts that are over, old links, changes of address and browsers. */
export async function tidyAccounts(db: Kysely<Database>, now: Date): Promise<void> {
  const ago = (days: number) => new Date(now.getTime() - days * day);
  await db.deleteFrom("attempt_counts").where("ends_at", "<=", now).execute();
  await db.deleteFrom("links").where("created_at", "<", ago(kept.links)).execute();
  await db.deleteFrom("email_changes").where("asked_at", "<", ago(kept.emailChanges)).execute();
  await db.deleteFrom("known_browsers").where("last_signed_in_at", "<", ago(kept.browsers)).execute();
  await db.deleteFrom("password_reset_requests").where("asked_at", "<", ago(kept.resetRequests)).execute();
}
