import { type RawBuilder, type SqlBool, sql } from "kysely";

export type Direction = "ascending" | "descending";

/** How the rows of a list stand: what they are sorted by, the row's id last so that no two are alike. */
export type Order = {
  readonly keys: readonly RawBuilder<unknown>[];
  readonly direction: Direction;
};

/** The order's keys as columns, for those who sort or compare by them later. */
export function namedKeys({ keys }: Order): RawBuilder<unknown> {
  return sql.join(keys.map((key, index) => sql`${key} as ${keyName(index)}`));
}

function keyName(index: number): RawBuilder<unknown> {
  return sql.raw(`key_${index}`);
}

/** The list's own order, by the named keys. */
export function onwards(order: Order): RawBuilder<unknown> {
  return sortedBy(order, order.direction);
}

/** From the end of the list to its beginning: ties included, the other way round. */
export function backwards(order: Order): RawBuilder<unknown> {
  return sortedBy(order, order.direction === "ascending" ? "descending" : "ascending");
}

function sortedBy({ keys }: Order, direction: Direction): RawBuilder<unknown> {
  const order = sql.raw(direction === "ascending" ? "asc" : "desc");
  return sql.join(keys.map((_, index) => sql`${keyName(index)} ${order}`));
}

/** Where a row stands, seen from the cursor in the list's order. */
type Side = "beyond" | "short of" | "not beyond";

/**
 * Compares rows, by their named keys, with the one row of the common table expression `cursor`. Its columns one by
 * one: only so can the comparison begin in the index.
 */
export function fromCursor(order: Order, side: Side): RawBuilder<SqlBool> {
  const keys = order.keys.map((_, index) => keyName(index));
  return compared(order, keys, side);
}

/** The same before the keys have names: where the rows are read from their table. */
export function keysFromCursor(order: Order, side: Side): RawBuilder<SqlBool> {
  return compared(order, order.keys, side);
}

function compared(
  { direction }: Order,
  keys: readonly RawBuilder<unknown>[],
  side: Side,
): RawBuilder<SqlBool> {
  const up = direction === "ascending";
  const operator = { beyond: up ? ">" : "<", "short of": up ? "<" : ">", "not beyond": up ? "<=" : ">=" }[
    side
  ];
  const cursor = keys.map((_, index) => sql`(select ${keyName(index)} from cursor)`);
  return sql<SqlBool>`(${sql.join(keys)}) ${sql.raw(operator)} (${sql.join(cursor)})`;
}
