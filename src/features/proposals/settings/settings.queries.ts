import type { Transaction } from "kysely";
import type { ReadonlyKysely } from "kysely/readonly";
import type { Database } from "#db/tables.ts";
import { defaultSettings, type ProposalSettings } from "./settings.ts";
import { proposalSettingsRow } from "./settings-row.ts";

type Db = ReadonlyKysely<Database> | Transaction<Database>;

/** Unscoped: the authority's rules are everybody's to know. */
export async function proposalSettings(db: Db): Promise<ProposalSettings> {
  return (await selectSettings(db).executeTakeFirst()) ?? defaultSettings;
}

/** The same, held until the transaction ends; put down as they are where nobody has chosen any. Unscoped: as {@link proposalSettings}. */
export async function lockSettings(transaction: Transaction<Database>): Promise<ProposalSettings> {
  await transaction
    .insertInto("proposal_settings")
    .values(proposalSettingsRow(defaultSettings))
    .onConflict((conflict) => conflict.column("only_row").doNothing())
    .execute();
  return await selectSettings(transaction).forUpdate().executeTakeFirstOrThrow();
}

/** Unscoped: as {@link proposalSettings}. */
export async function storeSettings(
  transaction: Transaction<Database>,
  settings: ProposalSettings,
): Promise<void> {
  await transaction.updateTable("proposal_settings").set(proposalSettingsRow(settings)).execute();
}

function selectSettings(db: Db) {
  return db
    .selectFrom("proposal_settings")
    .select(["vote_goal as voteGoal", "closes_at_goal as closesAtGoal", "voting_periods as votingPeriods"])
    .select(["allows_against as allowsAgainst", "submitting_needs as submittingNeeds"])
    .select(["voting_needs as votingNeeds", "commenting_needs as commentingNeeds"])
    .select(["shown_name as shownName", "publishes_supporters as publishesSupporters"])
    .select(["moderates_comments as moderatesComments", "guardian_below as guardianBelow"])
    .select(["one_at_a_time as oneAtATime", "cooling_off_months as coolingOffMonths", "conditions"]);
}
