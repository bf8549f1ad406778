import { get, type Route } from "#platform/http/route.ts";
import { showCatalogue } from "./list/list.page.tsx";

/** The addresses of the catalogue, for the authority's staff. Every address that is posted to also shows something. */
export const catalogueRoutes: readonly Route[] = [get("/catalogue", "catalogue.read", showCatalogue)];
