import { type Change, record, type Tx, unchanged } from "#platform/change.ts";
import { event } from "../events.ts";
import type { SearchResult } from "../known-values.ts";
import type { StoredRemoval } from "../removal.ts";
import { lockRemoval } from "../removals.queries.ts";
import { envelopeFor } from "./envelope.ts";
import { detailsOf } from "./ordering.ts";
import type { RemovalParts } from "./parts.ts";
import type { Traces } from "./sealed-traces.ts";

/**
 * Ends a removal: from now on nothing in it leads to anybody. What is put by of the person is destroyed, but for the
 * address of the receipt, which is gone when the receipt is sent (decision 33).
 */
export async function seal(
  tx: Tx,
  { masterKey, sendReceipt }: Pick<RemovalParts, "masterKey" | "sendReceipt">,
  { removal, traces, search }: SealFacts,
): Promise<Change<void>> {
  const locked = await lockRemoval(tx.sql, removal.id);
  if (locked?.state !== "under-way") return unchanged(undefined);
  const envelope = envelopeFor(masterKey, removal.id, traces.receiver, tx.now);
  await tx.sql
    .updateTable("removals")
    .set({
      ...{ state: "sealed", sealed_at: tx.now, ended_at: tx.now, search: JSON.stringify(search) },
      ...{ sealed_traces: null, subject_id: null, last_fault: null, ...envelope },
    })
    .where("id", "=", removal.id)
    .execute();
  if (envelope.envelope !== null) await sendReceipt(tx, locked);
  return record(undefined, event("removal-sealed", detailsOf(removal.id, removal, removal)));
}

type SealFacts = {
  readonly removal: StoredRemoval;
  readonly traces: Traces;
  readonly search: SearchResult;
};
