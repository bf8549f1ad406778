import type { Tx } from "#platform/change.ts";
import { digestOf } from "#sign-in";
import type { ExternalUserId } from "../external-user.ts";

/** Ends every session of the account at once: the next request of each is nobody's. */
export async function endSessionsOf(tx: Tx, externalUser: ExternalUserId): Promise<void> {
  await tx.sql.deleteFrom("sessions").where("external_user_id", "=", externalUser).execute();
}

/** The same, but for the one that the person is using just now. */
export async function endOtherSessions(tx: Tx, externalUser: ExternalUserId, secret: string): Promise<void> {
  await tx.sql
    .deleteFrom("sessions")
    .where("external_user_id", "=", externalUser)
    .where("id", "!=", digestOf(secret))
    .execute();
}
