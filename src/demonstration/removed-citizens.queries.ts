import type { Kysely } from "kysely";
import type { Database } from "#db/tables.ts";
import { actorOf, findAccount } from "#external-users";
import type { ExternalUser } from "#platform/access/actor.ts";
import { readOnly } from "#platform/db/read-only.ts";

/** Whether anybody has been removed, or has asked to be. Unscoped: it is asked of the whole demonstration. */
export async function hasRemovals(db: Kysely<Database>): Promise<boolean> {
  return (await db.selectFrom("removals").select("id").limit(1).executeTakeFirst()) !== undefined;
}

/** Unscoped: the seeding acts as each of the world's citizens. */
export async function findCitizen(db: Kysely<Database>, email: string): Promise<ExternalUser | undefined> {
  const row = await db
    .selectFrom("external_users")
    .select("id")
    .where("email_canonical", "=", email)
    .where("removal_id", "is", null)
    .executeTakeFirst();
  const account = row && (await findAccount(readOnly(db), row.id));
  return account && actorOf(account);
}
