import { form } from "#platform/http/form-route.ts";
import { get, type Route } from "#platform/http/route.ts";
import { showAddition, submitAddition } from "./details/addition.page.tsx";
import { showCorrection, submitCorrection } from "./details/correction.page.tsx";
import { listMembers } from "./list/list.page.tsx";
import { type LogAccess, showMember } from "./member.page.tsx";
import { showEServices } from "./permissions/e-service-choice.page.tsx";
import { showGranting, submitGranting } from "./permissions/granting.page.tsx";
import { showMyPermissions } from "./permissions/my-permissions.page.tsx";
import { showRemoval, submitRemoval } from "./removal.page.tsx";

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
    get("/members/:member/permissions", "permissions.grant", showEServices),
    get("/members/:member/permissions/:eService", "permissions.grant", showGranting),
    form("/members/:member/permissions/:eService", "permissions.grant", submitGranting),
    get("/my-permissions", "own-permissions.read", showMyPermissions),
  ];
}
