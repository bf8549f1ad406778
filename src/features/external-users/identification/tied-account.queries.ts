import type { ReadonlyKysely } from "kysely/readonly";
import type { Database } from "#db/tables.ts";
import type { ExternalUser } from "#platform/access/actor.ts";
import type { Language } from "#platform/text/texts.ts";
import { actorOfExternalUser, externalUsers } from "#sign-in";

/** The account that a number is tied to. */
export type TiedAccount = {
  readonly actor: ExternalUser;
  readonly language: Language | null;
  readonly isInactive: boolean;
};

/**
 * The one account that has the number verified, inactive ones too.
 *
 * Unscoped: asked before the person is signed in, who has just shown that the number is theirs.
 */
export async function findTiedAccount(
  db: ReadonlyKysely<Database>,
  index: Buffer,
): Promise<TiedAccount | undefined> {
  const row = await externalUsers(db)
    .select(["language", "deactivated_at"])
    .where("personal_number_index", "=", index)
    .where("personal_number_verified_at", "is not", null)
    .executeTakeFirst();
  return (
    row && {
      actor: actorOfExternalUser(row),
      language: row.language,
      isInactive: row.deactivated_at !== null,
    }
  );
}
