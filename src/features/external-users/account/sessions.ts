import type { Tx } from "#platform/change.ts";
import { digestOf } from "#sign-in";
import type { ExternalUserId } from "../external-user.ts";
import { passwordAcr } from "./entering.ts";

/** Ends every session of the account at once: the next request of each is nobody's. */
export async function endSessionsOf(tx: Tx, externalUser: ExternalUserId): Promise<void> {
  await tx.sql.deleteFrom("sessions").where("external_user_id", "=", externalUser).execute();
}

/** Ends those that began with an e-ID: what it showed is not vouched for any longer. */
export async function endEIdSessions(tx: Tx, externalUser: ExternalUserId): Promise<void> {
  await tx.sql
    .deleteFrom("sessions")
    .where("external_user_id", "=", externalUser)
    .where("acr", "!=", passwordAcr)
    .execute();
}

/** The same, but for the one that the person is using just now. */
export async function endOtherSessions(tx: Tx, externalUser: ExternalUserId, secret: string): Promise<void> {
  await tx.sql
    .deleteFrom("sessions")
    .where("external_user_id", "=", externalUser)
    .where("id", "!=", digestOf(secret))
    .execute();
}
