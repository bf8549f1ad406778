import type { ReadonlyKysely } from "kysely/readonly";
import type { Database } from "#db/tables.ts";
import type { Id } from "#platform/ids.ts";
import type { CaseId, Direction } from "../proposal.ts";

/** How the person has voted on the proposal, if at all. Unscoped: it is the actor's own vote. */
export async function voteOf(
  db: ReadonlyKysely<Database>,
  externalUser: Id<"external_users">,
  proposal: CaseId,
): Promise<Direction | undefined> {
  const row = await db
    .selectFrom("votes")
    .select("direction")
    .where("case_id", "=", proposal)
    .where("external_user_id", "=", externalUser)
    .executeTakeFirst();
  return row?.direction;
}
