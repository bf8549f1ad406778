import { system } from "#platform/access/actor.ts";
import { change, ownRecord, type Tx, unchanged } from "#platform/change.ts";
import { readOnly } from "#platform/db/read-only.ts";
import type { RemovalId, StoredRemoval } from "../removal.ts";
import { findRemoval, lockRemoval } from "../removals.queries.ts";
import { addCounts, type Counts, readCounts } from "./counts.ts";
import type { RemovalParts } from "./parts.ts";
import { openTraces, type Traces } from "./sealed-traces.ts";
import type { Did } from "./step.ts";
import { lockSubject } from "./subject-row.queries.ts";

/*
 * Each thing that a removal does has a name, and is done once its name stands in the removal's row. Whoever comes to it
 * finds there what is left to do, after however many kills, and also while another process is at the same removal.
 */

/** A removal as its next step finds it. */
export type UnderWay = { readonly removal: StoredRemoval; readonly traces: Traces; readonly counts: Counts };

/** Undefined where it has come to its end, by another process. */
export async function stateOf(
  { db, masterKey }: Pick<RemovalParts, "db" | "masterKey">,
  id: RemovalId,
): Promise<UnderWay | undefined> {
  const removal = await findRemoval(readOnly(db), id);
  return removal && (await openedState(readOnly(db), masterKey, removal));
}

/**
 * Does one transaction's worth with person and removal locked, and puts down in the same what it has done.
 * @returns whether there is more to do of it
 */
export async function inTransaction(
  parts: RemovalParts,
  id: RemovalId,
  name: string,
  act: (tx: Tx, state: UnderWay) => Promise<Did>,
): Promise<boolean> {
  return await change(parts, system, async (tx) => {
    const state = await lockedState(tx, parts, id);
    if (state === undefined || state.removal.steps.includes(name)) return unchanged(false);
    const { counts, more } = await act(tx, state);
    await addCounts(tx, id, name, counts, !more);
    return ownRecord(more, "removal");
  });
}

/** Does, outside any transaction, what can be done twice without harm, and puts down that it is done. */
export async function onceOutside(
  parts: RemovalParts,
  id: RemovalId,
  name: string,
  act: (state: UnderWay) => Promise<void>,
): Promise<void> {
  const state = await stateOf(parts, id);
  if (state === undefined || state.removal.steps.includes(name)) return;
  await act(state);
  await inTransaction(parts, id, name, async () => ({ counts: {}, more: false }));
}

async function lockedState(
  tx: Tx,
  { masterKey }: Pick<RemovalParts, "masterKey">,
  id: RemovalId,
): Promise<UnderWay | undefined> {
  const found = await findRemoval(tx.sql, id);
  if (found === undefined) return undefined;
  await lockSubject(tx.sql, found);
  const removal = await lockRemoval(tx.sql, id);
  return removal && (await openedState(tx.sql, masterKey, removal));
}

async function openedState(
  db: Parameters<typeof findRemoval>[0],
  masterKey: RemovalParts["masterKey"],
  removal: StoredRemoval,
): Promise<UnderWay | undefined> {
  const row = await db
    .selectFrom("removals")
    .select(["sealed_traces", "counts"])
    .where("id", "=", removal.id)
    .where("state", "=", "under-way")
    .executeTakeFirst();
  if (!row?.sealed_traces) return undefined;
  const traces = openTraces(masterKey, removal.id, row.sealed_traces);
  return { removal, traces, counts: readCounts(row.counts) };
}
