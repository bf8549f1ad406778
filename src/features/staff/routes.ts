import { form } from "#platform/http/form-route.ts";
import { get, type Route } from "#platform/http/route.ts";
import { showAddition, submitAddition } from "./addition.page.tsx";
import { showEnding, submitEnding } from "./ending.page.tsx";
import { listOfStaff } from "./list/list.page.tsx";
import { showOwnRights } from "./rights/own-rights.page.tsx";
import { submitRights } from "./rights/rights.page.tsx";
import { showSessionsEnding, submitSessionsEnding } from "./sessions.page.tsx";
import { showStaff } from "./staff.page.tsx";

export type StaffRoutesParts = {
  /** The prefixes of HSA-ids in use, in capitals. */
  readonly hsaPrefixes: readonly string[];
};

/** The addresses of the authority's own people. Every address that is posted to also shows something. */
export function staffRoutes({ hsaPrefixes }: StaffRoutesParts): readonly Route[] {
  return [
    get("/staff", "staff.list", listOfStaff),
    form("/staff", "staff.add", (submission) => submitAddition(submission, hsaPrefixes)),
    get("/staff/new", "staff.add", showAddition),
    get("/staff/:staff", "staff.read", showStaff),
    get("/staff/:staff/rights", "staff.change-rights", showStaff),
    form("/staff/:staff/rights", "staff.change-rights", submitRights),
    get("/staff/:staff/ending", "staff.end", showEnding),
    form("/staff/:staff/ending", "staff.end", submitEnding),
    get("/staff/:staff/sessions", "staff.end-sessions", showSessionsEnding),
    form("/staff/:staff/sessions", "staff.end-sessions", submitSessionsEnding),
    get("/my-rights", "own-rights.read", showOwnRights),
  ];
}
