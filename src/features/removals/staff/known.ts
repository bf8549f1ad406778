import type { ReadonlyKysely } from "kysely/readonly";
import type { Database } from "#db/tables.ts";
import { nextAttemptAt } from "#platform/jobs/next-attempt.ts";
import type { Language } from "#platform/text/texts.ts";
import type { Counts } from "../engine/counts.ts";
import { readRefusal } from "../engine/refusal.ts";
import { removalJob } from "../engine/removal-job.ts";
import { earlierDecisions, findDone } from "../receipt/receipt.queries.ts";
import { staffNamed } from "../receipt/staff-named.queries.ts";
import { type Receipt, type ReceiptTerms, receiptInWords, receiptOf } from "../receipt.ts";
import type { RemovalId, StoredRemoval } from "../removal.ts";
import type { EarlierReceipt } from "./earlier-decisions.tsx";
import type { StaffRemovalParts } from "./staff-removal-parts.ts";

/** What is known of a removal beside its row, as far as it has come. */
export type Known = {
  /** Somebody of the staff, by name. */
  readonly requestedBy: string | undefined;
  readonly decidedBy: string | undefined;
  readonly stoppedBy: string | undefined;
  /** Why it was refused or stopped. */
  readonly refusal: string | undefined;
  /** What it has done so far, while it is under way. */
  readonly counts: Counts | undefined;
  /** When it is tried again. */
  readonly nextAt: Date | undefined;
  readonly receipt: Receipt | undefined;
  /** What was decided before, where it was decided on more than once; the newest first. */
  readonly earlier: readonly EarlierReceipt[];
};

export async function readKnown(
  db: ReadonlyKysely<Database>,
  { masterKey, backupDays }: StaffRemovalParts,
  removal: StoredRemoval,
  language: Language,
): Promise<Known> {
  const { id, state } = removal;
  const isByStaff = removal.requestedByKind === "staff";
  const terms = { language, reader: "staff", backupDays } as const;
  const isUnderWay = state === "under-way";
  return {
    requestedBy: isByStaff ? await staffNamed(db, removal.requestedBy) : undefined,
    decidedBy: await staffNamed(db, removal.decidedBy),
    stoppedBy: await staffNamed(db, removal.stoppedBy),
    refusal:
      state === "refused" || state === "stopped" ? await readRefusal(db, masterKey, removal) : undefined,
    counts: isUnderWay ? (await findDone(db, id)).counts : undefined,
    nextAt: isUnderWay ? await nextAttemptAt(db, removalJob, { removal: id }) : undefined,
    receipt: state === "sealed" ? await receiptOf(db, id, terms) : undefined,
    earlier: await readEarlier(db, id, terms),
  };
}

async function readEarlier(
  db: ReadonlyKysely<Database>,
  id: RemovalId,
  terms: ReceiptTerms,
): Promise<EarlierReceipt[]> {
  const decisions = await earlierDecisions(db, id);
  return await Promise.all(
    decisions.map(async (decision) => ({
      decision,
      decidedBy: await staffNamed(db, decision.decidedBy),
      receipt: receiptInWords(decision, terms),
    })),
  );
}
