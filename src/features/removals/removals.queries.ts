import type { Transaction } from "kysely";
import type { ReadonlyKysely } from "kysely/readonly";
import type { Database } from "#db/tables.ts";
import type { PersonReference } from "#platform/access/actor.ts";
import type { LocalDate } from "#platform/time/local-date.ts";
import { openStates, type RemovalFault, type RemovalId, type StoredRemoval } from "./removal.ts";

type Db = ReadonlyKysely<Database> | Transaction<Database>;

/** Unscoped: a removal tells nothing of whom it is of; whoever shows more asks for the person in their scope. */
export async function findRemoval(db: Db, id: RemovalId): Promise<StoredRemoval | undefined> {
  const row = await selectRemovals(db).where("id", "=", id).executeTakeFirst();
  return row && storedRemoval(row);
}

/**
 * The removal of the person that has yet to come to its end.
 *
 * Unscoped: whoever asks has the person in their scope, or is the person.
 */
export async function openRemovalOf(db: Db, person: PersonReference): Promise<StoredRemoval | undefined> {
  const open = selectRemovals(db).where("person_reference", "=", person).where("state", "in", openStates);
  const row = await open.executeTakeFirst();
  return row && storedRemoval(row);
}

/**
 * Every removal that the person has asked for or that was decided on, the newest first.
 *
 * Unscoped: as {@link openRemovalOf}.
 */
export async function removalsOf(db: Db, person: PersonReference): Promise<StoredRemoval[]> {
  const rows = await selectRemovals(db)
    .where("person_reference", "=", person)
    .orderBy("requested_at", "desc")
    .orderBy("id", "desc")
    .execute();
  return rows.map(storedRemoval);
}

/**
 * The removal, locked until the transaction ends. Whoever locks the person's row too has locked that first.
 *
 * Unscoped: as {@link findRemoval}.
 */
export async function lockRemoval(
  sql: Transaction<Database>,
  id: RemovalId,
): Promise<StoredRemoval | undefined> {
  const row = await selectRemovals(sql).where("id", "=", id).forUpdate().executeTakeFirst();
  return row && storedRemoval(row);
}

function selectRemovals(db: Db) {
  return db
    .selectFrom("removals")
    .select(["id", "population", "subject_id", "person_reference", "account", "comments", "votes"])
    .select(["ground", "ground_reference", "identity_check", "state", "requested_at", "requested_by_kind"])
    .select([
      "requested_by",
      "waits_until",
      "answer_by",
      "decided_at",
      "decided_by",
      "stopped_by",
      "ended_at",
    ])
    .select(["fenced_at", "steps", "attempts", "last_fault", "sealed_at"]);
}

type Row = Awaited<ReturnType<ReturnType<typeof selectRemovals>["executeTakeFirstOrThrow"]>>;

function storedRemoval(row: Row): StoredRemoval {
  const { id, population, account, comments, votes, ground, state, steps, attempts } = row;
  return {
    ...{ id, population, account, comments, votes, ground, state, steps, attempts },
    subject: row.subject_id ?? undefined,
    reference: row.person_reference as PersonReference,
    groundReference: row.ground_reference ?? undefined,
    identityCheck: row.identity_check ?? undefined,
    requestedAt: row.requested_at,
    requestedByKind: row.requested_by_kind,
    requestedBy: (row.requested_by ?? undefined) as PersonReference | undefined,
    waitsUntil: row.waits_until ?? undefined,
    answerBy: (row.answer_by ?? undefined) as LocalDate | undefined,
    decidedAt: row.decided_at ?? undefined,
    decidedBy: (row.decided_by ?? undefined) as PersonReference | undefined,
    stoppedBy: (row.stopped_by ?? undefined) as PersonReference | undefined,
    endedAt: row.ended_at ?? undefined,
    fencedAt: row.fenced_at ?? undefined,
    lastFault: (row.last_fault ?? undefined) as RemovalFault | undefined,
    sealedAt: row.sealed_at ?? undefined,
  };
}
