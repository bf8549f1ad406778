import type { Act } from "#platform/access/matrix.ts";
import type { Reply } from "#platform/http/reply.ts";
import { get, longText, post, type Route } from "#platform/http/route.ts";
import type { StaffSubmission } from "./about-external-user.ts";
import { type ActPages, showAct } from "./acts/act-pages.tsx";
import { emailChange, submitEmailChange } from "./acts/email-change.page.tsx";
import { oneTimePassword, submitOneTimePassword } from "./acts/password.page.tsx";
import {
  numberBlockLifting,
  numberRevealing,
  numberUnverification,
  numberVerification,
  submitNumberBlockLifting,
  submitNumberRevealing,
  submitNumberUnverification,
  submitNumberVerification,
} from "./acts/personal-number.page.tsx";
import {
  activation,
  deactivation,
  emailUnverification,
  emailVerification,
  passwordReset,
  protection,
  protectionLifting,
  signOut,
  submitActivation,
  submitDeactivation,
  submitEmailUnverification,
  submitEmailVerification,
  submitPasswordReset,
  submitProtection,
  submitProtectionLifting,
  submitSignOut,
} from "./acts/simple-acts.page.ts";
import { submitSaving } from "./details/saving.page.ts";
import type { ExternalUserParts } from "./external-user-parts.ts";
import { countPage } from "./list/count.page.tsx";
import { listPage } from "./list/list.page.tsx";
import { submitSearch } from "./list/search.page.ts";
import { showHistory } from "./made/history.page.tsx";
import { showMade } from "./made/made.page.tsx";
import { showExternalUser } from "./property.page.tsx";
import { refusedIfRemoved, unlessRemoved } from "./removed.page.tsx";

type StaffAct = Extract<Act, `external-users.${string}`>;

/** The addresses at which staff look after external users. Every address that is posted to also shows something. */
export function externalUserRoutes(parts: ExternalUserParts): readonly Route[] {
  /** The dialog of an act, and what it does. */
  const actRoutes = (
    act: StaffAct,
    pages: ActPages,
    submit: (submission: StaffSubmission, parts: ExternalUserParts) => Promise<Reply>,
  ): Route[] => [
    get(
      `${one}/${pages.noun}`,
      act,
      unlessRemoved((visit) => showAct(visit, pages)),
    ),
    {
      ...post(
        `${one}/${pages.noun}`,
        act,
        refusedIfRemoved((submission) => submit(submission, parts)),
      ),
      // a reason that is far too long is told so beside its field, and kept
      ...(pages.asksReason && { longestField: longText }),
    },
  ];
  return [
    get("/external-users", "external-users.list", (visit) => listPage(visit, parts)),
    get("/external-users/searches", "external-users.list", (visit) => listPage(visit, parts)),
    post("/external-users/searches", "external-users.list", (submission) => submitSearch(submission, parts)),
    get("/external-users/count", "external-users.list", (visit) => countPage(visit, parts)),
    get(
      one,
      "external-users.read",
      unlessRemoved((visit) => showExternalUser(visit, parts)),
    ),
    post(
      one,
      "external-users.correct",
      refusedIfRemoved((submission) => submitSaving(submission, parts)),
    ),
    get(
      `${one}/cases`,
      "external-users.read",
      unlessRemoved((visit) => showMade(visit, parts, "cases")),
    ),
    get(
      `${one}/votes`,
      "external-users.read-votes",
      unlessRemoved((visit) => showMade(visit, parts, "votes")),
    ),
    get(
      `${one}/comments`,
      "external-users.read",
      unlessRemoved((visit) => showMade(visit, parts, "comments")),
    ),
    get(
      `${one}/history`,
      "external-users.read",
      unlessRemoved((visit) => showHistory(visit, parts)),
    ),
    ...actRoutes("external-users.change-password", oneTimePassword, submitOneTimePassword),
    ...actRoutes("external-users.reset-password", passwordReset, submitPasswordReset),
    ...actRoutes("external-users.change-email", emailChange, submitEmailChange),
    ...actRoutes("external-users.verify-email", emailVerification, submitEmailVerification),
    ...actRoutes("external-users.unverify-email", emailUnverification, submitEmailUnverification),
    ...actRoutes("external-users.verify-personal-number", numberVerification, submitNumberVerification),
    ...actRoutes("external-users.verify-personal-number", numberBlockLifting, submitNumberBlockLifting),
    ...actRoutes("external-users.unverify-personal-number", numberUnverification, submitNumberUnverification),
    ...actRoutes("external-users.reveal-personal-number", numberRevealing, submitNumberRevealing),
    ...actRoutes("external-users.deactivate", deactivation, submitDeactivation),
    ...actRoutes("external-users.activate", activation, submitActivation),
    ...actRoutes("external-users.end-sessions", signOut, submitSignOut),
    ...actRoutes("external-users.protect", protection, submitProtection),
    ...actRoutes("external-users.lift-protection", protectionLifting, submitProtectionLifting),
  ];
}

const one = "/external-users/:externalUser";
