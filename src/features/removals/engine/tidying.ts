import { system } from "#platform/access/actor.ts";
import { type Change, change, type Door, ownRecord, record, type Tx, unchanged } from "#platform/change.ts";
import { readOnly } from "#platform/db/read-only.ts";
import { event } from "../events.ts";
import type { Choices, Removed, RestsOn } from "../removal.ts";
import { openRemovalOf } from "../removals.queries.ts";
import { destroyOldEnvelopes } from "./envelope.ts";
import { detailsOf, orderRemoval } from "./ordering.ts";
import { removalJob } from "./removal-job.ts";
import { dueRemovals, endedBefore } from "./retention.queries.ts";
import { lockSubject } from "./subject-row.queries.ts";

/** A removal ends with a search through everything, so that a whole authority's worth is taken over many nights. */
const mostANight = 100;

/**
 * What every night does about removals: forgets old addresses, takes up what got stuck, and follows the retention rule.
 * @param keptYears for how long those are kept who have ended in an organisation or on the staff (decision 23)
 */
export async function tidyRemovals(door: Door, now: Date, keptYears: number): Promise<void> {
  await destroyOldEnvelopes(door.db, now);
  await takeUpRemovals(door, now);
  await removeEnded(door, now, keptYears);
}

/**
 * Asks anew for every removal that ought to go on: at the start of the program, since a job whose process was killed is
 * given up only when its time is over, and every night, for those whose job was given up. One too many finds nothing to do.
 */
export async function takeUpRemovals(door: Door, now: Date): Promise<void> {
  const due = await dueRemovals(readOnly(door.db), now);
  if (due.length === 0) return;
  await change(door, system, async (tx) => {
    for (const { id } of due) await tx.enqueue(removalJob, { removal: id });
    return ownRecord(undefined, "removal");
  });
}

async function removeEnded(door: Door, now: Date, keptYears: number): Promise<void> {
  const before = new Date(now);
  before.setUTCFullYear(now.getUTCFullYear() - keptYears);
  for (const removed of await endedBefore(readOnly(door.db), before, mostANight)) {
    await change(door, system, (tx) => removeByRule(tx, removed));
  }
}

async function removeByRule(tx: Tx, removed: Removed): Promise<Change<void>> {
  await lockSubject(tx.sql, removed);
  if ((await openRemovalOf(tx.sql, removed.reference)) !== undefined) return unchanged(undefined);
  const removal = await orderRemoval(tx, { removed, choices: everything, restsOn: retentionRule });
  return record(undefined, event("removal-approved", detailsOf(removal, everything, retentionRule)));
}

const everything: Choices = { account: "delete", comments: "delete", votes: "delete" };
const retentionRule: RestsOn = {
  ground: "retention-rule",
  groundReference: undefined,
  identityCheck: undefined,
};
