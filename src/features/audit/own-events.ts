import type { ReadonlyKysely } from "kysely/readonly";
import type { Database } from "#db/tables.ts";
import type { PersonReference } from "#platform/access/actor.ts";
import type { EventCatalogue } from "#platform/audit/event.ts";
import { readKeys } from "#platform/audit/person-keys.ts";
import type { MasterKey } from "#platform/keys/master-key.ts";
import type { Language } from "#platform/text/texts.ts";
import { type LogEntry, type Party, readEntry, referencesIn } from "./log-entry.ts";
import { selectOwnEvents } from "./own-events.queries.ts";
import { unnamedAmong } from "./people.queries.ts";
import { nameOf, tell } from "./telling.ts";

/** An event as the person whom it concerns reads it. A reason that others gave is not theirs to read here. */
export type OwnEvent = {
  readonly at: Date;
  readonly code: string;
  readonly outcome: "done" | "refused";
  /** Who did it, by name where the log still has it. */
  readonly by: string;
  readonly sentence: string;
};

/** What the log tells of a person to that person, newest first; of these kinds where some are named. */
export async function ownEvents(
  db: ReadonlyKysely<Database>,
  log: { readonly masterKey: MasterKey; readonly eventCatalogue: EventCatalogue },
  person: PersonReference,
  language: Language,
  codes?: readonly string[],
): Promise<OwnEvent[]> {
  const rows = await selectOwnEvents(db, person, codes);
  const references = referencesIn(rows);
  const keys = await readKeys(db, log.masterKey, references);
  const others = references.filter((reference) => reference !== person);
  const unnamed = await unnamedAmong(db, others);
  return rows.map((row) => {
    const entry = asReadBy(person, readEntry(row, { keys, unnamed }));
    return {
      at: entry.occurredAt,
      code: entry.code,
      outcome: entry.outcome,
      by: nameOf(entry.actor, language),
      sentence: tell(log.eventCatalogue, entry, language),
    };
  });
}

/** Staff who did something are named to whom they did it; other people with accounts of their own never are. */
function asReadBy(person: PersonReference, entry: LogEntry): LogEntry {
  return {
    ...entry,
    actor: namedTo(person, entry.actor),
    subject: entry.subject && namedTo(person, entry.subject),
  };
}

function namedTo(person: PersonReference, party: Party): Party {
  const isAnother = party.kind === "person" && "email" in party.details && party.reference !== person;
  return isAnother ? { kind: "another" } : party;
}
