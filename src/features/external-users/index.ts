export {
  type AboutExternalUser,
  aboutExternalUser,
  actedOn,
  pageAbout,
  type StaffSubmission,
  type StaffVisit,
} from "./about-external-user.ts";
export { findAccount } from "./account/account.queries.ts";
export { catalogue as accountEvents, event as accountEvent } from "./account/account-events.ts";
export { tidyAccounts } from "./account/account-tidying.ts";
export { countAttempt } from "./account/attempt-counts.ts";
export { ownMailCounters, registrationCounters, resetCounters } from "./account/attempt-limits.ts";
export { type DetailName, type Details, detailNames } from "./account/details.ts";
export { correctOwnDetails, type DetailsCorrection, shownDetails } from "./account/details-correction.ts";
export {
  detailsShape,
  eachDetail,
  type TypedDetails,
  typedDetails,
} from "./account/details-form.ts";
export { detailFaults, detailLabels } from "./account/details-texts.ts";
export {
  askEmailChange,
  askOwnEmailChange,
  confirmEmailChange,
  findPendingEmailChange,
  giveUpEmailChange,
  orTaken,
  type PendingEmailChange,
} from "./account/email-change.ts";
export { askVerification, sendVerificationLink, verifyEmail } from "./account/email-verification.ts";
export { type Entering, enterAccount } from "./account/entering.ts";
export { findKnownBrowser, lastKnownTo } from "./account/known-browsers.ts";
export { letIn } from "./account/let-in.ts";
export { defineAccountLetter } from "./account/letters/account-letter.ts";
export { accountLetters } from "./account/letters/account-letters.ts";
export {
  type BadLink,
  findLinkedAccount,
  type Link,
  type LinkKind,
  lockLink,
  useUpLinks,
  withdrawLinks,
} from "./account/links.ts";
export {
  giveOneTimePassword,
  isOneTimePassword,
  prepareOneTimePassword,
} from "./account/one-time-password.ts";
export { findOwnDetails, type StoredDetails } from "./account/own-details.queries.ts";
export { type OwnSession, ownSessionsOf } from "./account/own-sessions.queries.ts";
export { endOwnSessions } from "./account/own-sessions.ts";
export { changeOwnPassword } from "./account/password-change.ts";
export { choosePassword } from "./account/password-choice.ts";
export { resetPassword } from "./account/password-reset.ts";
export {
  passwordResetHandler,
  requestPasswordReset,
  sendPasswordReset,
} from "./account/password-reset-request.ts";
export {
  type Entered,
  enterProven,
  type SignInOutcome,
  signInWithPassword,
} from "./account/password-sign-in.ts";
export { findPassword, hasOwnPassword, type StoredPassword, setPassword } from "./account/passwords.ts";
export { isFreshlyIdentified, proveAgain, type ShownAgain } from "./account/proving-again.ts";
export { type Proof, provePassword } from "./account/proving-password.ts";
export { addAccount, register } from "./account/registration.ts";
export { endSessionsOf } from "./account/sessions.ts";
export {
  externalUserActAddress,
  externalUserAddress,
  externalUsersAddress,
  removalNoun,
} from "./addresses.ts";
export { catalogue as externalUserEvents } from "./events.ts";
export { type Account, actorOf, type ExternalUserId } from "./external-user.ts";
export { findExternalUser, lockExternalUser } from "./external-users.queries.ts";
export { eIdAddresses } from "./identification/e-id-addresses.ts";
export { type EIdOffer, SignInWithEId, VerifyWithEId } from "./identification/e-id-buttons.tsx";
export { catalogue as identificationEvents } from "./identification/events.ts";
export { findOwnNumber, type OwnNumber } from "./identification/own-number.queries.ts";
export { identificationRoutes } from "./identification/routes.ts";
export { isInScope } from "./in-scope.ts";
export { publicNameOf } from "./public-name.ts";
export { refusedIfRemoved, unlessRemoved } from "./removed.page.tsx";
export { externalUserRoutes } from "./routes.ts";
export { fullName, type StoredExternalUser } from "./stored-external-user.ts";
