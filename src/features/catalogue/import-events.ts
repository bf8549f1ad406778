import type { AuditEvent } from "#platform/audit/event.ts";
import type { Changes } from "./catalogue-comparison.ts";
import type { EServiceStep, PermissionStep } from "./catalogue-plan.ts";
import { event, named } from "./events.ts";

/** What the log tells of an e-service that was read in; nothing where nothing changed. */
export function eventsOfEService({
  before,
  after,
  changes,
}: Pick<EServiceStep, "before" | "after" | "changes">): AuditEvent[] {
  const eService = named(after);
  if (before === undefined) return [event("e-service-added", { eService })];
  return Object.keys(changes).length === 0 ? [] : [event("e-service-changed", { eService, changes })];
}

/** Likewise of a permission. A new name and a last day are events of their own: people look for them. */
export function eventsOfPermission(
  eService: Pick<EServiceStep["after"], "key" | "name" | "nameEn">,
  step: Pick<PermissionStep, "before" | "after" | "changes" | "formerNames">,
): AuditEvent[] {
  const about = { eService: named(eService), permission: named(step.after) };
  if (step.before === undefined) return [event("permission-added", about)];
  const { name, validTo, ...others } = step.changes;
  const events: AuditEvent[] = [];
  if (name !== undefined)
    events.push(event("permission-renamed", { ...about, formerName: step.before.name }));
  if (validTo !== undefined) {
    const { validTo: lastDay, validFrom: from } = step.after;
    events.push(
      lastDay === null
        ? event("permission-reinstated", { ...about, from })
        : event("permission-withdrawn", { ...about, lastDay }),
    );
  }
  const rest: Changes = others;
  if (Object.keys(rest).length > 0 || (step.formerNames.length > 0 && events.length === 0)) {
    events.push(event("permission-changed", { ...about, changes: rest }));
  }
  return events;
}
