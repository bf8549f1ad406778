import { setTimeout as wait } from "node:timers/promises";
import { system } from "#platform/access/actor.ts";
import { type Change, change, ownRecord, record, type Tx, unchanged } from "#platform/change.ts";
import { event } from "../events.ts";
import type { SearchResult } from "../known-values.ts";
import type { RemovalFault, RemovalId } from "../removal.ts";
import { lockRemoval } from "../removals.queries.ts";
import { collectValues } from "./collecting.ts";
import { touchedBy } from "./counts.ts";
import { faultOf, HeldUp, orHeldUp } from "./faults.ts";
import { type FenceOutcome, fence } from "./fence.ts";
import { leftBehind, tablesSampled } from "./findings.ts";
import { journalEntryOf } from "./journalling.ts";
import { leftovers } from "./leftovers.queries.ts";
import { detailsOf } from "./ordering.ts";
import type { RemovalParts } from "./parts.ts";
import { inTransaction, onceOutside, stateOf } from "./progress.ts";
import { seal } from "./sealing.ts";
import type { Step } from "./step.ts";
import { steps } from "./steps.ts";
import { vacuumTables } from "./vacuuming.ts";

export type CarriedOut = { readonly kind: "sealed" } | Exclude<FenceOutcome, { kind: "under-way" }>;

/** Rows touched by one transaction: few enough that nobody else waits for long. */
const usualBatch = 2_000;

/** How long a removal leaves the machine to others after each batch, in relation to how long the batch took. */
const restAfterBatch = 0.6;

/**
 * Carries a removal out, from wherever it stands to its end: shut out, put by, empty, look for what is left, seal. It
 * can be killed anywhere and run again, and run twice at once. What it rests on and what it does to whom was decided
 * before; nothing here can be chosen.
 * @throws HeldUp, or what the database threw, where it cannot come to its end now; the removal's row says why
 */
export async function carryOutRemoval(
  parts: RemovalParts,
  id: RemovalId,
  signal?: AbortSignal,
): Promise<CarriedOut> {
  return await carryOut(parts, id, signal, async () => {
    await empty(parts, id, { signal, rest: restAfterBatch });
    await finish(parts, id, signal);
    return { kind: "sealed" };
  });
}

/**
 * Carries a removal out as far as nothing is left of the person in any row. What remains is the looking, which takes
 * time and changes nothing of that; {@link carryOutRemoval} goes on from there.
 * @throws as {@link carryOutRemoval}
 */
export async function emptyRemoval(
  parts: RemovalParts,
  id: RemovalId,
): Promise<{ readonly kind: "emptied" } | Exclude<FenceOutcome, { kind: "under-way" }>> {
  return await carryOut(parts, id, undefined, async () => {
    // before anybody is served, so that nobody is left room for
    await empty(parts, id, { signal: undefined, rest: 0 });
    return { kind: "emptied" };
  });
}

async function carryOut<Done>(
  parts: RemovalParts,
  id: RemovalId,
  signal: AbortSignal | undefined,
  work: () => Promise<Done>,
): Promise<Done | Exclude<FenceOutcome, { kind: "under-way" }>> {
  const begun = await change(parts, system, (tx) => fence(tx, parts.masterKey, id));
  if (begun.kind !== "under-way") return begun;
  tell(parts, id, "fence");
  try {
    return await work();
  } catch (error) {
    // whoever ends the program is at no fault of the removal's
    if (signal?.aborted !== true) await change(parts, system, (tx) => noteFault(tx, id, faultOf(error)));
    throw error;
  }
}

/** When to stop, and how long to rest after each batch, in relation to how long it took. */
type Pace = { readonly signal: AbortSignal | undefined; readonly rest: number };

async function empty(parts: RemovalParts, id: RemovalId, pace: Pace): Promise<void> {
  await onceOutside(parts, id, "journal", ({ removal }) =>
    orHeldUp("journal", () => parts.journal.append(journalEntryOf(removal))),
  );
  tell(parts, id, "journal");
  await inTransaction(parts, id, "values", async (tx, { removal, traces }) => {
    await collectValues(tx, parts.masterKey, removal, traces);
    return { counts: {}, more: false };
  });
  tell(parts, id, "values");
  const population = (await stateOf(parts, id))?.removal.population;
  if (population === undefined) return;
  for (const step of steps[population]) await runStep(parts, id, step, pace);
  await sweep(parts, id, steps[population], pace);
}

