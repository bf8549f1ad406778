import type { ReadonlyKysely } from "kysely/readonly";
import type { Database } from "#db/tables.ts";
import type { Tx } from "#platform/change.ts";
import type { EmailAddress } from "#platform/identifiers/email-address.ts";
import { digestOf } from "#sign-in";
import type { ExternalUserId } from "../external-user.ts";

/*
 * A browser that somebody has signed in with keeps a random secret, by which it is known again. It lets nobody in: it
 * only has attempts of its own, which nobody else can use up (decision 43).
 */

/** The digest of the browser's secret, where somebody with this address has signed in with it. */
export async function findKnownBrowser(
  db: ReadonlyKysely<Database>,
  secret: string | undefined,
  email: EmailAddress,
): Promise<Buffer | undefined> {
  if (secret === undefined) return undefined;
  const row = await db
    .selectFrom("known_browsers")
    .innerJoin("external_users", "external_users.id", "known_browsers.external_user_id")
    .select("known_browsers.id")
    .where("known_browsers.id", "=", digestOf(secret))
    .where("external_users.email_canonical", "=", email.toLowerCase())
    .executeTakeFirst();
  return row?.id;
}

/**
 * Who has last signed in with the browser; undefined where nobody has. Unscoped: it entitles to nothing but attempts.
 */
export async function lastKnownTo(
  db: ReadonlyKysely<Database>,
  secret: string | undefined,
): Promise<ExternalUserId | undefined> {
  if (secret === undefined) return undefined;
  const row = await db
    .selectFrom("known_browsers")
    .select("external_user_id")
    .where("id", "=", digestOf(secret))
    .orderBy("last_signed_in_at", "desc")
    .limit(1)
    .executeTakeFirst();
  return row?.external_user_id;
}

export async function rememberBrowser(tx: Tx, secret: string, externalUser: ExternalUserId): Promise<void> {
  await tx.sql
    .insertInto("known_browsers")
    .values({ id: digestOf(secret), external_user_id: externalUser, last_signed_in_at: tx.now })
    .onConflict((conflict) =>
      conflict.columns(["id", "external_user_id"]).doUpdateSet({ last_signed_in_at: tx.now }),
    )
    .execute();
}

/** None of the browsers counts as the person's own any more: one of them could be somebody else's. */
export async function forgetBrowsers(tx: Tx, externalUser: ExternalUserId): Promise<void> {
  await tx.sql.deleteFrom("known_browsers").where("external_user_id", "=", externalUser).execute();
}
