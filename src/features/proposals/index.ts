export { commentPlace, proposalAddress } from "./addresses.ts";
export { type Answer, answerCase } from "./answers/answering.ts";
export { caseAnsweredLetter } from "./answers/case-answered.ts";
export { seenOf } from "./cases/draft.ts";
export { draftProposal } from "./cases/drafting.ts";
export { findOwnCase } from "./cases/own-case.queries.ts";
export { submitProposal } from "./cases/submission.ts";
export { writeComment } from "./comments/commenting.ts";
export { reportComment } from "./comments/reporting.ts";
export { catalogue as proposalEvents } from "./events.ts";
export { type Lack, lackOf } from "./need.ts";
export {
  casesOf,
  commentsOf,
  type OwnListedCase,
  type OwnListedComment,
  type OwnListedVote,
  type OwnPage,
  type OwnRows,
  votesOf,
} from "./own/own.queries.ts";
export { tallyOf } from "./proposal.queries.ts";
export type { CaseId } from "./proposal.ts";
export { caseStates } from "./proposal-texts.ts";
export { hideComment } from "./review/hiding.ts";
export { readHidingReasons } from "./review/hiding-reason.ts";
export { publishProposal } from "./review/publication.ts";
export { proposalRoutes } from "./routes.ts";
export { proposalSettings } from "./settings/settings.queries.ts";
export { defaultSettings, type ProposalSettings } from "./settings/settings.ts";
export { proposalSettingsRow } from "./settings/settings-row.ts";
export { forgetClosedProposals, freezeResults } from "./votes/closed-proposals.ts";
export { tellOfClosings } from "./votes/closing.ts";
export { spendVotes } from "./votes/spent-votes.ts";
export { markEarlierVotes } from "./votes/unmarked-votes.ts";
export { castVote } from "./votes/voting.ts";
