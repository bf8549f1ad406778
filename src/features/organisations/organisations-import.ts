import { sql } from "kysely";
import { type Change, record, type Tx, unchanged } from "#platform/change.ts";
import type { FileFault } from "#platform/files/file-fault.ts";
import type { Id } from "#platform/ids.ts";
import { event } from "./events.ts";
import type { Organisation, OrganisationEntry } from "./organisation.ts";
import type { OrganisationRow } from "./organisation-file.ts";
import { allOrganisations } from "./organisations.queries.ts";

/** What reading a file in comes to. Organisations that the file does not name are left as they are. */
export type OrganisationsPlan = {
  readonly added: readonly OrganisationEntry[];
  readonly changed: readonly { readonly before: Organisation; readonly after: OrganisationEntry }[];
  readonly unchanged: number;
  readonly absent: readonly Organisation[];
};

export type OrganisationsImportOutcome =
  | ({ readonly kind: "imported" } & OrganisationsPlan)
  | { readonly kind: "refused"; readonly faults: readonly FileFault[] };

/** Called now and then with how many of all the new rows have been written. */
export type Progress = (done: number, total: number) => void;

/** Reads a file of organisations in, all of it or nothing: what is new is added, what is other is changed. */
export async function importOrganisations(
  tx: Tx,
  rows: readonly OrganisationRow[],
  progress: Progress,
): Promise<Change<OrganisationsImportOutcome>> {
  // two imports at once would both add what neither had seen
  await sql`lock table organisations in share row exclusive mode`.execute(tx.sql);
  const outcome = decideImport(await allOrganisations(tx.sql), rows);
  if (outcome.kind === "refused") return unchanged(outcome);
  const added = outcome.added.map((entry) => ({ id: tx.newId<"organisations">(), entry }));
  await insertOrganisations(tx, added, progress);
  for (const { before, after } of outcome.changed) await updateOrganisation(tx, before.id, after);
  const [first, ...more] = [
    ...added.map(({ id, entry: { kind, code, name } }) =>
      event("organisation-added", { kind, code, name }, { organisation: id }),
    ),
    ...outcome.changed.map(({ before, after }) =>
      event("organisation-changed", { changes: changesOf(before, after) }, { organisation: before.id }),
    ),
  ];
  return first === undefined ? unchanged(outcome) : record(outcome, first, ...more);
}

const chunkSize = 100;

async function insertOrganisations(tx: Tx, added: readonly Added[], progress: Progress): Promise<void> {
  for (let done = 0; done < added.length; done += chunkSize) {
    const rows = added.slice(done, done + chunkSize).map(({ id, entry }) => ({
      id,
      kind: entry.kind,
      code: entry.code,
      created_at: tx.now,
      ...replaceable(entry),
    }));
    await tx.sql.insertInto("organisations").values(rows).execute();
    progress(done + rows.length, added.length);
  }
}

type Added = { readonly id: Id<"organisations">; readonly entry: OrganisationEntry };

async function updateOrganisation(tx: Tx, id: Id<"organisations">, entry: OrganisationEntry): Promise<void> {
  await tx.sql.updateTable("organisations").set(replaceable(entry)).where("id", "=", id).execute();
}

function replaceable({ name, organisationNumber, countyCode }: OrganisationEntry) {
  return { name, organisation_number: organisationNumber, county_code: countyCode };
}

function decideImport(
  known: readonly Organisation[],
  rows: readonly OrganisationRow[],
): OrganisationsImportOutcome {
  const byKey = new Map(known.map((organisation) => [keyOf(organisation), organisation]));
  const faults = numbersTaken(known, rows);
  if (faults.length > 0) return { kind: "refused", faults };
  const inFile = new Set(rows.map(({ entry }) => keyOf(entry)));
  const pairs = rows.map(({ entry }) => ({ before: byKey.get(keyOf(entry)), after: entry }));
  const changed = pairs.flatMap(({ before, after }) =>
    before !== undefined && Object.keys(changesOf(before, after)).length > 0 ? [{ before, after }] : [],
  );
  const added = pairs.filter(({ before }) => before === undefined).map(({ after }) => after);
  return {
    kind: "imported",
    added,
    changed,
    unchanged: rows.length - added.length - changed.length,
    absent: known.filter((organisation) => !inFile.has(keyOf(organisation))),
  };
}

function keyOf({ kind, code }: Pick<OrganisationEntry, "kind" | "code">): string {
  return `${kind} ${code}`;
}

/** Two organisations never share a number, so a number that another one holds refuses the file. */
export function numbersTaken(known: readonly Organisation[], rows: readonly OrganisationRow[]): FileFault[] {
  const byNumber = new Map(known.map((organisation) => [organisation.organisationNumber, organisation]));
  return rows.flatMap(({ row, entry }) => {
    const holder = byNumber.get(entry.organisationNumber);
    return holder === undefined || keyOf(holder) === keyOf(entry) ? [] : [numberTaken(row, holder)];
  });
}

function numberTaken(row: number, holder: Organisation): FileFault {
  const message = `Numret tillhör redan ${holder.name} (${holder.code}). Rätta det ena först.`;
  return { row, place: "organisation_number", message };
}

type Changes = Record<string, { from: string; to: string }>;

function changesOf(before: Organisation, after: OrganisationEntry): Changes {
  const fields = ["name", "organisationNumber", "countyCode"] as const;
  const changed = fields.filter((field) => before[field] !== after[field]);
  return Object.fromEntries(changed.map((field) => [field, { from: before[field], to: after[field] }]));
}
