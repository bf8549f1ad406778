import type { Transaction } from "kysely";
import type { ReadonlyKysely } from "kysely/readonly";
import type { Database } from "#db/tables.ts";
import { type LivingSession, type LivingSince, livingSessionsOf } from "#sign-in";
import type { ExternalUserId } from "../external-user.ts";
import { passwordAcr } from "./entering.ts";

/** A session as its own person is shown it. */
export type OwnSession = LivingSession & { readonly way: "password" | "e-id" };

/**
 * The person's living sessions, the one that asks first and then the latest used.
 *
 * Unscoped: whoever asks is the person whose they are.
 * @param secret of the session that asks
 */
export async function ownSessionsOf(
  db: ReadonlyKysely<Database> | Transaction<Database>,
  externalUser: ExternalUserId,
  secret: string,
  since: LivingSince,
): Promise<OwnSession[]> {
  const living = await livingSessionsOf(db, { kind: "external-user", externalUser }, secret, since);
  return living.map((session) => ({ ...session, way: session.acr === passwordAcr ? "password" : "e-id" }));
}
