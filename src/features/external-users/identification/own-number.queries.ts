import type { Transaction } from "kysely";
import type { ReadonlyKysely } from "kysely/readonly";
import type { Database } from "#db/tables.ts";
import type { ExternalUser } from "#platform/access/actor.ts";

/** What an account holds of a personal number, without the number. */
export type OwnNumber = {
  /** Keyed, and the same for the same number; null where the account has none. */
  readonly index: Buffer | null;
  /** Null where nobody has verified it. */
  readonly verifiedBy: "e-id" | "staff" | null;
  readonly isBlocked: boolean;
};

/** Unscoped: the own account's alone. Undefined where the account is inactive or gone. */
export async function findOwnNumber(
  db: ReadonlyKysely<Database>,
  actor: ExternalUser,
): Promise<OwnNumber | undefined> {
  return await ownNumber(db, actor).executeTakeFirst();
}

/** Locks the account until the transaction ends. Unscoped: the own account's alone. */
export async function lockOwnNumber(
  sql: Transaction<Database>,
  actor: ExternalUser,
): Promise<OwnNumber | undefined> {
  return await ownNumber(sql, actor).forUpdate().executeTakeFirst();
}

function ownNumber(db: ReadonlyKysely<Database> | Transaction<Database>, { externalUser }: ExternalUser) {
  return db
    .selectFrom("external_users")
    .select(["personal_number_index as index", "personal_number_verified_by as verifiedBy"])
    .select(({ eb }) => eb("personal_number_blocked_at", "is not", null).$castTo<boolean>().as("isBlocked"))
    .where("id", "=", externalUser)
    .where("deactivated_at", "is", null)
    .where("removal_id", "is", null);
}
