import { z } from "zod";
import type { Tx } from "#platform/change.ts";
import type { RemovalId } from "../removal.ts";

/** What a removal has done so far: for each table how many rows, by what became of them. Counted from rows touched. */
export type Counts = Readonly<Record<string, Readonly<Record<string, number>>>>;

const stored = z.record(z.string(), z.record(z.string(), z.int()));

/** Reads the counts of a removal as they are stored. */
export function readCounts(json: unknown): Counts {
  return stored.parse(json);
}

/**
 * Puts down what a step has done, in the transaction that has done it and with the removal locked.
 * @param done whether that was all, so that the step is not run again
 */
export async function addCounts(
  tx: Tx,
  id: RemovalId,
  step: string,
  did: Readonly<Record<string, number>>,
  done: boolean,
): Promise<void> {
  const row = await tx.sql
    .selectFrom("removals")
    .select(["steps", "counts"])
    .where("id", "=", id)
    .executeTakeFirstOrThrow();
  const counts = readCounts(row.counts);
  const sums = new Map(Object.entries(counts[step] ?? {}));
  for (const [what, rows] of Object.entries(did)) if (rows > 0) sums.set(what, rows + (sums.get(what) ?? 0));
  const added = sums.size === 0 ? counts : { ...counts, [step]: Object.fromEntries(sums) };
  const steps = done && !row.steps.includes(step) ? [...row.steps, step] : row.steps;
  await tx.sql
    .updateTable("removals")
    .set({ counts: JSON.stringify(added), steps })
    .where("id", "=", id)
    .execute();
}

/** The tables of which rows were deleted or changed. */
export function touchedBy(counts: Counts): string[] {
  const reports = counts.comments?.reports === undefined ? [] : ["comment_reports"];
  return [...new Set([...Object.keys(counts), ...reports])];
}
