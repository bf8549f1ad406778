import type { ProposalSettings } from "./settings.ts";

/** As the table holds them. */
export function proposalSettingsRow(settings: ProposalSettings) {
  return {
    vote_goal: settings.voteGoal,
    closes_at_goal: settings.closesAtGoal,
    voting_periods: [...settings.votingPeriods],
    allows_against: settings.allowsAgainst,
    submitting_needs: settings.submittingNeeds,
    voting_needs: settings.votingNeeds,
    commenting_needs: settings.commentingNeeds,
    shown_name: settings.shownName,
    publishes_supporters: settings.publishesSupporters,
    moderates_comments: settings.moderatesComments,
    guardian_below: settings.guardianBelow,
    one_at_a_time: settings.oneAtATime,
    cooling_off_months: settings.coolingOffMonths,
    conditions: settings.conditions,
  };
}
