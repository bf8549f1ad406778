import type { Transaction } from "kysely";
import type { Database } from "#db/tables.ts";
import type { PersonReference } from "#platform/access/actor.ts";
import type { Language } from "#platform/text/texts.ts";

/**
 * The language that a person has chosen, whichever population they belong to; Swedish where they have chosen none.
 *
 * Unscoped: it is asked when somebody is written to, and tells nobody anything.
 */
export async function preferredLanguage(
  tx: Transaction<Database>,
  person: PersonReference,
): Promise<Language> {
  const row = await tx
    .selectFrom("members")
    .select("language")
    .where("person_reference", "=", person)
    .unionAll(tx.selectFrom("staff").select("language").where("person_reference", "=", person))
    .unionAll(tx.selectFrom("external_users").select("language").where("person_reference", "=", person))
    .executeTakeFirst();
  return row?.language ?? "sv";
}
