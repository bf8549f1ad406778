import type { ReadonlyKysely } from "kysely/readonly";
import type { Database } from "#db/tables.ts";
import type { StaffScope } from "./staff.queries.ts";
import type { StaffPerson } from "./staff-person.ts";

/** How somebody's work here was ended. */
export type Ending = {
  readonly at: Date;
  /** The actor's reference; null for the operator. */
  readonly actor: string | null;
  /** Undefined for whoever is not of the staff. */
  readonly by: string | undefined;
};

/** Who ended the staff member, and when, as the log has it; for those who came second. */
export async function latestEnding(
  db: ReadonlyKysely<Database>,
  _scope: StaffScope,
  { reference }: Pick<StaffPerson, "reference">,
): Promise<Ending | undefined> {
  const row = await db
    .selectFrom("audit_events")
    .leftJoin("staff as by", "by.person_reference", "audit_events.actor_reference")
    .select(["occurred_at", "actor_reference", "by.given_name", "by.family_name"])
    .where("subject_reference", "=", reference)
    .where("code", "=", "staff-ended")
    .orderBy("sequence", "desc")
    .limit(1)
    .executeTakeFirst();
  if (row === undefined) return undefined;
  const { occurred_at, actor_reference, given_name, family_name } = row;
  const by = given_name === null ? undefined : `${given_name} ${family_name}`;
  return { at: occurred_at, actor: actor_reference, by };
}
