import type { Lookahead } from "./lookahead.ts";
import type { Report } from "./report.ts";
import { type DigestedEvent, type SealedBatch, sealedDigests } from "./sealed-log.ts";

/** Every event of the batch must be one that it was sealed over, and all of those must be there. */
export async function compareEvents(
  batch: SealedBatch,
  events: Lookahead<DigestedEvent>,
  report: Report,
): Promise<void> {
  const { number } = batch;
  await reportStranded(number, events, report);
  const sealed = sealedDigests(batch.eventDigests);
  let unknown = 0;
  for (;;) {
    const event = await events.takeIf((next) => next.batch === number);
    if (event === undefined) break;
    if (sealed.delete(event.digest)) {
      if (!event.authentic) report.add({ kind: "event-forged", event: event.id, sequence: event.sequence });
      continue;
    }
    unknown += 1;
    report.add({ kind: "event-altered", batch: number, event: event.id, sequence: event.sequence });
  }
  const removed = sealed.size - unknown;
  if (removed > 0) report.add({ kind: "events-removed", batch: number, count: removed });
}

/** Events whose batch comes before `number` belong to none of the batches compared. */
export async function reportStranded(
  number: number,
  events: Lookahead<DigestedEvent>,
  report: Report,
): Promise<void> {
  for (;;) {
    const first = await events.takeIf((next) => next.batch < number);
    if (first === undefined) return;
    let count = 1;
    while ((await events.takeIf((next) => next.batch === first.batch)) !== undefined) count += 1;
    report.add({ kind: "events-without-batch", batch: first.batch, count });
  }
}
