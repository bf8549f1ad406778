import { get, type Route } from "#platform/http/route.ts";
import { showEService } from "./e-service/e-service.page.tsx";
import { showCatalogue } from "./list/list.page.tsx";
import { showPermission } from "./permission/permission.page.tsx";

const permission = "/catalogue/:eService/permissions/:permission";

/** The addresses of the catalogue, for the authority's staff. Every address that is posted to also shows something. */
export const catalogueRoutes: readonly Route[] = [
  get("/catalogue", "catalogue.read", showCatalogue),
  get("/catalogue/:eService", "catalogue.read", showEService),
  get(permission, "catalogue.read", showPermission),
];
