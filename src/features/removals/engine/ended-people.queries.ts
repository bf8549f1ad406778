import type { ReadonlyKysely } from "kysely/readonly";
import type { Database } from "#db/tables.ts";
import type { PersonReference } from "#platform/access/actor.ts";
import type { StaffIdentity } from "#staff";
import type { Removed } from "../removal.ts";

/** Somebody who is or was of an organisation or of the staff. */
export type NamedPerson = Removed & {
  readonly population: "member" | "staff";
  readonly givenName: string;
  readonly familyName: string;
  /** Where they are or were a member; none of the staff. */
  readonly organisation: string | undefined;
  readonly endedAt: Date | null;
};

/**
 * Every row of the person with that identity: of each membership there was, and each time on the staff.
 *
 * Unscoped: the operator's, who removes whoever has ended.
 */
export async function peopleNamed(
  db: ReadonlyKysely<Database>,
  { scheme, value }: StaffIdentity,
): Promise<NamedPerson[]> {
  const members = await db
    .selectFrom("members")
    .innerJoin("organisations", "organisations.id", "members.organisation_id")
    .select(["members.id", "members.person_reference", "given_name", "family_name", "members.ended_at"])
    .select("organisations.name as organisation")
    .where("hsa_id_canonical", "=", value)
    .where(({ val }) => val(scheme === "hsa-id"))
    .orderBy("members.created_at")
    .execute();
  const staff = await db
    .selectFrom("staff")
    .select(["id", "person_reference", "given_name", "family_name", "ended_at"])
    .where("identity_scheme", "=", scheme)
    .where("identity_canonical", "=", value.toUpperCase())
    .orderBy("created_at")
    .execute();
  return [
    ...members.map((row) => named("member", row, row.organisation)),
    ...staff.map((row) => named("staff", row, undefined)),
  ];
}

type Row = {
  readonly id: string;
  readonly person_reference: string;
  readonly given_name: string;
  readonly family_name: string;
  readonly ended_at: Date | null;
};

function named(
  population: NamedPerson["population"],
  { id, person_reference, given_name, family_name, ended_at }: Row,
  organisation: string | undefined,
): NamedPerson {
  return {
    population,
    subject: id,
    reference: person_reference as PersonReference,
    givenName: given_name,
    familyName: family_name,
    organisation,
    endedAt: ended_at,
  };
}
