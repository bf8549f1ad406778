import { refusedIfRemoved, unlessRemoved } from "#external-users";
import { form } from "#platform/http/form-route.ts";
import { get, type Route } from "#platform/http/route.ts";
import type { AccountChoice } from "../removal.ts";
import { carryingOutNouns } from "./addresses.ts";
import { showApproval, submitApproval } from "./approval.page.tsx";
import { showKept, submitKept } from "./kept.page.tsx";
import { showRemovals } from "./list/list.page.tsx";
import { showRefusal, submitRefusal } from "./refusal.page.tsx";
import { showRemoval } from "./removal.page.tsx";
import { showRemoving, showRemovingInstead, submitChoices, submitRemoval } from "./removing.page.tsx";
import type { StaffRemovalParts } from "./staff-removal-parts.ts";
import { showStop, submitStop } from "./stop.page.tsx";

/** The addresses at which staff remove people and follow removals. */
export function staffRemovalRoutes(parts: StaffRemovalParts): readonly Route[] {
  const carryingOut = (
    account: AccountChoice,
    act: "external-users.delete" | "external-users.depersonalise",
  ) => [
    get(`${one}/${carryingOutNouns[account]}`, act, unlessRemoved(showRemovingInstead)),
    form(
      `${one}/${carryingOutNouns[account]}`,
      act,
      refusedIfRemoved((submission) => submitRemoval(submission, parts, account)),
    ),
  ];
  return [
    get(`${one}/removal`, "external-users.remove", unlessRemoved(showRemoving)),
    form(
      `${one}/removal`,
      "external-users.remove",
      refusedIfRemoved((submission) => submitChoices(submission, parts)),
    ),
    ...carryingOut("delete", "external-users.delete"),
    ...carryingOut("depersonalise", "external-users.depersonalise"),
    get("/removals", "removals.list", showRemovals),
    get("/removals/:removal", "removals.read", (visit) => showRemoval(visit, parts)),
    get("/removals/:removal/approval", "removals.decide", (visit) => showApproval(visit, parts)),
    form("/removals/:removal/approval", "removals.decide", (submission) => submitApproval(submission, parts)),
    get("/removals/:removal/kept", "removals.decide", (visit) => showKept(visit, parts)),
    form("/removals/:removal/kept", "removals.decide", (submission) => submitKept(submission, parts)),
    get("/removals/:removal/refusal", "removals.decide", showRefusal),
    form("/removals/:removal/refusal", "removals.decide", (submission) => submitRefusal(submission, parts)),
    get("/removals/:removal/stop", "removals.stop", showStop),
    form("/removals/:removal/stop", "removals.stop", (submission) => submitStop(submission, parts)),
  ];
}

const one = "/external-users/:externalUser";
