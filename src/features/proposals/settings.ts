/** What somebody has to have shown of who they are before they may do something. */
export type Need = "nothing" | "verified-email" | "verified-personal-number";

/** Which name of an external user the public sees. */
export type ShownName = "display-name" | "full-name";

/** The rules that a proposal is published under; copied onto it that day, so that they never change under way (decision 22). */
export type Terms = {
  /** How many votes for it the proposal is to get. */
  readonly voteGoal: number;
  readonly allowsAgainst: boolean;
  readonly votingNeeds: Need;
  readonly commentingNeeds: Need;
  readonly shownName: ShownName;
  /** Whether everybody may read who has voted for it. */
  readonly publishesSupporters: boolean;
  /** Whether a moderator reads comments before they are shown, or afterwards where somebody reports them. */
  readonly moderatesComments: "before" | "after";
};

/** What an authority has chosen for its proposals from now on. */
export type ProposalSettings = Terms & {
  /** How many days one may vote, the first included. */
  readonly votingDays: number;
  readonly submittingNeeds: Need;
};

/** What holds where the authority has chosen nothing (product B). */
export const defaultSettings: ProposalSettings = {
  voteGoal: 100,
  votingDays: 90,
  allowsAgainst: false,
  submittingNeeds: "verified-personal-number",
  votingNeeds: "verified-personal-number",
  commentingNeeds: "verified-email",
  shownName: "display-name",
  publishesSupporters: false,
  moderatesComments: "after",
};
