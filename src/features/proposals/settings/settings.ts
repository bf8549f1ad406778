/** What somebody has to have shown of who they are before they may do something. */
export type Need = "nothing" | "verified-email" | "verified-personal-number";

/** The same for comments, which an authority can do without. */
export type CommentingNeed = Need | "nobody";

/** Which name of an external user the public sees. */
export type ShownName = "display-name" | "full-name";

/** The rules that a proposal is published under; copied onto it that day, so that they never change under way (decision 22). */
export type Terms = {
  /** How many votes for it the proposal is to get. */
  readonly voteGoal: number;
  /** Whether voting ends with the vote that reaches the goal, or goes on to the last day. */
  readonly closesAtGoal: boolean;
  readonly allowsAgainst: boolean;
  readonly votingNeeds: Need;
  readonly commentingNeeds: CommentingNeed;
  readonly shownName: ShownName;
  /** Whether everybody may read who has voted for it. */
  readonly publishesSupporters: boolean;
  /** Whether a moderator reads comments before they are shown, or afterwards where somebody reports them. */
  readonly moderatesComments: "before" | "after";
};

/** What an authority has chosen for its proposals from now on. */
export type ProposalSettings = Terms & {
  /**
   * For how many days one may vote, the first included: one number for all proposals, or several in rising order, of
   * which whoever makes a proposal chooses one.
   */
  readonly votingPeriods: readonly number[];
  readonly submittingNeeds: Need;
  /** Whoever is younger needs a guardian's approval before the proposal is published. Null where that is not asked for. */
  readonly guardianBelow: number | null;
  /** Whether one may have a proposal only when no other of one's own is under way. */
  readonly oneAtATime: boolean;
  /** For how many months after a proposal has ended none about the same is published; 0 where that is not asked for. */
  readonly coolingOffMonths: number;
  /** What else holds, in the authority's own words. */
  readonly conditions: string | null;
};

/** What holds where the authority has chosen nothing (product B). */
export const defaultSettings: ProposalSettings = {
  voteGoal: 100,
  closesAtGoal: false,
  votingPeriods: [90],
  allowsAgainst: false,
  submittingNeeds: "verified-personal-number",
  votingNeeds: "verified-personal-number",
  commentingNeeds: "verified-email",
  shownName: "display-name",
  publishesSupporters: false,
  moderatesComments: "after",
  guardianBelow: null,
  oneAtATime: false,
  coolingOffMonths: 0,
  conditions: null,
};

/** For how many days a proposal is open: what its maker wanted, where that is among what one may choose. */
export function votingDaysOf({ votingPeriods }: ProposalSettings, wanted: number | null): number {
  const days = votingPeriods.find((period) => period === wanted) ?? votingPeriods[0];
  if (days === undefined) throw new Error("settings without a voting period");
  return days;
}
