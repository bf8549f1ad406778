import { form } from "#platform/http/form-route.ts";
import { get, type Route } from "#platform/http/route.ts";
import { showOrganisation } from "./about/organisation.page.tsx";
import { showAddition, submitAddition } from "./agreements/addition.page.tsx";
import { showEnding, submitEnding } from "./agreements/ending.page.tsx";
import { showReinstatement, submitReinstatement } from "./agreements/reinstatement.page.tsx";
import { downloadOrganisations } from "./list/export.page.ts";
import { showOrganisations } from "./list/list.page.tsx";

const agreement = "/organisations/:organisation/agreements/:agreement";

/** The addresses of the organisations that the authority has registered. Every address that is posted to also shows something. */
export const organisationRoutes: readonly Route[] = [
  get("/organisations", "organisations.list", showOrganisations),
  get("/organisations/export", "organisations.list", downloadOrganisations),
  get("/organisations/:organisation", "organisations.read", showOrganisation),
  get("/organisations/:organisation/agreements/new", "agreements.add", showAddition),
  form("/organisations/:organisation/agreements/new", "agreements.add", submitAddition),
  get(`${agreement}/ending`, "agreements.end", showEnding),
  form(`${agreement}/ending`, "agreements.end", submitEnding),
  get(`${agreement}/reinstatement`, "agreements.reinstate", showReinstatement),
  form(`${agreement}/reinstatement`, "agreements.reinstate", submitReinstatement),
];
