import type { Transaction } from "kysely";
import type { Database } from "#db/tables.ts";
import type { StoredRemoval } from "../removal.ts";
import type { Traces } from "./sealed-traces.ts";

/**
 * Where a receipt can be sent: the address that the person has shown to be theirs.
 *
 * Unscoped: it is put by, encrypted, for the person's own receipt.
 */
export async function receiverOf(
  tx: Transaction<Database>,
  { population, subject }: StoredRemoval,
): Promise<Traces["receiver"]> {
  if (population !== "external-user" || subject === undefined) return undefined;
  const row = await tx
    .selectFrom("external_users")
    .select(["email", "language"])
    .where("id", "=", subject as never)
    .where("email_verified_at", "is not", null)
    .executeTakeFirst();
  return row && { email: row.email, language: row.language ?? undefined };
}
