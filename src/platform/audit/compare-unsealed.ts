import type { KeyObject } from "node:crypto";
import type { Kysely } from "kysely";
import type { Database } from "#db/tables.ts";
import { isAuthentic } from "./event-mac.ts";
import type { Report } from "./report.ts";
import { selectUnsealed } from "./sealed-log.ts";

const eventsAtOnce = 1_000;

/**
 * What no batch protects must be the program's own, and newer than `settled`: an older one tells that sealing has
 * stopped.
 */
export async function reportUnsealed(
  db: Kysely<Database>,
  macKey: KeyObject,
  settled: Date,
  report: Report,
): Promise<void> {
  let old = 0;
  for (let after: string | undefined; ; ) {
    const events = await selectUnsealed(db, after, eventsAtOnce);
    for (const event of events) {
      if (!isAuthentic(macKey, event))
        report.add({ kind: "event-forged", event: event.id, sequence: event.sequence });
      else if (Number(event.occurred_at) < settled.getTime()) old += 1;
    }
    after = events.at(-1)?.sequence;
    if (after === undefined) break;
  }
  if (old > 0) report.add({ kind: "sealing-stopped", count: old });
}