async function finish(parts: RemovalParts, id: RemovalId, signal?: AbortSignal): Promise<void> {
  await onceOutside(parts, id, "vacuum", ({ counts }) => vacuumTables(parts.connection, touchedBy(counts)));
  tell(parts, id, "vacuum");
  signal?.throwIfAborted();
  await searchAndSeal(parts, id, signal);
  // what was put by lay in it
  await vacuumTables(parts.connection, ["removals"]);
}

async function runStep(
  parts: RemovalParts,
  id: RemovalId,
  { table, run }: Step,
  { signal, rest }: Pace,
): Promise<void> {
  const { masterKey, batch = usualBatch } = parts;
  let more = true;
  while (more) {
    signal?.throwIfAborted();
    const begun = performance.now();
    more = await inTransaction(parts, id, table, (tx, { removal, traces }) =>
      run(tx, { removal, traces, masterKey, batch }),
    );
    tell(parts, id, table);
    if (more) await wait((performance.now() - begun) * rest, undefined, { signal });
  }
}

/** Takes what somebody was writing about the person when the removal began: the steps are run again where it lies. */
async function sweep(parts: RemovalParts, id: RemovalId, all: readonly Step[], pace: Pace): Promise<void> {
  const again = new Set<string>();
  await inTransaction(parts, id, "sweep", async (tx, { removal, traces }) => {
    for (const table of await leftovers(tx.sql, removal, traces.found)) again.add(table);
    return { counts: {}, more: again.size > 0 };
  });
  tell(parts, id, "sweep");
  if (again.size === 0) return;
  await change(parts, system, (tx) => reopen(tx, id, again));
  for (const step of all.filter(({ table }) => again.has(table))) await runStep(parts, id, step, pace);
  const stillThere = await inTransaction(parts, id, "sweep", async (tx, { removal, traces }) => ({
    counts: {},
    more: (await leftovers(tx.sql, removal, traces.found)).length > 0,
  }));
  if (stillThere) throw new HeldUp("rows-left");
}

async function reopen(tx: Tx, id: RemovalId, tables: ReadonlySet<string>): Promise<Change<void>> {
  const removal = await lockRemoval(tx.sql, id);
  if (removal === undefined) return unchanged(undefined);
  const done = removal.steps.filter((step) => !tables.has(step));
  await tx.sql.updateTable("removals").set({ steps: done }).where("id", "=", id).execute();
  return ownRecord(undefined, "removal");
}

async function searchAndSeal(parts: RemovalParts, id: RemovalId, signal?: AbortSignal): Promise<void> {
  const state = await stateOf(parts, id);
  if (state === undefined) return;
  const { removal, traces } = state;
  const look = () =>
    orHeldUp("search-failed", () =>
      parts.search({ values: traces.values, traces: traces.found, removal }, signal),
    );
  let search = await look();
  const outdated = tablesSampled(leftBehind(search));
  if (outdated.length > 0) {
    // sampled before the removal, from rows that somebody had deleted then: no step has touched those tables
    await vacuumTables(parts.connection, outdated);
    search = await look();
  }
  tell(parts, id, "search");
  if (leftBehind(search).length > 0) {
    await change(parts, system, (tx) => noteSearch(tx, id, search));
    // the next attempt looks everywhere anew, also for what the database itself forgets only then
    await change(parts, system, (tx) => reopen(tx, id, new Set(["sweep", "vacuum"])));
    throw new HeldUp("values-found");
  }
  await change(parts, system, (tx) => seal(tx, parts, { removal, traces, search }));
  tell(parts, id, "seal");
}

async function noteSearch({ sql }: Tx, id: RemovalId, search: SearchResult): Promise<Change<void>> {
  await sql
    .updateTable("removals")
    .set({ search: JSON.stringify(search) })
    .where("id", "=", id)
    .execute();
  return ownRecord(undefined, "removal");
}

/** For staff to see; the log tells of it when it is another than the last time. */
async function noteFault({ sql }: Tx, id: RemovalId, fault: RemovalFault): Promise<Change<void>> {
  const removal = await lockRemoval(sql, id);
  if (removal === undefined || removal.lastFault === fault) return unchanged(undefined);
  await sql.updateTable("removals").set({ last_fault: fault }).where("id", "=", id).execute();
  return record(undefined, event("removal-failed", { ...detailsOf(id, removal, removal), fault }));
}

function tell({ log }: RemovalParts, removal: RemovalId, step: string): void {
  log.info({ removal, step }, "a removal has come a step further");
}
