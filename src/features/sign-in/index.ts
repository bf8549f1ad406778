export { answerIn } from "./answer.ts";
export { attemptMinutes, beginAttempt, takeAttempt } from "./attempt.ts";
export { findCapacities } from "./capacities.queries.ts";
export type { Claimed } from "./claims.ts";
export { welcomeIn } from "./entering.ts";
export { catalogue as signInEvents } from "./events.ts";
export { type Reason, type Report, reportFailure } from "./failure.ts";
export { faults } from "./faults.ts";
export { keptFormAddress } from "./kept-form.page.tsx";
export { landingOf } from "./landing.ts";
export { preferredLanguage } from "./language.queries.ts";
export {
  chosenAmong,
  type Levels,
  lastChosenFirst,
  type Offered,
  type OfferedCitizen,
  type OfferedService,
  soleKey,
} from "./offered.ts";
export { OthersSessionsDialog } from "./others-sessions/others-sessions-dialog.tsx";
export { endOthersSessions, noticeOf } from "./others-sessions/others-sessions-ending.ts";
export { othersSessionsNotice, othersSessionsTexts } from "./others-sessions/others-sessions-texts.ts";
export { pathAfterSignIn } from "./own-path.ts";
export { type LivingSession, livingSessionsOf } from "./own-sessions/living-sessions.queries.ts";
export { OwnSessions } from "./own-sessions/own-sessions.tsx";
export { ownSessionsTexts } from "./own-sessions/own-sessions-texts.ts";
export { SessionCard } from "./own-sessions/session-table.tsx";
export {
  endingAddressBelow,
  sessionsToEnd,
  type WhichSessions,
  whichAsked,
} from "./own-sessions/which-sessions.ts";
export {
  type CitizenClaim,
  citizenProfile,
  claimNames,
  type KnownProfile,
  type Profile,
  type ProfileName,
  profiles,
  type ServiceClaim,
  serviceProfile,
} from "./profiles.ts";
export {
  type CitizenProvider,
  createProvider,
  type Fetch,
  type ProviderConfig,
  type ServiceProvider,
  type SignInSecrets,
  type SigningKey,
} from "./provider.ts";
export { ProviderButtons } from "./provider-buttons.tsx";
export type { Refused } from "./refusal.ts";
export { faultStatus, faultText, RefusalHelp } from "./refusal-help.tsx";
export { rememberProvider } from "./remembered-provider.ts";
export { signInRoutes } from "./routes.ts";
export { type SearchAsked, searchIn, searchSent } from "./searches.ts";
export { digestOf, newSecret } from "./secret.ts";
export {
  type Arriving,
  findFormerOwner,
  findSignedIn,
  forgetDeadSessions,
  isFresh,
  type LivingSince,
  livingSince,
  renewSession,
  type SessionLimits,
  startSession,
} from "./session.ts";
export { WhoCanMend } from "./who-can-mend.tsx";
