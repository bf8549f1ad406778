import type { Transaction } from "kysely";
import type { ReadonlyKysely } from "kysely/readonly";
import type { Database } from "#db/tables.ts";
import type { PersonReference } from "#platform/access/actor.ts";
import type { Scope } from "#platform/access/scope.ts";
import { notFound } from "#platform/http/problem.ts";
import type { CanonicalHsaId } from "#platform/identifiers/hsa-id.ts";
import type { Member, MemberId } from "./member.ts";

/** The user with this id, also one who has been removed; undefined beyond the scope. */
export async function findMember(
  db: ReadonlyKysely<Database>,
  scope: Scope,
  id: MemberId,
): Promise<Member | undefined> {
  const row = await selectMember(db, scope, id).executeTakeFirst();
  return row && { ...row, reference: row.reference as PersonReference };
}

/**
 * The same, locked until the transaction ends. Every change of a user or of what a user is given takes this
 * lock first, so that two of them never wait for each other. @throws 404 beyond the scope
 */
export async function lockMember(sql: Transaction<Database>, scope: Scope, id: MemberId): Promise<Member> {
  const row = await selectMember(sql, scope, id).forUpdate().executeTakeFirst();
  if (row === undefined) throw notFound();
  return { ...row, reference: row.reference as PersonReference };
}

function selectMember(db: ReadonlyKysely<Database> | Transaction<Database>, scope: Scope, id: MemberId) {
  return db
    .selectFrom("members")
    .select([
      "id",
      "person_reference as reference",
      "given_name as givenName",
      "family_name as familyName",
      "hsa_id as hsaId",
      "email",
      "first_signed_in_at as firstSignedInAt",
      "ended_at as endedAt",
    ])
    .where("organisation_id", "=", scope.organisation)
    .where("role", "=", "user")
    .where("id", "=", id);
}

export type RegisteredPerson = {
  readonly id: MemberId;
  readonly role: "administrator" | "user";
  readonly givenName: string;
  readonly familyName: string;
};

/** Who has this HSA-id in the organisation now, in whichever role. */
export async function findPersonByHsaId(
  db: ReadonlyKysely<Database>,
  scope: Scope,
  hsaId: CanonicalHsaId,
): Promise<RegisteredPerson | undefined> {
  return await db
    .selectFrom("members")
    .select(["id", "role", "given_name as givenName", "family_name as familyName"])
    .where("organisation_id", "=", scope.organisation)
    .where("hsa_id_canonical", "=", hsaId)
    .where("ended_at", "is", null)
    .executeTakeFirst();
}

/** Since when the authority has shut the member out; undefined for those who are not. */
export async function suspendedSince(
  db: ReadonlyKysely<Database> | Transaction<Database>,
  scope: Scope,
  id: MemberId,
): Promise<Date | undefined> {
  const row = await db
    .selectFrom("member_suspensions")
    .innerJoin("members", "members.id", "member_suspensions.member_id")
    .select("member_suspensions.suspended_at")
    .where("members.organisation_id", "=", scope.organisation)
    .where("members.id", "=", id)
    .where("member_suspensions.lifted_at", "is", null)
    .executeTakeFirst();
  return row?.suspended_at;
}

export async function organisationNumberOf(db: ReadonlyKysely<Database>, scope: Scope): Promise<string> {
  const row = await db
    .selectFrom("organisations")
    .select("organisation_number")
    .where("id", "=", scope.organisation)
    .executeTakeFirstOrThrow();
  return row.organisation_number;
}
