import type { Transaction } from "kysely";
import type { ReadonlyKysely } from "kysely/readonly";
import type { Database } from "#db/tables.ts";
import { digestOf, type LivingSince } from "#sign-in";
import type { ExternalUserId } from "../external-user.ts";
import { passwordAcr } from "./entering.ts";

/** A session as its own person is shown it. */
export type OwnSession = {
  /** What stands for it in addresses: it opens nothing and outlives a new secret. */
  readonly handle: string;
  readonly signedInAt: Date;
  /** To half a minute. */
  readonly lastUsedAt: Date;
  readonly way: "password" | "e-id";
  /** Whether it is the one that asks. */
  readonly isThis: boolean;
};

/**
 * The person's living sessions, the one that asks first and then the latest used.
 *
 * Unscoped: whoever asks is the person whose they are.
 * @param secret of the session that asks
 */
export async function livingSessionsOf(
  db: ReadonlyKysely<Database> | Transaction<Database>,
  externalUser: ExternalUserId,
  secret: string,
  { seenAfter, createdAfter }: LivingSince,
): Promise<OwnSession[]> {
  const rows = await db
    .selectFrom("sessions")
    .select(["handle", "created_at as signedInAt", "last_seen_at as lastUsedAt", "acr"])
    .select((column) => column("id", "=", digestOf(secret)).as("isThis"))
    .where("external_user_id", "=", externalUser)
    .where("last_seen_at", ">", seenAfter)
    .where("created_at", ">", createdAfter)
    .orderBy("isThis", "desc")
    .orderBy("last_seen_at", "desc")
    .orderBy("handle")
    .execute();
  return rows.map(({ acr, isThis, ...row }) => ({
    ...row,
    way: acr === passwordAcr ? "password" : "e-id",
    isThis: Boolean(isThis),
  }));
}
