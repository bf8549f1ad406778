import { form } from "#platform/http/form-route.ts";
import { get, getShared, longText, type Route } from "#platform/http/route.ts";
import { feedAddress, newOpinionAddress } from "./addresses.ts";
import type { AnswerKind } from "./answers/answer.ts";
import { showAnswering, submitAnswer } from "./answers/answering.page.tsx";
import { showAttaching, submitAttaching } from "./attachments/attaching.page.tsx";
import { attachmentLimits, takesAttachments } from "./attachments/attachment.ts";
import { sendAttachment } from "./attachments/document.page.ts";
import { showAttachmentRemoval, submitAttachmentRemoval } from "./attachments/removal.page.tsx";
import { showDraft } from "./cases/draft.page.tsx";
import {
  showDraftCorrection,
  showNewDraft,
  submitDraftCorrection,
  submitNewDraft,
} from "./cases/drafting.page.tsx";
import { showSubmission, submitSubmission } from "./cases/submission.page.tsx";
import { showWithdrawal, submitWithdrawal } from "./cases/withdrawal.page.tsx";
import { showNewComment, showReply, submitComment, submitReply } from "./comments/commenting.page.tsx";
import { showComments, showThread } from "./comments/comments.page.tsx";
import { showReporting, submitReport } from "./comments/reporting.page.tsx";
import { type FeedParts, showFeed } from "./feed/feed.page.ts";
import { downloadProposals } from "./figures/export.page.ts";
import { showFigures } from "./figures/figures.page.tsx";
import { showProposals } from "./list/list.page.tsx";
import { showNewOpinion, submitNewOpinion } from "./opinions/writing.page.tsx";
import { showProposal } from "./proposal.page.tsx";
import {
  showCommentReview,
  showReport,
  submitHandling,
  submitShowing,
} from "./review/comment-review.page.tsx";
import { showHiding, showRestoration, submitHiding, submitRestoration } from "./review/hiding.page.tsx";
import { showPublication, submitPublication } from "./review/publication.page.tsx";
import { showQueue } from "./review/queue.page.tsx";
import { showReview, showTakingUp, submitTakingUp } from "./review/review.page.tsx";
import { showRules } from "./settings/rules.page.tsx";
import { showSettings, submitSettings } from "./settings/settings.page.tsx";
import { showSupporters } from "./votes/supporters.page.tsx";
import {
  showTakingBack,
  showVote,
  submitTakingBack,
  submitVote,
  type VotingParts,
} from "./votes/voting.page.tsx";

/** Each is read whole and is up to 10 MB: enough for an office behind one address, and no way to keep us busy with little. */
const documentsPerMinute = 120;
const long = { longestField: longText };

/** The addresses of proposals. Every address that is posted to also shows something. */
export function proposalRoutes(parts: VotingParts & FeedParts): readonly Route[] {
  return [
    ...publicRoutes(parts),
    ...makersRoutes,
    ...votersRoutes(parts),
    ...commentersRoutes,
    ...reviewersRoutes(parts),
    ...settingsRoutes,
  ];
}

const publicRoutes = (parts: FeedParts): readonly Route[] => [
  getShared(feedAddress, showFeed(parts)),
  getShared("/proposals", showProposals),
  getShared("/proposals/rules", showRules),
  getShared("/proposals/:proposal", showProposal(parts)),
  {
    ...get("/proposals/:proposal/attachments/:attachment", "public", sendAttachment),
    limit: documentsPerMinute,
  },
  getShared("/proposals/:proposal/supporters", showSupporters),
  getShared("/proposals/:proposal/comments", showComments),
  getShared("/proposals/:proposal/comments/:comment", showThread),
];

const makersRoutes: readonly Route[] = [
  get(newOpinionAddress, "opinions.submit", showNewOpinion),
  { ...form(newOpinionAddress, "opinions.submit", submitNewOpinion), ...long },
  get("/proposals/new", "cases.draft", showNewDraft),
  { ...form("/proposals", "cases.draft", submitNewDraft), ...long },
  get("/proposals/:proposal/draft", "cases.draft", showDraft),
  get("/proposals/:proposal/correction", "cases.draft", showDraftCorrection),
  { ...form("/proposals/:proposal/correction", "cases.draft", submitDraftCorrection), ...long },
  get("/proposals/:proposal/submission", "cases.submit", showSubmission),
  form("/proposals/:proposal/submission", "cases.submit", submitSubmission),
  get("/proposals/:proposal/withdrawal", "cases.withdraw", showWithdrawal),
  form("/proposals/:proposal/withdrawal", "cases.withdraw", submitWithdrawal),
];

