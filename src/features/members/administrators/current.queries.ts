import type { Transaction } from "kysely";
import type { Database } from "#db/tables.ts";
import type { PersonReference } from "#platform/access/actor.ts";

export type CurrentAdministrator = {
  readonly reference: PersonReference;
  readonly givenName: string;
  readonly familyName: string;
  readonly email: string;
  readonly organisationName: string;
  readonly suspended: boolean;
};

/**
 * Everybody who administers the organisation that the person administers, by name; none where the person does not.
 *
 * Unscoped: a letter goes to the person, about the person's own organisation.
 */
export async function currentAdministrators(
  sql: Transaction<Database>,
  person: PersonReference,
): Promise<CurrentAdministrator[]> {
  const rows = await sql
    .selectFrom("members as own")
    .innerJoin("members as all", "all.organisation_id", "own.organisation_id")
    .innerJoin("organisations", "organisations.id", "own.organisation_id")
    .select([
      "all.person_reference as reference",
      "all.given_name as givenName",
      "all.family_name as familyName",
    ])
    .select(["all.email", "organisations.name as organisationName"])
    .select((select) =>
      select
        .exists(
          select
            .selectFrom("member_suspensions")
            .select("member_suspensions.id")
            .whereRef("member_suspensions.member_id", "=", "all.id")
            .where("member_suspensions.lifted_at", "is", null),
        )
        .$castTo<boolean>()
        .as("suspended"),
    )
    .where("own.person_reference", "=", person)
    .where("own.role", "=", "administrator")
    .where("own.ended_at", "is", null)
    .where("all.role", "=", "administrator")
    .where("all.ended_at", "is", null)
    .orderBy("all.family_name_order")
    .orderBy("all.given_name_order")
    .execute();
  // the column holds nothing else
  return rows.map((row) => ({ ...row, reference: row.reference as PersonReference }));
}
