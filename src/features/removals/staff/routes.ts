import { form } from "#platform/http/form-route.ts";
import { get, type Route } from "#platform/http/route.ts";
import { carryingOutNouns } from "./addresses.ts";
import { showApproval, submitApproval } from "./approval.page.tsx";
import { showRemovals } from "./list/list.page.tsx";
import { showRefusal, submitRefusal } from "./refusal.page.tsx";
import { showRemoval } from "./removal.page.tsx";
import { showRemoving, showRemovingInstead, submitChoices, submitRemoval } from "./removing.page.tsx";
import type { StaffRemovalParts } from "./staff-removal-parts.ts";

/** The addresses at which staff remove people and follow removals. */
export function staffRemovalRoutes(parts: StaffRemovalParts): readonly Route[] {
  return [
    get(`${one}/removal`, "external-users.remove", showRemoving),
    form(`${one}/removal`, "external-users.remove", (submission) => submitChoices(submission, parts)),
    get(`${one}/${carryingOutNouns.delete}`, "external-users.delete", showRemovingInstead),
    form(`${one}/${carryingOutNouns.delete}`, "external-users.delete", (submission) =>
      submitRemoval(submission, parts, "delete"),
    ),
    get(`${one}/${carryingOutNouns.depersonalise}`, "external-users.depersonalise", showRemovingInstead),
    form(`${one}/${carryingOutNouns.depersonalise}`, "external-users.depersonalise", (submission) =>
      submitRemoval(submission, parts, "depersonalise"),
    ),
    get("/removals", "removals.list", showRemovals),
    get("/removals/:removal", "removals.read", (visit) => showRemoval(visit, parts)),
    get("/removals/:removal/approval", "removals.decide", (visit) => showApproval(visit, parts)),
    form("/removals/:removal/approval", "removals.decide", (submission) => submitApproval(submission, parts)),
    get("/removals/:removal/refusal", "removals.decide", showRefusal),
    form("/removals/:removal/refusal", "removals.decide", (submission) => submitRefusal(submission, parts)),
  ];
}

const one = "/external-users/:externalUser";
