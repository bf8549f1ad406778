import { createHash } from "node:crypto";
import type { ReadonlyKysely } from "kysely/readonly";
import type { Database } from "#db/tables.ts";
import type { StaffMember } from "#platform/access/actor.ts";
import { canonicalJson } from "#platform/audit/canonical-json.ts";
import type { AuditEvent } from "#platform/audit/event.ts";
import { event, type Looked } from "./events.ts";
import type { LogState } from "./log-state.ts";
import { latestLook } from "./looks.queries.ts";
import type { KnownPerson } from "./people.queries.ts";

/**
 * What the log is to tell of a look at it: every look at a first page, since that is where reading begins. A further
 * page belongs to the look that began it, and is told of only where the reader's latest look was for something else:
 * otherwise the log could be read from its end, or by addresses put together by hand, without a trace.
 */
export async function lookToTell(
  db: ReadonlyKysely<Database>,
  reader: StaffMember,
  state: LogState,
  person: KnownPerson | undefined,
): Promise<AuditEvent | undefined> {
  if (state.position.kind !== "first") return await furtherLookToTell(db, reader, state, person);
  return event("log-read", lookedFor(state), subjectOf(state, person));
}

/** The same of what belongs to a look that the reader has begun with, such as how many events an export would have. */
export async function furtherLookToTell(
  db: ReadonlyKysely<Database>,
  reader: StaffMember,
  state: LogState,
  person: KnownPerson | undefined,
): Promise<AuditEvent | undefined> {
  const looked = lookedFor(state);
  if (isSame(looked, await latestLook(db, reader))) return undefined;
  return event("log-read", looked, subjectOf(state, person));
}

/** What the log is to tell of a file that is made of it. */
export function exportToTell(state: LogState, person: KnownPerson | undefined, events: number): AuditEvent {
  return event("log-exported", { ...lookedFor(state), events }, subjectOf(state, person));
}

function subjectOf({ person: reference }: LogState, person: KnownPerson | undefined) {
  return reference && person && { subject: { reference, details: person.details } };
}

function lookedFor({ organisation, kinds, from, to, person, search }: LogState): Looked {
  return {
    organisation:
      organisation === undefined || organisation === "none" ? (organisation ?? null) : nameOf(organisation),
    kinds: kinds.map(({ key, name }) => ({ key, name: name.sv, nameEn: name.en })),
    from: from.day ?? null,
    to: to.day ?? null,
    person: person ?? null,
    searched: search !== undefined,
    search: search === undefined ? null : marked(search.inAddress),
  };
}

/** Tells one search from another, and opens none: the key itself is the session's secret. */
function marked(key: string): string {
  return createHash("sha256").update(key).digest("hex").slice(0, 16);
}

function nameOf({ code, name }: { readonly code: string; readonly name: string }) {
  return { code, name };
}

function isSame(looked: Looked, latest: AuditEvent["details"] | undefined): boolean {
  return latest !== undefined && canonicalJson(latest) === canonicalJson(looked);
}
