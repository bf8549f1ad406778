import { CsvError, parse } from "csv-parse/sync";
import { type FileFault, inFileOrder, type ReadFile } from "#platform/files/file-fault.ts";
import type { OrganisationEntry } from "./organisation.ts";
import { type OrganisationColumn, organisationColumns, readOrganisationRow } from "./organisation-row.ts";

/** An organisation and the row of the file where it stands. */
export type OrganisationRow = { readonly row: number; readonly entry: OrganisationEntry };

/** What a file says; beside its faults the rows without any, so that these can be compared with what is stored. */
export type ReadOrganisations =
  | Extract<ReadFile<readonly OrganisationRow[]>, { ok: true }>
  | (Extract<ReadFile<never>, { ok: false }> & { readonly readable: readonly OrganisationRow[] });

/**
 * Reads a file of organisations: CSV (RFC 4180) with a row of headings in any order, parted by commas or, as
 * Swedish spreadsheets write it, by semicolons. Tells everything that is wrong with it at once.
 */
export function readOrganisationFile(text: string): ReadOrganisations {
  const { records, broken } = splitCsv(text);
  const [heading, ...rows] = records;
  if (heading === undefined)
    return { ok: false, faults: broken ?? [faultIn(1, "Filen är tom.")], readable: [] };
  const headingFaults = checkHeading(heading);
  if (headingFaults.length > 0) return { ok: false, faults: headingFaults, readable: [] };
  const read = rows.map((record) => readRecord(heading.cells, record));
  const organisations = read.flatMap((one) => (one.ok ? [one.value] : []));
  const faults = [
    ...read.flatMap((one) => (one.ok ? [] : one.faults)),
    ...duplicates(organisations, "code", ({ entry }) => `${entry.kind} ${entry.code}`),
    ...duplicates(organisations, "organisation_number", ({ entry }) => entry.organisationNumber),
    ...(broken ?? []),
  ];
  return faults.length === 0
    ? { ok: true, value: organisations }
    : { ok: false, faults: inFileOrder(faults), readable: organisations };
}

type CsvRecord = { readonly row: number; readonly cells: readonly string[] };

/** A quotation mark out of place leaves the rest of the file unreadable: that fault comes with what stands before. */
function splitCsv(text: string): { records: CsvRecord[]; broken?: FileFault[] } {
  const [heading = ""] = text.split("\n", 1);
  const records: CsvRecord[] = [];
  try {
    parse(text, {
      delimiter: heading.includes(";") && !heading.includes(",") ? ";" : ",",
      record_delimiter: ["\r\n", "\n"],
      relax_column_count: true,
      skip_empty_lines: true,
      on_record: (cells: string[], { lines }) => {
        records.push({ row: lines, cells: cells.map((cell) => cell.trim()) });
        return null;
      },
    });
    return { records };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const row = typeof error.lines === "number" ? error.lines : records.length + 1;
    return { records, broken: [faultIn(row, "Ett citattecken står fel, så filen kan inte läsas härifrån.")] };
  }
}

function checkHeading({ row, cells }: CsvRecord): FileFault[] {
  const known: readonly string[] = organisationColumns;
  const missing = known.filter((column) => !cells.includes(column));
  const unknown = cells.filter((cell) => !known.includes(cell));
  const repeated = cells.filter((cell, index) => known.includes(cell) && cells.indexOf(cell) !== index);
  return [
    ...missing.map((column) => faultIn(row, `Kolumnen ${column} saknas i rubrikraden.`)),
    ...unknown.map((cell) =>
      faultIn(row, `Kolumnen "${cell}" är okänd. De som finns är ${known.join(", ")}.`),
    ),
    ...repeated.map((column) => faultIn(row, `Kolumnen ${column} står mer än en gång i rubrikraden.`)),
  ];
}

function readRecord(headings: readonly string[], { row, cells }: CsvRecord): ReadFile<OrganisationRow> {
  if (cells.length !== headings.length) {
    const message = `Raden har ${cells.length} fält, men rubrikraden har ${headings.length}.`;
    return { ok: false, faults: [faultIn(row, message)] };
  }
  const read = readOrganisationRow((column) => cells[headings.indexOf(column)] ?? "");
  if (read.ok) return { ok: true, value: { row, entry: read.entry } };
  return { ok: false, faults: read.faults.map(({ column, message }) => ({ row, place: column, message })) };
}

function duplicates(
  rows: readonly OrganisationRow[],
  column: OrganisationColumn,
  keyOf: (row: OrganisationRow) => string,
): FileFault[] {
  return [...Map.groupBy(rows, keyOf).values()].flatMap(([first, ...again]) =>
    again.map(({ row }) => ({
      row,
      place: column,
      message: `Samma värde står redan på rad ${first?.row}. Ta bort den ena raden eller rätta värdet.`,
    })),
  );
}

function faultIn(row: number, message: string): FileFault {
  return { row, place: undefined, message };
}
