import { form } from "#platform/http/form-route.ts";
import { get, type Route } from "#platform/http/route.ts";
import {
  showAppointment,
  showReplacement,
  submitAppointment,
  submitReplacement,
} from "./administrators/appointment.page.tsx";
import { showEnding, submitEnding } from "./administrators/ending.page.tsx";
import { showReinstatement, submitReinstatement } from "./administrators/reinstatement.page.tsx";
import {
  showSessionsEnding as showAdministratorsSessions,
  submitSessionsEnding as submitAdministratorsSessions,
} from "./administrators/sessions.page.tsx";
import { showSuspension, submitSuspension } from "./administrators/suspension.page.tsx";
import { showAddition, submitAddition } from "./details/addition.page.tsx";
import { showCorrection, submitCorrection } from "./details/correction.page.tsx";
import { listMembers } from "./list/list.page.tsx";
import { type LogAccess, showMember } from "./member.page.tsx";
import { showEServices } from "./permissions/e-service-choice.page.tsx";
import { showGranting, submitGranting } from "./permissions/granting.page.tsx";
import { showMyPermissions } from "./permissions/my-permissions.page.tsx";
import { showRemoval, submitRemoval } from "./removal.page.tsx";
import { showSessionsEnding, submitSessionsEnding } from "./sessions.page.tsx";

export type MemberRoutesParts = LogAccess & {
  /** The prefixes of HSA-ids in use, in capitals. */
  readonly hsaPrefixes: readonly string[];
};

/** The addresses of an organisation's people. Every address that is posted to also shows something. */
export function memberRoutes({ hsaPrefixes, ...log }: MemberRoutesParts): readonly Route[] {
  return [
    get("/members", "members.list", listMembers),
    form("/members", "members.add", (submission) => submitAddition(submission, hsaPrefixes)),
    get("/members/new", "members.add", showAddition),
    get("/members/:member", "members.read", (visit) => showMember(visit, log)),
    get("/members/:member/correction", "members.correct", showCorrection),
    form("/members/:member/correction", "members.correct", (submission) =>
      submitCorrection(submission, hsaPrefixes),
    ),
    get("/members/:member/removal", "members.remove", showRemoval),
    form("/members/:member/removal", "members.remove", submitRemoval),
    get("/members/:member/sessions", "members.end-sessions", showSessionsEnding),
    form("/members/:member/sessions", "members.end-sessions", submitSessionsEnding),
    get("/members/:member/permissions", "permissions.grant", showEServices),
    get("/members/:member/permissions/:eService", "permissions.grant", showGranting),
    form("/members/:member/permissions/:eService", "permissions.grant", submitGranting),
    ...officeRoutes(hsaPrefixes),
    get("/my-permissions", "own-permissions.read", showMyPermissions),
  ];
}

/** Who administers an organisation is for the authority to say, on its page about the organisation. */
function officeRoutes(hsaPrefixes: readonly string[]): readonly Route[] {
  const administrators = "/organisations/:organisation/administrators";
  return [
    get(`${administrators}/new`, "administrators.appoint", showAppointment),
    form(`${administrators}/new`, "administrators.appoint", submitAppointment(hsaPrefixes)),
    get(`${administrators}/:administrator/replacement`, "administrators.appoint", showReplacement),
    form(
      `${administrators}/:administrator/replacement`,
      "administrators.appoint",
      submitReplacement(hsaPrefixes),
    ),
    get(
      `${administrators}/:administrator/sessions`,
      "administrators.end-sessions",
      showAdministratorsSessions,
    ),
    form(
      `${administrators}/:administrator/sessions`,
      "administrators.end-sessions",
      submitAdministratorsSessions,
    ),
    get(`${administrators}/:administrator/ending`, "administrators.end", showEnding),
    form(`${administrators}/:administrator/ending`, "administrators.end", submitEnding),
    get(`${administrators}/:administrator/suspension`, "administrators.suspend", showSuspension),
    form(`${administrators}/:administrator/suspension`, "administrators.suspend", submitSuspension),
    get(`${administrators}/:administrator/reinstatement`, "administrators.reinstate", showReinstatement),
    form(`${administrators}/:administrator/reinstatement`, "administrators.reinstate", submitReinstatement),
  ];
}
