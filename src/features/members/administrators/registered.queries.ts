import type { Transaction } from "kysely";
import type { Database } from "#db/tables.ts";
import type { PersonReference } from "#platform/access/actor.ts";
import type { Scope } from "#platform/access/scope.ts";
import type { CanonicalHsaId } from "#platform/identifiers/hsa-id.ts";
import type { MemberId } from "../member.ts";

/** A current member in either role, as the authority's acts need to know them. */
export type Registered = {
  readonly id: MemberId;
  readonly reference: PersonReference;
  readonly role: "administrator" | "user";
  readonly givenName: string;
  readonly familyName: string;
  readonly hsaId: string;
};

/** Who has the HSA-id in the organisation now, locked until the transaction ends. */
export async function lockRegistered(
  sql: Transaction<Database>,
  scope: Scope,
  hsaId: CanonicalHsaId,
): Promise<Registered | undefined> {
  const row = await sql
    .selectFrom("members")
    .select(["id", "person_reference", "role"])
    .select(["given_name as givenName", "family_name as familyName", "hsa_id as hsaId"])
    .where("organisation_id", "=", scope.organisation)
    .where("hsa_id_canonical", "=", hsaId)
    .where("ended_at", "is", null)
    .forUpdate()
    .executeTakeFirst();
  if (row === undefined) return undefined;
  const { person_reference, ...person } = row;
  // the column holds nothing else
  return { ...person, reference: person_reference as PersonReference };
}

/**
 * The organisation's administrators who are not suspended. The organisation is locked until the transaction ends:
 * two that are ended at the same moment would each rely on the other.
 */
export async function lockWorkingAdministrators(
  sql: Transaction<Database>,
  scope: Scope,
): Promise<ReadonlySet<MemberId>> {
  await sql
    .selectFrom("organisations")
    .select("id")
    .where("id", "=", scope.organisation)
    .forNoKeyUpdate()
    .execute();
  const rows = await sql
    .selectFrom("members")
    .select("id")
    .where("organisation_id", "=", scope.organisation)
    .where("role", "=", "administrator")
    .where("ended_at", "is", null)
    .where((where) =>
      where.not(
        where.exists(
          where
            .selectFrom("member_suspensions")
            .select("member_suspensions.id")
            .whereRef("member_suspensions.member_id", "=", "members.id")
            .where("member_suspensions.lifted_at", "is", null),
        ),
      ),
    )
    .execute();
  return new Set(rows.map(({ id }) => id));
}
