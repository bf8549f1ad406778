import { get, post, type Route } from "#platform/http/route.ts";
import type { AuditParts } from "./audit-parts.ts";
import { showAuthorityLog, submitSearch } from "./authority-log.page.tsx";
import { showExport, submitExport } from "./export.page.tsx";
import { showLog } from "./log.page.tsx";

/** Every address of the slice and who may use it. */
export function auditRoutes(parts: AuditParts): Route[] {
  return [
    get("/log", "audit.read-organisation", showLog(parts)),
    get("/authority-log", "audit.read-authority", showAuthorityLog(parts)),
    post("/authority-log", "audit.read-authority", submitSearch(parts)),
    get("/authority-log/export", "audit.export-authority", showExport(parts)),
    post("/authority-log/export", "audit.export-authority", submitExport(parts)),
  ];
}
