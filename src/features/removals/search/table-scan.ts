import { askRows, type SentRows } from "./ask-rows.ts";
import { isUnsearched } from "./registered-table.ts";
import type { Queries, SearchedColumn, SearchedTable } from "./searched-tables.queries.ts";

/** So much is asked for at a time, about; memory holds two such portions. */
const portion = 4 * 1024 * 1024;
const mostPages = 512;

/**
 * All rows of a table, a few pages at a time, with no more in memory than that. While one portion is gone through, the
 * database makes the next.
 */
export async function* scanTable(client: Queries, table: SearchedTable): AsyncGenerator<SentRows> {
  const columns = searchedColumns(table);
  if (table.pages === 0 || columns.length === 0) return;
  const row = columns.map(selected);
  const from = `from only ${quoted(table.schema)}.${quoted(table.name)} as searched`;
  const ask = (page: number) =>
    askRows(client, row, `${from} where ctid >= $1::tid and ctid < $2::tid`, [
      `(${page},0)`,
      `(${page + step},0)`,
    ]);
  const step = stepThrough(table);
  let next: Promise<SentRows> | undefined = ask(0);
  for (let page = step; next !== undefined; page += step) {
    const sent: SentRows = await next;
    next = page < table.pages ? ask(page) : undefined;
    // awaited after the yield: what fails meanwhile must not be an error that nobody heeds
    next?.catch(() => {});
    yield sent;
  }
}

/** What can hold a value: not truth values, small numbers, times and the like, nor what the registry lets be. */
export function searchedColumns({ schema, name: table, columns }: SearchedTable): readonly SearchedColumn[] {
  return columns.filter(
    ({ name, type }) =>
      !holdsNoValue.has(type.replace(/^_/, "")) && !(schema === "public" && isUnsearched(table, name)),
  );
}

const holdsNoValue = new Set(
  "bool int2 int4 oid float4 float8 date time timetz timestamp timestamptz interval".split(" "),
);

/** Sent as they are written; whatever else, as its text. */
const sentAsWritten = new Set("text varchar bpchar name citext bytea uuid json jsonb".split(" "));

function selected({ name, type }: SearchedColumn): string {
  const column = `searched.${quoted(name)}`;
  return sentAsWritten.has(type.replace(/^_/, "")) ? column : `${column}::text`;
}

function stepThrough({ pages, bytes }: SearchedTable): number {
  return Math.max(1, Math.min(mostPages, Math.floor(portion / (bytes / pages))));
}

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
