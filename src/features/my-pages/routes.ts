import { form } from "#platform/http/form-route.ts";
import { get, post, type Route } from "#platform/http/route.ts";
import {
  showEmailChangeConfirmation,
  submitEmailChangeConfirmation,
} from "./account/email-change-confirmation.page.tsx";
import { showVerification, submitVerification } from "./account/email-verification.page.tsx";
import { showChoice, submitChoice } from "./account/password-choice.page.tsx";
import { showReset, submitReset } from "./account/password-reset.page.tsx";
import {
  showResetRequest,
  showResetRequested,
  submitResetRequest,
} from "./account/password-reset-request.page.tsx";
import { showRegistered, showRegistration, submitRegistration } from "./account/registration.page.tsx";
import { showSignIn, submitSignIn } from "./account/sign-in.page.tsx";
import { showSignedOut } from "./account/signed-out.page.tsx";
import { downloadData, showData } from "./data/data.page.tsx";
import { showDetails, submitDetails } from "./details/details.page.tsx";
import { showOwnCases, showOwnComments, showOwnVotes } from "./doings/doings.page.tsx";
import { showEmail, submitEmail } from "./email/email.page.tsx";
import { showVerificationRequest, submitVerificationRequest } from "./email/verification.page.tsx";
import { showWithdrawal, submitWithdrawal } from "./email/withdrawal.page.tsx";
import type { MyPagesParts } from "./my-pages-parts.ts";
import { unsubscribedAddress } from "./notices/notice-addresses.ts";
import { showNotices, submitNotices } from "./notices/notices.page.tsx";
import {
  showUnsubscribed,
  showUnsubscription,
  submitUnsubscription,
} from "./notices/unsubscription.page.tsx";
import { showOverview } from "./overview.page.tsx";
import { showPasswordChange, submitPasswordChange } from "./password.page.tsx";
import { showEnding, submitEnding } from "./sessions/ending.page.tsx";
import { showSessions } from "./sessions/sessions.page.tsx";

/** The addresses of Mina sidor. */
export function myPagesRoutes(parts: MyPagesParts): readonly Route[] {
  return [...accountRoutes(parts), ...ownRoutes(parts)];
}

/** Open to all: nobody is known yet. Whoever holds a link is asked for the password as well, where it matters. */
function accountRoutes(parts: MyPagesParts): readonly Route[] {
  return [
    get("/account/new", "public", showRegistration),
    post("/account/new", "public", submitRegistration(parts)),
    get("/account/registered", "public", showRegistered),
    get("/account/email-verification/:link", "public", showVerification),
    post("/account/email-verification/:link", "public", submitVerification(parts)),
    get("/account/sign-in", "public", showSignIn(parts)),
    post("/account/sign-in", "public", submitSignIn(parts)),
    get("/account/password-choice", "public", showChoice),
    post("/account/password-choice", "public", submitChoice(parts)),
    get("/account/password-reset", "public", showResetRequest),
    post("/account/password-reset", "public", submitResetRequest(parts)),
    get("/account/password-reset/sent", "public", showResetRequested),
    get("/account/password-reset/:link", "public", showReset),
    post("/account/password-reset/:link", "public", submitReset(parts)),
    get("/account/email-change/:link", "public", showEmailChangeConfirmation),
    post("/account/email-change/:link", "public", submitEmailChangeConfirmation(parts)),
    get("/account/notices/:link", "public", showUnsubscription(parts)),
    post("/account/notices/:link", "public", submitUnsubscription(parts)),
    get(unsubscribedAddress, "public", showUnsubscribed),
    get("/account/signed-out", "public", showSignedOut),
  ];
}

function ownRoutes(parts: MyPagesParts): readonly Route[] {
  return [
    get("/my-pages", "own-account.read", showOverview(parts)),
    get("/my-pages/notices", "own-notices.choose", showNotices),
    form("/my-pages/notices", "own-notices.choose", submitNotices),
    get("/my-pages/details", "own-details.correct", showDetails(parts)),
    form("/my-pages/details", "own-details.correct", submitDetails(parts)),
    get("/my-pages/email", "own-email.change", showEmail),
    post("/my-pages/email", "own-email.change", submitEmail(parts)),
    get("/my-pages/email/verification", "own-email.change", showVerificationRequest),
    post("/my-pages/email/verification", "own-email.change", submitVerificationRequest(parts)),
    get("/my-pages/email/withdrawal", "own-email.change", showWithdrawal),
    post("/my-pages/email/withdrawal", "own-email.change", submitWithdrawal),
    get("/my-pages/password", "own-password.change", showPasswordChange),
    post("/my-pages/password", "own-password.change", submitPasswordChange(parts)),
    get("/my-pages/sessions", "own-sessions.read", showSessions(parts)),
    get("/my-pages/sessions/ending", "own-sessions.end", showEnding(parts)),
    post("/my-pages/sessions/ending", "own-sessions.end", submitEnding(parts)),
    get("/my-pages/sessions/:session/ending", "own-sessions.end", showEnding(parts)),
    post("/my-pages/sessions/:session/ending", "own-sessions.end", submitEnding(parts)),
    get("/my-pages/data", "own-data.export", showData(parts)),
    get("/my-pages/data/download", "own-data.export", downloadData(parts)),
    get("/my-pages/cases", "own-cases.read", showOwnCases),
    get("/my-pages/votes", "own-votes.read", showOwnVotes),
    get("/my-pages/comments", "own-comments.read", (visit) => showOwnComments(visit, parts)),
  ];
}
