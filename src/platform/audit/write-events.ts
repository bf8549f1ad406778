import type { KeyObject } from "node:crypto";
import type { Transaction } from "kysely";
import type { Database } from "#db/tables.ts";
import { type Actor, isPerson, type PersonReference } from "#platform/access/actor.ts";
import { newId } from "#platform/ids.ts";
import { encrypt } from "#platform/keys/encryption.ts";
import type { MasterKey } from "#platform/keys/master-key.ts";
import type { AuditEvent } from "./event.ts";
import { eventMac, macKeyFrom } from "./event-mac.ts";
import { keysFor, type PersonKeys } from "./person-keys.ts";

/** Well under the 65,535 parameters that one statement may have. */
const mostRowsAtOnce = 1_000;

/**
 * Writes the events of a change in its own transaction, each person's details under that person's key.
 * @throws DamagedKeyError where one of the people has a key that cannot be opened
 */
export async function writeEvents(
  sql: Transaction<Database>,
  master: MasterKey,
  actor: Actor,
  events: readonly AuditEvent[],
  now: Date,
): Promise<void> {
  if (events.length === 0) return;
  const keys = await keysFor(sql, master, peopleIn(actor, events), now);
  const macKey = macKeyFrom(master);
  for (let start = 0; start < events.length; start += mostRowsAtOnce) {
    const rows = events
      .slice(start, start + mostRowsAtOnce)
      .map((event) => withMac(toRow(actor, event, keys, now), macKey));
    await sql.insertInto("audit_events").values(rows).execute();
  }
}

function peopleIn(actor: Actor, events: readonly AuditEvent[]): PersonReference[] {
  const references = new Set<PersonReference>();
  if (isPerson(actor)) references.add(actor.reference);
  for (const { subject } of events) if (subject !== undefined) references.add(subject.reference);
  return [...references];
}

function toRow(actor: Actor, event: AuditEvent, keys: PersonKeys, now: Date) {
  const id = newId<"audit_events">(now);
  const person = isPerson(actor) ? actor : undefined;
  const subject = event.subject;
  return {
    id,
    occurred_at: now,
    code: event.code,
    outcome: event.outcome,
    actor_kind: actor.kind,
    actor_reference: person?.reference ?? null,
    actor_details: person ? seal(keys, person.reference, person.details, `${id}:actor`) : null,
    organisation_id: event.organisation ?? null,
    subject_reference: subject?.reference ?? null,
    subject_details: subject ? seal(keys, subject.reference, subject.details, `${id}:subject`) : null,
    details: JSON.stringify(event.details),
  };
}

function withMac(row: ReturnType<typeof toRow>, macKey: KeyObject) {
  return { ...row, mac: eventMac(macKey, { ...row, occurred_at: String(row.occurred_at.getTime()) }) };
}

function seal(keys: PersonKeys, reference: PersonReference, details: object, bound: string): Buffer {
  const key = keys.get(reference);
  if (key === undefined) throw new DamagedKeyError();
  return encrypt(key, Buffer.from(JSON.stringify(details)), bound);
}

/** Nothing can be logged about this person, and so nothing done, until the row of their key is put back. */
class DamagedKeyError extends Error {
  override readonly name = "DamagedKeyError";
  constructor() {
    super("a person's row in keystore.person_keys is damaged: it cannot be opened");
  }
}
