import type { ExternalUser } from "#platform/access/actor.ts";
import { type Change, type Tx, unchanged } from "#platform/change.ts";
import { type Arriving, startSession } from "#sign-in";

/** Begins a session for whoever has shown that the number behind `index` is theirs. */
export async function signInByNumber(
  tx: Tx,
  actor: ExternalUser,
  index: Buffer,
  arriving: Arriving,
): Promise<Change<string | undefined>> {
  return (await rememberSignIn(tx, actor, index)) ? startSession(tx, actor, arriving) : unchanged(undefined);
}

/**
 * Since the account was found it may have been made inactive or removed, or its number unverified: so the row is locked,
 * and asked again.
 */
async function rememberSignIn(tx: Tx, { externalUser }: ExternalUser, index: Buffer): Promise<boolean> {
  // the lock first: the next statement then sees what whoever held it has done
  await tx.sql.selectFrom("external_users").select("id").where("id", "=", externalUser).forUpdate().execute();
  const remembered = await tx.sql
    .updateTable("external_users")
    .set((column) => ({
      first_signed_in_at: column.fn.coalesce("first_signed_in_at", column.val(tx.now)),
      last_signed_in_at: tx.now,
    }))
    .where("id", "=", externalUser)
    .where("personal_number_index", "=", index)
    .where("personal_number_verified_at", "is not", null)
    .where("deactivated_at", "is", null)
    .returning("id")
    .executeTakeFirst();
  return remembered !== undefined;
}
