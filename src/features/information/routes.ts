import { get, type Route } from "#platform/http/route.ts";
import { contactPage } from "./contact.page.tsx";
import { helpPage } from "./help.page.tsx";
import { home } from "./home.page.tsx";
import type { InformationParts } from "./information.ts";
import { manualsPage } from "./manuals.page.tsx";
import { accessibilityPage, personalDataPage } from "./statements.page.tsx";
import {
  administrationEntrance,
  eServiceEntrance,
  municipalEServices,
  organisationKindPage,
  otherActors,
  regionalEServices,
} from "./way-in.page.tsx";

/** The public pages: the way in (manual §3.1), help, and what the law asks a service to tell. */
export function informationRoutes(parts: InformationParts): Route[] {
  return [
    get("/", "public", home(parts)),
    get("/other-actors", "public", otherActors),
    get("/other-actors/municipalities", "public", organisationKindPage("municipality")),
    get("/other-actors/municipalities/e-services", "public", municipalEServices),
    get("/other-actors/municipalities/e-services/administration", "public", administrationEntrance(parts)),
    get("/other-actors/municipalities/e-services/:eService", "public", eServiceEntrance(parts)),
    get("/other-actors/regions", "public", organisationKindPage("region")),
    get("/other-actors/regions/e-services", "public", regionalEServices(parts)),
    get("/help", "public", helpPage(parts)),
    get("/manuals", "public", manualsPage(parts)),
    get("/accessibility", "public", accessibilityPage(parts)),
    get("/personal-data", "public", personalDataPage(parts)),
    get("/contact", "public", contactPage(parts)),
  ];
}
