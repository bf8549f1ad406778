import type { Kysely } from "kysely";
import type { Database } from "#db/tables.ts";
import { actorOf, findAccount } from "#external-users";
import type { ExternalUser } from "#platform/access/actor.ts";
import { readOnly } from "#platform/db/read-only.ts";
import type { CaseId } from "#proposals";

/** Somebody who may do everything about proposals, and since when. */
export type ProposalPerson = { readonly actor: ExternalUser; readonly since: Date };

/**
 * Whoever has done everything first, then in the order in which they came.
 *
 * Unscoped: the seeding acts as each of them.
 */
export async function proposalPeople(db: Kysely<Database>): Promise<ProposalPerson[]> {
  const rows = await db
    .selectFrom("external_users")
    .select("id")
    .where("deactivated_at", "is", null)
    .where("protected_at", "is", null)
    .where("email_verified_at", "is not", null)
    .where("personal_number_verified_at", "is not", null)
    .orderBy("created_at")
    .orderBy("id")
    .execute();
  const accounts = await Promise.all(rows.map(({ id }) => findAccount(readOnly(db), id)));
  const people = accounts.flatMap((account) =>
    account === undefined ? [] : [{ actor: actorOf(account), since: account.createdAt }],
  );
  return [...people.filter(hasDoneEverything), ...people.filter((person) => !hasDoneEverything(person))];
}

function hasDoneEverything({ actor: { details } }: ProposalPerson): boolean {
  return details.givenName === "Alva" && details.familyName === "Aktiv";
}

export type SeededCase = { readonly id: CaseId; readonly state: Database["cases"]["state"] };

/** What an earlier start has got as far as. Unscoped: the seeding puts all proposals there. */
export async function seededCase(db: Kysely<Database>, title: string): Promise<SeededCase | undefined> {
  return await db.selectFrom("cases").select(["id", "state"]).where("title", "=", title).executeTakeFirst();
}
