import type { Transaction } from "kysely";
import type { ReadonlyKysely } from "kysely/readonly";
import type { Database } from "#db/tables.ts";
import type { PersonReference } from "#platform/access/actor.ts";
import type { Scope } from "#platform/access/scope.ts";
import type { CanonicalHsaId } from "#platform/identifiers/hsa-id.ts";
import type { Id } from "#platform/ids.ts";

export type OrganisationsAdministrator = {
  readonly id: Id<"members">;
  readonly organisation: Id<"organisations">;
  readonly reference: PersonReference;
  readonly givenName: string;
  readonly familyName: string;
  readonly hsaId: CanonicalHsaId;
  readonly email: string;
  readonly appointedAt: Date;
  readonly lastSignedInAt: Date | null;
  readonly suspendedAt: Date | null;
};

type Reader = ReadonlyKysely<Database> | Transaction<Database>;

/** The organisation's current administrators, by name. */
export async function administratorsOf(db: Reader, scope: Scope): Promise<OrganisationsAdministrator[]> {
  const rows = await selectAdministrators(db).where("organisation_id", "=", scope.organisation).execute();
  return rows.map(administratorOf);
}

/**
 * Every organisation's current administrators, by name.
 *
 * Unscoped: the authority appoints them all and has to see where one is missing.
 */
export async function allAdministrators(
  db: Reader,
): Promise<ReadonlyMap<Id<"organisations">, readonly OrganisationsAdministrator[]>> {
  const rows = await selectAdministrators(db).execute();
  return Map.groupBy(rows.map(administratorOf), ({ organisation }) => organisation);
}

function selectAdministrators(db: Reader) {
  return db
    .selectFrom("members")
    .leftJoin("member_suspensions", (join) =>
      join
        .onRef("member_suspensions.member_id", "=", "members.id")
        .on("member_suspensions.lifted_at", "is", null),
    )
    .where("role", "=", "administrator")
    .where("ended_at", "is", null)
    .select(["members.id", "organisation_id as organisation", "person_reference", "hsa_id_canonical"])
    .select(["given_name as givenName", "family_name as familyName", "email"])
    .select(["created_at as appointedAt", "last_signed_in_at as lastSignedInAt"])
    .select("member_suspensions.suspended_at as suspendedAt")
    .orderBy("family_name_order")
    .orderBy("given_name_order")
    .orderBy("members.id");
}

type Row = Awaited<ReturnType<ReturnType<typeof selectAdministrators>["execute"]>>[number];

function administratorOf({ person_reference, hsa_id_canonical, ...person }: Row): OrganisationsAdministrator {
  // the columns hold nothing else
  return {
    ...person,
    reference: person_reference as PersonReference,
    hsaId: hsa_id_canonical as CanonicalHsaId,
  };
}

/** Whether the organisation had this administrator once. */
export async function wasAdministrator(db: Reader, scope: Scope, id: Id<"members">): Promise<boolean> {
  const row = await db
    .selectFrom("members")
    .select("id")
    .where("organisation_id", "=", scope.organisation)
    .where("id", "=", id)
    .where("role", "=", "administrator")
    .where("ended_at", "is not", null)
    .executeTakeFirst();
  return row !== undefined;
}

/** How many current users the organisation has. */
export async function countUsers(db: ReadonlyKysely<Database>, scope: Scope): Promise<number> {
  const { users } = await db
    .selectFrom("members")
    .select(({ fn }) => fn.countAll<number>().as("users"))
    .where("organisation_id", "=", scope.organisation)
    .where("role", "=", "user")
    .where("ended_at", "is", null)
    .executeTakeFirstOrThrow();
  return Number(users);
}
