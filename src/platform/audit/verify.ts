import type { KeyObject } from "node:crypto";
import type { Kysely } from "kysely";
import type { Database } from "#db/tables.ts";
import { checkpointFileSize, readCheckpoints } from "./checkpoint-file.ts";
import { CheckpointComparison } from "./compare-checkpoints.ts";
import { compareEvents, reportStranded } from "./compare-events.ts";
import { batchDigest, digestLength, isSigned, noDigest } from "./digests.ts";
import type { Finding } from "./findings.ts";
import { whileSealingRests } from "./log-lock.ts";
import { Lookahead } from "./lookahead.ts";
import { Report } from "./report.ts";
import { measureLog, readBatches, readSealedEvents, type SealedBatch, strandedAfter } from "./sealed-log.ts";

export type Verification = {
  readonly batches: number;
  /** Events that claim to be sealed. */
  readonly events: number;
  /** Events that no batch protects yet. */
  readonly unsealed: number;
  readonly findings: readonly Finding[];
  /** How many more there were than `findings` holds. */
  readonly furtherFindings: number;
};

export type VerifyProgress = { readonly events: number; readonly total: number };

/**
 * Recomputes the whole sealed log and holds it against the checkpoint file, in constant memory and while the program
 * runs. It sees the batches that existed when it began.
 */
export async function verifyLog(
  db: Kysely<Database>,
  verifyKey: KeyObject,
  checkpointFile: string,
  onProgress: (progress: VerifyProgress) => void,
): Promise<Verification> {
  // together, so that a batch sealed meanwhile is either in both or in neither
  const { last, total, unsealed, size } = await whileSealingRests(db, async (connection) => ({
    ...(await measureLog(connection)),
    size: await checkpointFileSize(checkpointFile),
  }));
  const report = new Report();
  const events = new Lookahead(readSealedEvents(db, last));
  const checkpoints = new CheckpointComparison(readCheckpoints(checkpointFile, size), verifyKey, report);
  let batches = 0;
  let previous: Link = { number: 0, digest: noDigest };
  for await (const batch of readBatches(db, last)) {
    checkRow(batch, previous, verifyKey, report);
    await compareEvents(batch, events, report);
    await checkpoints.compare(batch, previous.number);
    onProgress({ events: events.taken, total });
    batches += 1;
    previous = batch;
  }
  await reportStranded(Number.POSITIVE_INFINITY, events, report);
  await checkpoints.finish(last);
  for (const stranded of await strandedAfter(db, last))
    report.add({ kind: "events-without-batch", ...stranded });
  return {
    batches,
    events: events.taken,
    unsealed,
    findings: report.findings,
    furtherFindings: report.further,
  };
}

type Link = { readonly number: number; readonly digest: Buffer };

/** What can be said of a batch by its own row and the one before it. */
function checkRow(batch: SealedBatch, previous: Link, verifyKey: KeyObject, report: Report): void {
  const { number } = batch;
  const follows = number === previous.number + 1;
  if (!follows) report.add({ kind: "batches-missing", batch: previous.number + 1, last: number - 1 });
  else if (!batch.previousDigest.equals(previous.digest)) report.add({ kind: "chain-broken", batch: number });
  const whole = batch.eventDigests.length === batch.eventCount * digestLength;
  if (!whole || !batchDigest(batch).equals(batch.digest))
    report.add({ kind: "batch-altered", batch: number });
  if (!isSigned(batch, verifyKey)) report.add({ kind: "signature-wrong", batch: number });
}
