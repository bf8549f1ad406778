import { isInAddress } from "./in-address.ts";
import type { FoundRow, Hit } from "./judge.ts";
import type { PatternSet } from "./pattern-set.ts";
import type { Queries, SearchedTable } from "./searched-tables.queries.ts";
import { endOfRow, type Field, fieldsOfRow } from "./sent-rows.ts";
import type { Sought } from "./sought.ts";
import { scanTable, searchedColumns } from "./table-scan.ts";
import { standsAlone } from "./word-ends.ts";

/** All that a search looks for, ready to be found in one pass. */
export type SoughtSet = PatternSet<Sought>;

/** A row with something in it, and what: each kind of value once for each column. */
export type OnRow = (row: FoundRow, hits: readonly Hit[]) => void;

/** Goes through a table. Returns how many rows it has. */
export async function searchTable(
  { client, signal }: { readonly client: Queries; readonly signal: AbortSignal | undefined },
  table: SearchedTable,
  sought: SoughtSet,
  onRow: OnRow,
): Promise<number> {
  const columns = searchedColumns(table);
  let count = 0;
  for await (const { rows, bytes } of scanTable(client, table)) {
    signal?.throwIfAborted();
    count += rows;
    searchRows(
      bytes,
      columns.map(({ name }) => name),
      sought,
      onRow,
    );
  }
  return count;
}

/** Where something begins that may be what is sought, in the order of the bytes. */
export type Place = { readonly start: number; readonly end: number; readonly sought: Sought };

export function placesIn(bytes: Buffer, sought: SoughtSet): Place[] {
  const places: Place[] = [];
  sought.find(bytes, (start, number) => {
    const found = sought.patterns[number];
    if (found === undefined) return;
    places.push({ start: start + found.before, end: start + found.bytes.length, sought: found });
  });
  return places.sort((a, b) => a.start - b.start);
}

export function searchRows(bytes: Buffer, columns: readonly string[], sought: SoughtSet, onRow: OnRow): void {
  const places = placesIn(bytes, sought);
  let next = 0;
  for (let start = 0; next < places.length; ) {
    const end = endOfRow(bytes, start);
    const first = next;
    while ((places[next]?.start ?? end) < end) next += 1;
    if (next > first) {
      const fields = fieldsOfRow(bytes, start);
      const hits = hitsIn(bytes, fields, columns, places.slice(first, next));
      if (hits.length > 0) onRow(rowOf(bytes, fields, columns), hits);
    }
    start = end;
  }
}

/** Among ciphertexts of millions of people any few bytes stand somewhere by chance. */
const leastInBytes = 8;

/** What stands in the fields of one row, each kind once for each column. */
export function hitsIn(
  bytes: Buffer,
  fields: readonly Field[],
  columns: readonly string[],
  places: readonly Place[],
): Hit[] {
  const hits = new Map<string, Hit>();
  for (const { start, end, sought } of places) {
    const at = fields.findIndex((field) => field !== undefined && field.start <= start && end <= field.end);
    const [field, column] = [fields[at], columns[at]];
    if (field === undefined || column === undefined) continue;
    if (field.isBytes && end - start < leastInBytes) continue;
    const { kind, extent } = sought;
    const key = `${column} ${kind}`;
    const had = hits.get(key);
    if (had !== undefined && weight(had) === heaviest) continue;
    const whole = [bytes.subarray(field.start, field.end), start - field.start, end - field.start] as const;
    if (!standsAlone(sought, ...whole)) continue;
    const hit = { column, kind, extent, inAddress: isInAddress(sought, ...whole) };
    if (had === undefined || weight(hit) > weight(had)) hits.set(key, hit);
  }
  return [...hits.values()];
}

const heaviest = 2;

/** What is found as a whole says less than what is found anywhere and gives way to it, and so does what an address holds. */
function weight({ extent, inAddress }: Hit): number {
  if (extent === "whole") return 0;
  return inAddress ? 1 : heaviest;
}

function rowOf(bytes: Buffer, fields: readonly Field[], columns: readonly string[]): FoundRow {
  return {
    value(column) {
      const field = fields[columns.indexOf(column)];
      return field === undefined ? undefined : bytes.subarray(field.start, field.end);
    },
  };
}
