import type { Transaction } from "kysely";
import type { ReadonlyKysely } from "kysely/readonly";
import type { Database } from "#db/tables.ts";
import { defaultSettings, type ProposalSettings } from "./settings.ts";

/** Unscoped: the authority's rules are everybody's to know. */
export async function proposalSettings(
  db: ReadonlyKysely<Database> | Transaction<Database>,
): Promise<ProposalSettings> {
  const chosen = await db
    .selectFrom("proposal_settings")
    .select(["vote_goal as voteGoal", "voting_days as votingDays", "allows_against as allowsAgainst"])
    .select(["submitting_needs as submittingNeeds", "voting_needs as votingNeeds"])
    .select(["commenting_needs as commentingNeeds", "shown_name as shownName"])
    .select(["publishes_supporters as publishesSupporters", "moderates_comments as moderatesComments"])
    .executeTakeFirst();
  return chosen ?? defaultSettings;
}
