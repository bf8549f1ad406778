import type { KeyObject } from "node:crypto";
import type { Kysely } from "kysely";
import type { Database } from "#db/tables.ts";
import type { MasterKey } from "#platform/keys/master-key.ts";
import { readDamagedKeys } from "./check-person-keys.ts";
import { checkpointFileSize, readCheckpoints } from "./checkpoint-file.ts";
import { CheckpointComparison } from "./compare-checkpoints.ts";
import { compareEvents, reportStranded } from "./compare-events.ts";
import { reportUnsealed } from "./compare-unsealed.ts";
import { batchDigest, digestLength, isSigned, noDigest } from "./digests.ts";
import { macKeyFrom } from "./event-mac.ts";
import type { Finding } from "./findings.ts";
import { whileSealingRests } from "./log-lock.ts";
import { Lookahead } from "./lookahead.ts";
import { Report } from "./report.ts";
import {
  impossibleBatches,
  measureLog,
  readBatches,
  readSealedEvents,
  type SealedBatch,
  strandedAfter,
} from "./sealed-log.ts";

/** The log and what it is held against, all of it outside the database. */
export type LogToVerify = {
  readonly db: Kysely<Database>;
  readonly verifyKey: KeyObject;
  readonly masterKey: MasterKey;
  readonly checkpointFile: string;
  readonly now: Date;
};

export type Verification = {
  readonly batches: number;
  /** Events that claim to be sealed. */
  readonly events: number;
  /** Events that no batch protects yet. */
  readonly unsealed: number;
  /** The newest batch: kept elsewhere, it shows later whether batches were removed from table and file alike. */
  readonly newest: Pick<SealedBatch, "number" | "digest" | "sealedAt"> | undefined;
  readonly findings: readonly Finding[];
  /** How many more there were than `findings` holds. */
  readonly furtherFindings: number;
};

export type VerifyProgress = { readonly events: number; readonly total: number };

/** Sealing comes every ten seconds and long transactions take a minute: after this many milliseconds it has stopped. */
const patience = 5 * 60_000;

/**
 * Recomputes the whole sealed log and holds it against the checkpoint file, in constant memory and while the program
 * runs. It sees the batches that existed when it began.
 */
export async function verifyLog(
  log: LogToVerify,
  onProgress: (progress: VerifyProgress) => void,
): Promise<Verification> {
  const { db, checkpointFile } = log;
  const settled = new Date(log.now.getTime() - patience);
  // together, so that a batch sealed meanwhile is either in both or in neither
  const { last, total, unsealed, used, size } = await whileSealingRests(db, async (connection) => ({
    ...(await measureLog(connection, settled)),
    size: await checkpointFileSize(checkpointFile),
  }));
  const report = new Report();
  if (size === 0 && used) report.add({ kind: "checkpoint-file-empty" });
  const sealed = await compareBatches(log, { last, total, size }, report, onProgress);
  await reportUnsealed(db, macKeyFrom(log.masterKey), settled, report);
  await reportStrangeRows(log, last, report);
  return { ...sealed, unsealed, findings: report.findings, furtherFindings: report.further };
}

type Extent = { readonly last: number; readonly total: number; readonly size: number };

/** The sealed part: the batches by themselves, with their events, and with the lines of the checkpoint file. */
async function compareBatches(
  { db, verifyKey, masterKey, checkpointFile }: LogToVerify,
  { last, total, size }: Extent,
  report: Report,
  onProgress: (progress: VerifyProgress) => void,
): Promise<Pick<Verification, "batches" | "events" | "newest">> {
  const events = new Lookahead(readSealedEvents(db, last, macKeyFrom(masterKey)));
  const checkpoints = new CheckpointComparison(readCheckpoints(checkpointFile, size), verifyKey, report);
  let batches = 0;
  let newest: SealedBatch | undefined;
  for await (const batch of readBatches(db, last)) {
    const previous = newest ?? { number: 0, digest: noDigest };
    checkRow(batch, previous, verifyKey, report);
    await compareEvents(batch, events, report);
    await checkpoints.compare(batch, previous.number);
    onProgress({ events: events.taken, total });
    batches += 1;
    newest = batch;
  }
  await reportStranded(Number.POSITIVE_INFINITY, events, report);
  await checkpoints.finish(last);
  return { batches, events: events.taken, newest };
}

/** Rows that no batch leads to. */
async function reportStrangeRows(
  { db, masterKey }: LogToVerify,
  last: number,
  report: Report,
): Promise<void> {
  for (const batch of await impossibleBatches(db)) report.add({ kind: "batch-number-impossible", batch });
  for (const stranded of await strandedAfter(db, last))
    report.add({ kind: "events-without-batch", ...stranded });
  for await (const person of readDamagedKeys(db, masterKey))
    report.add({ kind: "person-key-damaged", person });
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
