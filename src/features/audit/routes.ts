import type { EventCatalogue } from "#platform/audit/event.ts";
import type { MasterKey } from "#platform/audit/person-keys.ts";
import { get, type Route } from "#platform/http/route.ts";
import type { EventKind } from "./event-kind.ts";
import { showLog } from "./log.page.tsx";

export type AuditParts = {
  readonly masterKey: MasterKey;
  readonly eventCatalogue: EventCatalogue;
  readonly eventKinds: readonly EventKind[];
};

/** Every address of the slice and who may use it. */
export function auditRoutes(parts: AuditParts): Route[] {
  return [get("/log", "audit.read-organisation", showLog(parts))];
}
