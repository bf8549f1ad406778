import { sql, type Transaction } from "kysely";
import type { Database } from "#db/tables.ts";
import type { PersonReference } from "#platform/access/actor.ts";
import type { Id } from "#platform/ids.ts";
import type { LocalDate } from "#platform/time/local-date.ts";
import { touchedGrants } from "../touched-grants.ts";

/**
 * Who administers an organisation in which somebody has been given any of these permissions, under an agreement.
 *
 * Unscoped: whoever loses or regains something is told, in whatever organisation.
 */
export async function administratorsConcerned(
  tx: Transaction<Database>,
  permissions: readonly Id<"permissions">[],
  today: LocalDate,
): Promise<PersonReference[]> {
  if (permissions.length === 0) return [];
  const rows = await tx
    .selectFrom("members as administrators")
    .where("administrators.role", "=", "administrator")
    .where("administrators.ended_at", "is", null)
    .where(
      "administrators.organisation_id",
      "in",
      touchedGrants(tx, permissions, today).select("grants.organisation_id"),
    )
    .select("administrators.person_reference as reference")
    .orderBy("administrators.id")
    .execute();
  // the column holds nothing else
  return rows.map(({ reference }) => reference as PersonReference);
}

export type HeldHere = {
  readonly name: string;
  readonly nameEn: string | null;
  readonly lastDay: string | null;
  readonly people: number;
};

export type Office = {
  readonly email: string;
  readonly organisation: string;
  readonly eService: { readonly name: string; readonly nameEn: string | null };
  /** What users there have been given in the e-service, in its order. */
  readonly held: readonly HeldHere[];
};

/**
 * What an administrator is told of an e-service; undefined for somebody who is none any more.
 *
 * Unscoped: a letter goes to the person, about the person's own organisation.
 */
export async function officeOf(
  tx: Transaction<Database>,
  person: PersonReference,
  eService: Id<"e_services">,
): Promise<Office | undefined> {
  const own = await tx
    .selectFrom("members")
    .innerJoin("organisations", "organisations.id", "members.organisation_id")
    .innerJoin("e_services", (join) => join.on("e_services.id", "=", eService))
    .where("members.person_reference", "=", person)
    .where("members.role", "=", "administrator")
    .where("members.ended_at", "is", null)
    .select(["members.email", "members.organisation_id", "organisations.name as organisation"])
    .select(["e_services.name", "e_services.name_en as nameEn"])
    .executeTakeFirst();
  if (own === undefined) return undefined;
  const held = await tx
    .selectFrom("permissions")
    .innerJoin("grants", "grants.permission_id", "permissions.id")
    .innerJoin("members", "members.id", "grants.member_id")
    .where("permissions.e_service_id", "=", eService)
    .where("grants.organisation_id", "=", own.organisation_id)
    .where("grants.revoked_at", "is", null)
    .where("members.ended_at", "is", null)
    .groupBy("permissions.id")
    .select(["permissions.name", "permissions.name_en as nameEn", "permissions.valid_to as lastDay"])
    .select(sql<number>`count(distinct grants.member_id)::integer`.as("people"))
    .orderBy("permissions.position")
    .execute();
  const { email, organisation, name, nameEn } = own;
  return { email, organisation, eService: { name, nameEn }, held };
}
