import type { KeyObject } from "node:crypto";
import type { Checkpoint, CheckpointLine } from "./checkpoint-file.ts";
import { isSigned } from "./digests.ts";
import { Lookahead } from "./lookahead.ts";
import type { Report } from "./report.ts";
import type { SealedBatch } from "./sealed-log.ts";

/** Holds the batches against the lines of the checkpoint file; both come in the order of their numbers. */
export class CheckpointComparison {
  readonly #lines: Lookahead<Checkpoint>;
  readonly #report: Report;
  /** The first of the newest batches that have no line. */
  #missingFrom: number | undefined;

  constructor(lines: AsyncIterable<CheckpointLine>, verifyKey: KeyObject, report: Report) {
    this.#lines = new Lookahead(soundLines(lines, verifyKey, report));
    this.#report = report;
  }

  /** @param previous the number of the batch before this one in the table */
  async compare(batch: SealedBatch, previous: number): Promise<void> {
    // lines of batches that are gone: told of where the table was read
    while ((await this.#lines.takeIf(({ number }) => number < batch.number)) !== undefined);
    const line = await this.#lines.takeIf(({ number }) => number === batch.number);
    if (line === undefined) {
      this.#missingFrom ??= batch.number;
      return;
    }
    this.#reportMissing(previous);
    if (!line.digest.equals(batch.digest))
      this.#report.add({ kind: "checkpoint-differs", batch: batch.number });
  }

  /** @param last the newest batch: lines after it tell of batches that are gone */
  async finish(last: number): Promise<void> {
    while ((await this.#lines.takeIf(({ number }) => number <= last)) !== undefined);
    this.#reportMissing(last);
    const first = await this.#lines.takeIf(() => true);
    if (first === undefined) return;
    let newest = first;
    for (;;) {
      const next = await this.#lines.takeIf(() => true);
      if (next === undefined) break;
      newest = next;
    }
    this.#report.add({ kind: "batches-missing", batch: first.number, last: newest.number });
  }

  #reportMissing(last: number): void {
    if (this.#missingFrom === undefined) return;
    this.#report.add({ kind: "checkpoints-missing", batch: this.#missingFrom, last });
    this.#missingFrom = undefined;
  }
}

/** The lines that can be read and stand in order; what is wrong with them and the others is reported. */
async function* soundLines(lines: AsyncIterable<CheckpointLine>, verifyKey: KeyObject, report: Report) {
  let previous = 0;
  for await (const { line, checkpoint } of lines) {
    if (checkpoint === undefined) {
      report.add({ kind: "checkpoint-unreadable", line });
      continue;
    }
    const { number } = checkpoint;
    if (!isSigned(checkpoint, verifyKey)) report.add({ kind: "checkpoint-signature-wrong", batch: number });
    if (number <= previous) {
      report.add({ kind: "checkpoint-out-of-order", batch: number });
      continue;
    }
    previous = number;
    yield checkpoint;
  }
}
