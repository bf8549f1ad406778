import { sql } from "kysely";
import { system } from "#platform/access/actor.ts";
import { type Change, change, type Door, record, type Tx, unchanged } from "#platform/change.ts";
import { putByDecision, stillKept } from "../engine/earlier-decisions.ts";
import { event } from "../events.ts";
import { type IdentityCheck, openStates, type RemovalId } from "../removal.ts";
import { lockRemoval } from "../removals.queries.ts";
import type { JournalEntry } from "./journal-entry.ts";
import { type Standing, standingOf } from "./journalled.queries.ts";

const entriesAtOnce = 1_000;

/** What a decision of a register outside is called that only the database knew of. */
const forgottenDecision = "enligt journalen";

/**
 * Carries out again what the journal tells of and the database has forgotten: it was restored from before, in whole or
 * in part. To be awaited before anything is served. A removal that is under way in the database goes on by itself, and
 * its person is shut out already.
 * @param carryOut takes a removal as far as nothing of the person is left in any row, or throws
 * @returns how many were carried out again
 */
export async function reapplyRemovals(
  door: Door,
  entries: readonly JournalEntry[],
  carryOut: (removal: RemovalId) => Promise<unknown>,
): Promise<number> {
  let reapplied = 0;
  for (let start = 0; start < entries.length; start += entriesAtOnce) {
    const some = entries.slice(start, start + entriesAtOnce);
    const standings = await standingOf(door.db, some);
    for (const entry of some) {
      if (!isForgotten(entry, standings.get(entry.removal))) continue;
      const inTheWay = await change(door, system, (tx) => remake(tx, entry));
      if (inTheWay !== undefined) {
        await carryOut(inTheWay);
        await change(door, system, (tx) => remake(tx, entry));
      }
      await carryOut(entry.removal);
      reapplied += 1;
    }
  }
  return reapplied;
}

function isForgotten({ at }: JournalEntry, standing: Standing | undefined): boolean {
  // of one that began anew the database may know the first time only
  if (standing?.began === undefined || standing.began < at) return true;
  switch (standing.state) {
    case "under-way":
    case "approved":
      return false;
    case "sealed":
      // one table alone was restored, or the keys
      return standing.isBack;
    default:
      return true;
  }
}

/**
 * Puts the removal down as decided on and not begun, under the id that it had. Another one of the same person that has
 * not begun gives way to it; one that is under way is returned, to be carried out first.
 */
async function remake(tx: Tx, entry: JournalEntry): Promise<Change<RemovalId | undefined>> {
  const { removal, population, reference, account, comments, votes, ground, identityCheck, at } = entry;
  const { rows: others } = await sql<{ id: RemovalId }>`
    select id from removals
     where person_reference = ${reference} and id <> ${removal} and state = 'under-way'`.execute(tx.sql);
  const [other] = others;
  if (other !== undefined) return unchanged(other.id);
  await tx.sql
    .updateTable("removals")
    .set({ state: "cancelled", ended_at: tx.now })
    .where("person_reference", "=", reference)
    .where("id", "!=", removal)
    .where("state", "in", openStates)
    .execute();
  const known = await lockRemoval(tx.sql, removal);
  // the database knows an earlier decision only, which was carried out: its receipt stays as it was
  const isLater = known?.state === "sealed" && known.fencedAt !== undefined && known.fencedAt < at;
  const choices = { population, person_reference: reference, account, comments, votes, ground };
  const anew = {
    state: "approved" as const,
    decided_at: at,
    subject_id: null,
    waits_until: null,
    fenced_at: null,
    steps: [],
    sealed_traces: null,
    search: null,
    sealed_at: null,
    ended_at: null,
  };
  const decision = ground === "disposal-decision" ? forgottenDecision : null;
  const rest = { identity_check: identityCheck, ground_reference: decision };
  const later = isLater ? await takenUp(tx, entry, rest) : {};
  await tx.sql
    .insertInto("removals")
    .values({
      ...choices,
      ...anew,
      id: removal,
      ...rest,
      requested_at: at,
      requested_by_kind: "system",
    })
    .onConflict((conflict) => conflict.column("id").doUpdateSet({ ...choices, ...anew, ...later }))
    .execute();
  return record(undefined, event("removal-reapplied", { removal, account, comments, votes, ground }));
}

/** Puts by the decision that the database knows. @returns what is otherwise by the later one; who decided it is forgotten */
async function takenUp(
  tx: Tx,
  entry: JournalEntry,
  rest: { readonly identity_check: IdentityCheck | null; readonly ground_reference: string | null },
) {
  await putByDecision(tx, entry.removal);
  const { counts } = await tx.sql
    .selectFrom("removals")
    .select("counts")
    .where("id", "=", entry.removal)
    .executeTakeFirstOrThrow();
  return { ...rest, decided_by: null, counts: JSON.stringify(stillKept(counts, entry)) };
}