const votersRoutes = (parts: VotingParts): readonly Route[] => [
  get("/proposals/:proposal/vote", "votes.cast", showVote),
  form("/proposals/:proposal/vote", "votes.cast", (submission) => submitVote(submission, parts)),
  get("/proposals/:proposal/vote/withdrawal", "votes.take-back", showTakingBack),
  form("/proposals/:proposal/vote/withdrawal", "votes.take-back", submitTakingBack),
];

const commentersRoutes: readonly Route[] = [
  get("/proposals/:proposal/comments/new", "comments.write", showNewComment),
  { ...form("/proposals/:proposal/comments", "comments.write", submitComment), ...long },
  get("/proposals/:proposal/comments/:comment/reply", "comments.write", showReply),
  { ...form("/proposals/:proposal/comments/:comment/reply", "comments.write", submitReply), ...long },
  get("/proposals/:proposal/comments/:comment/report", "comments.report", showReporting),
  { ...form("/proposals/:proposal/comments/:comment/report", "comments.report", submitReport), ...long },
];

type AnswerAct =
  | ("proposals.return" | "proposals.refuse" | "proposals.hand-over" | "proposals.decide")
  | ("cases.move" | "opinions.answer" | "opinions.close");

function answeringRoutes(noun: string, act: AnswerAct, kind: AnswerKind): readonly Route[] {
  return [
    get(`/proposal-reviews/:proposal/${noun}`, act, (visit) => showAnswering(visit, kind)),
    {
      ...form(`/proposal-reviews/:proposal/${noun}`, act, (submission) => submitAnswer(submission, kind)),
      ...long,
      ...(takesAttachments(kind) ? { files: attachmentLimits } : {}),
    },
  ];
}

const settingsRoutes: readonly Route[] = [
  get("/proposal-settings", "proposal-settings.choose", showSettings),
  { ...form("/proposal-settings", "proposal-settings.choose", submitSettings), ...long },
];

const reviewersRoutes = (parts: VotingParts): readonly Route[] => [
  get("/proposal-reviews", "proposals.review", showQueue),
  get("/proposal-reviews/figures", "proposals.review", showFigures),
  get("/proposal-reviews/export", "proposals.review", downloadProposals),
  get("/proposal-reviews/:proposal", "proposals.review", showReview),
  get("/proposal-reviews/:proposal/taking-up", "proposals.take-up", showTakingUp),
  form("/proposal-reviews/:proposal/taking-up", "proposals.take-up", submitTakingUp),
  get("/proposal-reviews/:proposal/publication", "proposals.publish", showPublication),
  form("/proposal-reviews/:proposal/publication", "proposals.publish", submitPublication),
  ...answeringRoutes("return", "proposals.return", "returned"),
  ...answeringRoutes("refusal", "proposals.refuse", "refused"),
  ...answeringRoutes("opinion", "cases.move", "made-opinion"),
  ...answeringRoutes("proposal", "cases.move", "made-proposal"),
  ...answeringRoutes("answer", "opinions.answer", "answered"),
  ...answeringRoutes("closing", "opinions.close", "closed"),
  ...answeringRoutes("handover", "proposals.hand-over", "handed-over"),
  ...answeringRoutes("decision", "proposals.decide", "decided"),
  get("/proposal-reviews/:proposal/answers/:answer/attachments", "attachments.add", showAttaching),
  {
    ...form("/proposal-reviews/:proposal/answers/:answer/attachments", "attachments.add", submitAttaching),
    files: attachmentLimits,
  },
  get(
    "/proposal-reviews/:proposal/attachments/:attachment/removal",
    "attachments.remove",
    showAttachmentRemoval,
  ),
  form(
    "/proposal-reviews/:proposal/attachments/:attachment/removal",
    "attachments.remove",
    submitAttachmentRemoval,
  ),
  get("/proposal-reviews/reports/:report", "comment-reports.handle", showReport),
  form("/proposal-reviews/reports/:report", "comment-reports.handle", submitHandling),
  get("/proposal-reviews/comments/:comment", "comments.show", showCommentReview),
  form("/proposal-reviews/comments/:comment", "comments.show", submitShowing),
  get("/proposal-reviews/comments/:comment/hiding", "comments.hide", showHiding),
  form("/proposal-reviews/comments/:comment/hiding", "comments.hide", (submission) =>
    submitHiding(submission, parts),
  ),
  get("/proposal-reviews/comments/:comment/restoration", "comments.hide", showRestoration),
  form("/proposal-reviews/comments/:comment/restoration", "comments.hide", submitRestoration),
];
