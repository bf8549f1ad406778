import type { Selectable } from "kysely";
import { z } from "zod";
import type { AuditEvents } from "#db/tables.ts";
import type { PersonDetails, PersonReference } from "#platform/access/actor.ts";
import type { Changes } from "#platform/audit/event.ts";
import type { PersonKeys } from "#platform/audit/person-keys.ts";
import { decrypt } from "#platform/keys/encryption.ts";

/** Somebody that an event tells of. Without the key only the reference is left; altered details tell nothing. */
export type Party =
  | { readonly kind: "person"; readonly reference: PersonReference; readonly details: PersonDetails }
  | { readonly kind: "removed"; readonly reference: PersonReference }
  /** Somebody with a protected identity: no log names them. */
  | { readonly kind: "protected"; readonly reference: PersonReference }
  /** Somebody else of those who have accounts of their own: they read no names of each other. */
  | { readonly kind: "another" }
  | { readonly kind: "unreadable" }
  | { readonly kind: "operator" }
  | { readonly kind: "system" };

/** One event as it is read: who did what, on whom, when, with what outcome. */
export type LogEntry = {
  readonly id: AuditEvents["id"];
  readonly occurredAt: Date;
  readonly code: string;
  readonly outcome: "done" | "refused";
  readonly organisation: AuditEvents["organisation_id"];
  readonly actor: Party;
  readonly subject: Party | undefined;
  readonly changes: Changes;
  readonly reason: string | undefined;
  readonly details: unknown;
};

export type LogRow = Omit<Selectable<AuditEvents>, "sequence" | "mac" | "batch">;

const names = { givenName: z.string(), familyName: z.string() };
const details = z.union([
  z.object({ ...names, hsaId: z.string() }),
  z.object({ ...names, identity: z.string() }),
  z.object({ ...names, email: z.string() }),
]);

const addition = z.object({
  changes: z.record(z.string(), z.object({ from: z.string(), to: z.string() })).optional(),
  reason: z.string().optional(),
});

/** The people whose keys are needed to read these rows. */
export function referencesIn(rows: readonly LogRow[]): PersonReference[] {
  const references = rows.flatMap((row) => [row.actor_reference, row.subject_reference]);
  return [...new Set(references.filter((reference) => reference !== null))].map(asReference);
}

/** Why somebody is not named although the key is there. */
export type Unnamed = "protected" | "removed";
export type UnnamedPeople = ReadonlyMap<string, Unnamed>;

/** What it takes to read: the keys that still exist, and whose details are not to be opened. */
export type Opening = { readonly keys: PersonKeys; readonly unnamed: UnnamedPeople };

/** Opens the sealed details that may be opened. */
export function readEntry(row: LogRow, opening: Opening): LogEntry {
  const actor = open(opening, row.actor_reference, row.actor_details, `${row.id}:actor`);
  const subject = open(opening, row.subject_reference, row.subject_details, `${row.id}:subject`);
  return {
    id: row.id,
    occurredAt: row.occurred_at,
    code: row.code,
    outcome: row.outcome,
    organisation: row.organisation_id,
    actor: isUnnamed(row.actor_kind) ? { kind: row.actor_kind } : (actor?.party ?? { kind: "unreadable" }),
    subject: subject?.party,
    changes: subject?.changes ?? {},
    reason: subject?.reason,
    details: row.details,
  };
}

function isUnnamed(kind: LogRow["actor_kind"]): kind is "operator" | "system" {
  return kind === "operator" || kind === "system";
}

type Opened = { readonly party: Party } & z.infer<typeof addition>;

function open(
  { keys, unnamed }: Opening,
  written: string | null,
  sealed: Buffer | null,
  bound: string,
): Opened | undefined {
  if (written === null || sealed === null) return undefined;
  const reference = asReference(written);
  const [why, key] = [unnamed.get(written), keys.get(reference)];
  if (why !== undefined || key === undefined) return { party: { kind: why ?? "removed", reference } };
  return read(key, sealed, bound, reference);
}

/** One altered event must not keep the rest of the log from being read: `audit verify` is what tells of it. */
function read(key: Buffer, sealed: Buffer, bound: string, reference: PersonReference): Opened {
  try {
    const content: unknown = JSON.parse(decrypt(key, sealed, bound).toString("utf8"));
    return {
      party: { kind: "person", reference, details: details.parse(content) },
      ...addition.parse(content),
    };
  } catch {
    return { party: { kind: "unreadable" } };
  }
}

function asReference(text: string): PersonReference {
  return text as PersonReference;
}
