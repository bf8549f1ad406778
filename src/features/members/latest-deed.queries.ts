import type { ReadonlyKysely } from "kysely/readonly";
import type { Database } from "#db/tables.ts";
import type { Scope } from "#platform/access/scope.ts";
import type { Member } from "./member.ts";

/** What somebody did to a user. */
export type Deed = {
  readonly at: Date;
  /** The actor's reference; null for what no person did. */
  readonly actor: string | null;
  /** Undefined for somebody who is not of the organisation. */
  readonly by: string | undefined;
  /** Whether it was one of the authority's own people, or its operator. */
  readonly isAuthoritys: boolean;
};

/** Who last did this to the user, and when, as the log has it; for those who came second. */
export async function latestDeed(
  db: ReadonlyKysely<Database>,
  scope: Scope,
  { reference }: Pick<Member, "reference">,
  code: "member-corrected" | "member-removed",
): Promise<Deed | undefined> {
  const row = await db
    .selectFrom("audit_events")
    .leftJoin("members as by", (join) =>
      join
        .on("by.organisation_id", "=", scope.organisation)
        .onRef("by.person_reference", "=", "audit_events.actor_reference"),
    )
    .select(["occurred_at", "actor_reference", "actor_kind", "by.given_name", "by.family_name"])
    .where("audit_events.organisation_id", "=", scope.organisation)
    .where("subject_reference", "=", reference)
    .where("code", "=", code)
    .orderBy("sequence", "desc")
    .limit(1)
    .executeTakeFirst();
  if (row === undefined) return undefined;
  const { occurred_at, actor_reference, actor_kind, given_name, family_name } = row;
  const by = given_name === null ? undefined : `${given_name} ${family_name}`;
  return {
    at: occurred_at,
    actor: actor_reference,
    by,
    isAuthoritys: actor_kind === "staff" || actor_kind === "operator",
  };
}
