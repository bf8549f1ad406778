import { type RawBuilder, type SqlBool, sql } from "kysely";
import { backwards, fromCursor, type Order, onwards } from "./keyset.ts";
import type { Place } from "./place.ts";

// Parts of a statement whose common table expression `chosen` holds the rows of a list with their named keys,
// and whose `cursor` is the row that the place tells of.

/** How many rows there are, and how many of them the cursor has passed. */
export function countsAt(order: Order, place: { readonly kind: string }): RawBuilder<unknown> {
  return sql`
      select count(*) as found, count(*) filter (where ${hasPassed(order, place)}) as passed from chosen`;
}

function hasPassed(order: Order, { kind }: { readonly kind: string }): RawBuilder<SqlBool> {
  switch (kind) {
    case "after":
      return fromCursor(order, "not beyond");
    case "before":
      return fromCursor(order, "short of");
    default:
      return sql<SqlBool>`false`;
  }
}

/** The rows of one page; the last one begins where it does when one turns page by page. Needs `counts`. */
export function pageAt(order: Order, { kind }: Place<string>, size: number): RawBuilder<unknown> {
  switch (kind) {
    case "first":
      return sql`select * from chosen order by ${onwards(order)} limit ${size}`;
    case "last":
      return sql`select * from chosen order by ${backwards(order)}
        limit (select found - ${firstOfLast(size)} from counts)`;
    case "after":
      return sql`select * from chosen where ${fromCursor(order, "beyond")} order by ${onwards(order)} limit ${size}`;
    case "before":
      return sql`select * from chosen where ${fromCursor(order, "short of")} order by ${backwards(order)}
        limit ${size}`;
  }
}

/** How many rows stand before the last page. */
export function firstOfLast(size: number): RawBuilder<number> {
  return sql<number>`greatest(found - 1, 0) / ${size}::bigint * ${size}::bigint`;
}
