import { form } from "#platform/http/form-route.ts";
import { get, type Route } from "#platform/http/route.ts";
import { showEServiceAddition, submitEServiceAddition } from "./addition/e-service-addition.page.tsx";
import { showPermissionAddition, submitPermissionAddition } from "./addition/permission-addition.page.tsx";
import {
  showEServiceCorrection,
  showPermissionCorrection,
  submitEServiceCorrection,
  submitPermissionCorrection,
} from "./correction/correction.page.tsx";
import { showEService } from "./e-service/e-service.page.tsx";
import { showCatalogue } from "./list/list.page.tsx";
import { showPermission } from "./permission/permission.page.tsx";
import {
  showEServiceTakingBack,
  showPermissionTakingBack,
  submitEServiceTakingBack,
  submitPermissionTakingBack,
} from "./withdrawal/taking-back.page.tsx";
import {
  showEServiceWithdrawal,
  showPermissionWithdrawal,
  submitEServiceWithdrawal,
  submitPermissionWithdrawal,
} from "./withdrawal/withdrawal.page.tsx";

const permission = "/catalogue/:eService/permissions/:permission";

/** The addresses of the catalogue, for the authority's staff. Every address that is posted to also shows something. */
export const catalogueRoutes: readonly Route[] = [
  get("/catalogue", "catalogue.read", showCatalogue),
  get("/catalogue/new", "catalogue.add", showEServiceAddition),
  form("/catalogue/new", "catalogue.add", submitEServiceAddition),
  get("/catalogue/:eService", "catalogue.read", showEService),
  get("/catalogue/:eService/permissions/new", "catalogue.add", showPermissionAddition),
  form("/catalogue/:eService/permissions/new", "catalogue.add", submitPermissionAddition),
  get(permission, "catalogue.read", showPermission),
  get("/catalogue/:eService/correction", "catalogue.correct", showEServiceCorrection),
  form("/catalogue/:eService/correction", "catalogue.correct", submitEServiceCorrection),
  get("/catalogue/:eService/withdrawal", "catalogue.withdraw", showEServiceWithdrawal),
  form("/catalogue/:eService/withdrawal", "catalogue.withdraw", submitEServiceWithdrawal),
  get("/catalogue/:eService/taking-back", "catalogue.reinstate", showEServiceTakingBack),
  form("/catalogue/:eService/taking-back", "catalogue.reinstate", submitEServiceTakingBack),
  get(`${permission}/correction`, "catalogue.correct", showPermissionCorrection),
  form(`${permission}/correction`, "catalogue.correct", submitPermissionCorrection),
  get(`${permission}/withdrawal`, "catalogue.withdraw", showPermissionWithdrawal),
  form(`${permission}/withdrawal`, "catalogue.withdraw", submitPermissionWithdrawal),
  get(`${permission}/taking-back`, "catalogue.reinstate", showPermissionTakingBack),
  form(`${permission}/taking-back`, "catalogue.reinstate", submitPermissionTakingBack),
];
