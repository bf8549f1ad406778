export { commentPlace, proposalAddress, unsubscriptionAddress } from "./addresses.ts";
export { type Answer, answerCase } from "./answers/answering.ts";
export { chosenAttachment } from "./attachments/attachment.ts";
export { seenOf } from "./cases/draft.ts";
export { draftProposal } from "./cases/drafting.ts";
export { findOwnCase } from "./cases/own-case.queries.ts";
export { submitProposal } from "./cases/submission.ts";
export { writeComment } from "./comments/commenting.ts";
export { reportComment } from "./comments/reporting.ts";
export { catalogue as proposalEvents } from "./events.ts";
export { noticeChoicesOf } from "./mail-notices/choices.queries.ts";
export { choicesWithout, chooseNotices } from "./mail-notices/choosing-notices.ts";
export { digestLetter } from "./mail-notices/digest-letter.ts";
export { newsHandlers } from "./mail-notices/news-jobs.ts";
export { type NoticeChoices, type NoticeKind, noticeDeliveries, noticeKinds } from "./mail-notices/notice.ts";
export { noticeLetter } from "./mail-notices/notice-letter.ts";
export { noticeTexts } from "./mail-notices/notice-texts.ts";
export { forgetOldNotices } from "./mail-notices/retention.ts";
export { readUnsubscription } from "./mail-notices/unsubscription.ts";
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
export { caseKinds, caseStates } from "./proposal-texts.ts";
export { hideComment } from "./review/hiding.ts";
export { readHidingReasons } from "./review/hiding-reason.ts";
export { publishProposal } from "./review/publication.ts";
export { proposalRoutes } from "./routes.ts";
export { proposalSettings } from "./settings/settings.queries.ts";
export { defaultSettings, type ProposalSettings } from "./settings/settings.ts";
export { proposalSettingsRow } from "./settings/settings-row.ts";
export { forgetClosedProposals, freezeResults } from "./votes/closed-proposals.ts";
export { spendVotes } from "./votes/spent-votes.ts";
export { markEarlierVotes, markVotes } from "./votes/unmarked-votes.ts";
export { castVote } from "./votes/voting.ts";
