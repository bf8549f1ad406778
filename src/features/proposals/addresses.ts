import type { Id } from "#platform/ids.ts";
import type { CaseId } from "./proposal.ts";

type CommentId = Id<"comments">;

/** Where an external user sees to the own account. */
export const myPagesAddress = "/my-pages";

/** Where the own drafts and proposals stand. */
export const myCasesAddress = "/my-pages/cases";

/** Where a letter's link stops notices. @param secret what it stops and to whom, sealed */
export function unsubscriptionAddress(secret: string): string {
  return `/account/notices/${secret}`;
}

/** Where an opinion is written and handed in. */
export const newOpinionAddress = "/opinions/new";

export const newProposalAddress = "/proposals/new";

/** @param query the list as it was, without its question mark */
export function proposalsAddress(query = ""): string {
  return query === "" ? "/proposals" : `/proposals?${query}`;
}

export function proposalAddress(proposal: CaseId): string {
  return `/proposals/${proposal}`;
}

export function draftAddress(draft: CaseId): string {
  return `/proposals/${draft}/draft`;
}

export function correctionAddress(draft: CaseId): string {
  return `/proposals/${draft}/correction`;
}

export function submissionAddress(draft: CaseId): string {
  return `/proposals/${draft}/submission`;
}

export function withdrawalAddress(draft: CaseId): string {
  return `/proposals/${draft}/withdrawal`;
}

export function voteAddress(proposal: CaseId): string {
  return `/proposals/${proposal}/vote`;
}

export function voteWithdrawalAddress(proposal: CaseId): string {
  return `/proposals/${proposal}/vote/withdrawal`;
}

export function supportersAddress(proposal: CaseId, query = ""): string {
  return `/proposals/${proposal}/supporters${query === "" ? "" : `?${query}`}`;
}

export function commentsAddress(proposal: CaseId, query = ""): string {
  return `/proposals/${proposal}/comments${query === "" ? "" : `?${query}`}`;
}

export function newCommentAddress(proposal: CaseId): string {
  return `/proposals/${proposal}/comments/new`;
}

/** The comment with the thread that it belongs to. */
export function commentAddress(proposal: CaseId, comment: CommentId): string {
  return `/proposals/${proposal}/comments/${comment}`;
}

/** The same, with the comment itself in sight. */
export function commentPlace(proposal: CaseId, comment: CommentId): string {
  return `${commentAddress(proposal, comment)}#${commentAnchor(comment)}`;
}

export function commentAnchor(comment: CommentId): string {
  return `comment-${comment}`;
}

export function replyAddress(proposal: CaseId, comment: CommentId): string {
  return `/proposals/${proposal}/comments/${comment}/reply`;
}

export function reportAddress(proposal: CaseId, comment: CommentId): string {
  return `/proposals/${proposal}/comments/${comment}/report`;
}

/** The latest proposals as a feed. */
export const feedAddress = "/proposals/feed";

/** What became of proposals in a year; in this one where none is named. */
export function figuresAddress(year?: number): string {
  return year === undefined ? "/proposal-reviews/figures" : `/proposal-reviews/figures?year=${year}`;
}

/** All proposals as a table for a spreadsheet. */
export const exportAddress = "/proposal-reviews/export";

/** How proposals work and by which rules. */
export const rulesAddress = "/proposals/rules";

/** Where the authority chooses the rules. @param preset an example that the form begins from */
export function settingsAddress(preset?: string): string {
  return preset === undefined ? "/proposal-settings" : `/proposal-settings?preset=${preset}`;
}

export const reviewsAddress = "/proposal-reviews";

export function reviewAddress(proposal: CaseId): string {
  return `/proposal-reviews/${proposal}`;
}

/** Where it is said that a proposal is being reviewed. */
export function takingUpAddress(proposal: CaseId): string {
  return `/proposal-reviews/${proposal}/taking-up`;
}

export function publicationAddress(proposal: CaseId): string {
  return `/proposal-reviews/${proposal}/publication`;
}

const answerNouns = {
  returned: "return",
  "made-opinion": "opinion",
  "made-proposal": "proposal",
  answered: "answer",
  closed: "closing",
  refused: "refusal",
  "handed-over": "handover",
  decided: "decision",
} as const;

/** Where one kind of answer about a case is written. */
export function answerAddress(proposal: CaseId, kind: keyof typeof answerNouns): string {
  return `/proposal-reviews/${proposal}/${answerNouns[kind]}`;
}

/** A document that is attached to an answer. */
export function attachmentAddress(proposal: CaseId, attachment: Id<"attachments">): string {
  return `/proposals/${proposal}/attachments/${attachment}`;
}

/** Where documents are attached to an answer that has been given. */
export function attachingAddress(proposal: CaseId, answer: Id<"case_answers">): string {
  return `/proposal-reviews/${proposal}/answers/${answer}/attachments`;
}

export function attachmentRemovalAddress(proposal: CaseId, attachment: Id<"attachments">): string {
  return `/proposal-reviews/${proposal}/attachments/${attachment}/removal`;
}

export function showingAddress(comment: CommentId): string {
  return `/proposal-reviews/comments/${comment}`;
}

/** Where a comment is hidden; it is restored from the page about it. */
export function hidingAddress(comment: CommentId): string {
  return `/proposal-reviews/comments/${comment}/hiding`;
}

export function restorationAddress(comment: CommentId): string {
  return `/proposal-reviews/comments/${comment}/restoration`;
}

export function reportHandlingAddress(report: Id<"comment_reports">): string {
  return `/proposal-reviews/reports/${report}`;
}
