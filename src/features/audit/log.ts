import type { ReadonlyKysely } from "kysely/readonly";
import type { Database } from "#db/tables.ts";
import type { PersonReference } from "#platform/access/actor.ts";
import type { ExternalUserScope } from "#platform/access/scope.ts";
import { readKeys } from "#platform/audit/person-keys.ts";
import type { MasterKey } from "#platform/keys/master-key.ts";
import { cutPage } from "#platform/lists/cut-page.ts";
import type { Place } from "#platform/lists/place.ts";
import { countExternalUserEvents, selectExternalUserEvents } from "./external-user-history.queries.ts";
import { countLog, type LogFilter, type Position, selectLog } from "./log.queries.ts";
import { type LogEntry, type LogRow, readEntry, referencesIn } from "./log-entry.ts";
import type { LogScope } from "./log-scope.ts";
import { unnamedAmong } from "./people.queries.ts";

type Db = ReadonlyKysely<Database>;

export const everything: LogFilter = {
  people: undefined,
  person: undefined,
  codes: undefined,
  from: undefined,
  to: undefined,
  organisation: undefined,
};

export type LogPage = {
  /** Newest first. */
  readonly entries: readonly LogEntry[];
  readonly newer: boolean;
  readonly older: boolean;
};

/** One page of the log, opened with the keys that still exist. */
export async function readLog(
  db: Db,
  masterKey: MasterKey,
  scope: LogScope,
  filter: LogFilter,
  position: Position,
  size: number,
): Promise<LogPage> {
  const { rows, more } = await selectLog(db, scope, filter, position, size);
  // a page read upwards that reaches the top, or beside an event that is not there, is the first page
  if (
    position.kind !== "first" &&
    position.kind !== "last" &&
    (position.kind === "newer" ? !more : rows.length === 0)
  ) {
    return readLog(db, masterKey, scope, filter, { kind: "first" }, size);
  }
  const entries = await open(db, masterKey, rows);
  const upwards = position.kind === "newer" || position.kind === "last";
  return {
    entries,
    newer: upwards ? more : position.kind === "older",
    older: upwards ? position.kind === "newer" : more,
  };
}

/** What is known of one person in the organisation: the newest events that they did or that were about them. */
export type PersonHistory = { readonly entries: readonly LogEntry[]; readonly total: number };

/** @param limit how many events, newest first; `total` counts them all */
export async function historyOf(
  db: Db,
  masterKey: MasterKey,
  scope: LogScope,
  reference: PersonReference,
  limit: number,
): Promise<PersonHistory> {
  const filter = { ...everything, person: reference };
  const { rows } = await selectLog(db, scope, filter, { kind: "first" }, limit);
  return { entries: await open(db, masterKey, rows), total: await countLog(db, scope, filter) };
}

/** What is known of one external user: what they did, and what was done about them, wherever it happened. */
export type ExternalUserHistory = PersonHistory & { readonly back: boolean; readonly onwards: boolean };

/** @param size how many events, newest first; `total` counts them all */
export async function historyOfExternalUser(
  db: Db,
  masterKey: MasterKey,
  scope: ExternalUserScope,
  reference: PersonReference,
  place: Place<"audit_events">,
  size: number,
): Promise<ExternalUserHistory> {
  const rows = await selectExternalUserEvents(db, scope, reference, place, size);
  const page = cutPage(rows, place, size);
  if (page === undefined)
    return await historyOfExternalUser(db, masterKey, scope, reference, { kind: "first" }, size);
  const { back, onwards } = page;
  const entries = await open(db, masterKey, page.rows);
  return { entries, total: await countExternalUserEvents(db, scope, reference), back, onwards };
}

async function open(db: Db, masterKey: MasterKey, rows: readonly LogRow[]): Promise<LogEntry[]> {
  const references = referencesIn(rows);
  const unnamed = await unnamedAmong(db, references);
  const keys = await readKeys(db, masterKey, references);
  return rows.map((row) => readEntry(row, { keys, unnamed }));
}
