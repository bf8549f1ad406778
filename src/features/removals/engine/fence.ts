import { sql } from "kysely";
import { type Change, ownRecord, record, type Tx, unchanged } from "#platform/change.ts";
import type { MasterKey } from "#platform/keys/master-key.ts";
import { event } from "../events.ts";
import type { RemovalId, RemovalState, StoredRemoval } from "../removal.ts";
import { findRemoval, lockRemoval } from "../removals.queries.ts";
import { addCounts } from "./counts.ts";
import { isTheirs, tablesOf } from "./found-rows.ts";
import { detailsOf } from "./ordering.ts";
import { receiverOf } from "./receiver.queries.ts";
import { sealTraces } from "./sealed-traces.ts";
import { fenced } from "./steps.ts";
import { lockSubject, subjectOf } from "./subject-row.queries.ts";
import { findTraces, type TraceValues } from "./traces.queries.ts";

export type FenceOutcome =
  /** It may go on, from wherever it was cut off. */
  | { readonly kind: "under-way"; readonly removal: StoredRemoval }
  | { readonly kind: "waiting"; readonly until: Date }
  /** There is nothing to do: not decided on yet, or at its end. */
  | { readonly kind: "settled"; readonly state: RemovalState | undefined };

type FenceDecision =
  | { readonly kind: "begin" }
  | { readonly kind: "go-on" }
  | Exclude<FenceOutcome, { kind: "under-way" }>;

function decideFence(removal: StoredRemoval, now: Date): FenceDecision {
  const { state, waitsUntil } = removal;
  if (state === "under-way") return { kind: "go-on" };
  if (state !== "approved") return { kind: "settled", state };
  return waitsUntil !== undefined && waitsUntil > now
    ? { kind: "waiting", until: waitsUntil }
    : { kind: "begin" };
}

/**
 * Begins a removal, after which nothing is written by or about the person: their sessions and links are gone, and what
 * their rows are found by is put by before anything of it is emptied. One that has begun is found as it stands.
 */
export async function fence(tx: Tx, masterKey: MasterKey, id: RemovalId): Promise<Change<FenceOutcome>> {
  const found = await findRemoval(tx.sql, id);
  if (found === undefined) return unchanged({ kind: "settled", state: undefined });
  const subject = found.subject ?? (await subjectOf(tx.sql, found));
  await lockSubject(tx.sql, { ...found, subject });
  const removal = await lockRemoval(tx.sql, id);
  if (removal === undefined) return unchanged({ kind: "settled", state: undefined });
  const decision = decideFence(removal, tx.now);
  if (decision.kind === "waiting" || decision.kind === "settled") return unchanged(decision);
  await tx.sql.updateTable("removals").set({ attempts: sql`attempts + 1` }).where("id", "=", id).execute();
  if (decision.kind === "go-on") return ownRecord({ kind: "under-way", removal }, "removal");
  const begun = { ...removal, subject, state: "under-way", fencedAt: tx.now } as const;
  await begin(tx, masterKey, begun);
  return record(
    { kind: "under-way", removal: begun },
    event("removal-begun", detailsOf(id, removal, removal)),
  );
}

async function begin(tx: Tx, masterKey: MasterKey, removal: StoredRemoval): Promise<void> {
  const { id, population, subject } = removal;
  const traces = await findTraces(tx.sql, removal);
  const receiver = await receiverOf(tx.sql, removal);
  if (population === "external-user" && subject !== undefined) {
    await sql`update external_users set removal_id = ${id} where id = ${subject} and removal_id is null`.execute(
      tx.sql,
    );
  }
  const gone = await shutOut(tx, removal, traces);
  await tx.sql
    .updateTable("removals")
    .set({
      state: "under-way",
      subject_id: subject ?? null,
      fenced_at: tx.now,
      sealed_traces: sealTraces(masterKey, id, { found: traces, values: [], receiver }),
    })
    .where("id", "=", id)
    .execute();
  for (const [table, deleted] of gone) await addCounts(tx, id, table, { deleted }, true);
}

/** Takes away what lets the person in. @returns how many rows of each table */
async function shutOut(
  tx: Tx,
  { population }: StoredRemoval,
  traces: TraceValues,
): Promise<ReadonlyMap<string, number>> {
  const gone = new Map<string, number>();
  for (const table of fenced[population]) {
    const found = tablesOf(population).find((one) => one.table === table);
    if (found === undefined) throw new Error(`the registry finds nobody in ${table}`);
    const { numAffectedRows } = await sql`
      delete from ${sql.table(table)} where ${isTheirs(found, traces)}`.execute(tx.sql);
    gone.set(table, Number(numAffectedRows));
  }
  return gone;
}
