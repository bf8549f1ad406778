import { get, type Route } from "#platform/http/route.ts";
import type { AuditParts } from "./audit-parts.ts";
import { showLog } from "./log.page.tsx";

/** Every address of the slice and who may use it. */
export function auditRoutes(parts: AuditParts): Route[] {
  return [get("/log", "audit.read-organisation", showLog(parts))];
}
