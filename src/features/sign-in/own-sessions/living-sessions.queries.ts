import type { Transaction } from "kysely";
import type { ReadonlyKysely } from "kysely/readonly";
import type { Database } from "#db/tables.ts";
import { digestOf } from "../secret.ts";
import { type LivingSince, ownerOf, type SessionOwner } from "../session.ts";

/** A session as its own person is shown it. */
export type LivingSession = {
  /** What stands for it in addresses: it opens nothing and outlives a new secret. */
  readonly handle: string;
  readonly signedInAt: Date;
  /** To half a minute. */
  readonly lastUsedAt: Date;
  readonly acr: string;
  /** In what it was last used, such as "Firefox, Windows"; null where that could not be told. */
  readonly browser: string | null;
  /** Whether it is the one that asks. */
  readonly isThis: boolean;
};

/**
 * The living sessions of one owner, the one that asks first and then the latest used.
 *
 * Unscoped: whoever asks is the person whose they are.
 * @param secret of the session that asks
 */
export async function livingSessionsOf(
  db: ReadonlyKysely<Database> | Transaction<Database>,
  owner: SessionOwner,
  secret: string,
  { seenAfter, createdAfter }: LivingSince,
): Promise<LivingSession[]> {
  const rows = await db
    .selectFrom("sessions")
    .select(["handle", "created_at as signedInAt", "last_seen_at as lastUsedAt", "acr", "browser"])
    .select((column) => column("id", "=", digestOf(secret)).as("isThis"))
    .where(({ and }) => and(ownerOf(owner)))
    .where("last_seen_at", ">", seenAfter)
    .where("created_at", ">", createdAfter)
    .orderBy("isThis", "desc")
    .orderBy("last_seen_at", "desc")
    .orderBy("handle")
    .execute();
  return rows.map((row) => ({ ...row, isThis: Boolean(row.isThis) }));
}
