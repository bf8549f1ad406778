import { randomBytes, randomUUID } from "node:crypto";

declare const table: unique symbol;

/** The id of a row of the named table: a UUID as lower-case text. Ids of different tables do not mix. */
export type Id<Table extends string> = string & { readonly [table]: Table };

const canonicalUuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/**
 * An id for a new row: a UUIDv7 (RFC 9562 §5.7), so that rows made near each other lie near each other
 * in the index. It tells the time to whoever reads it; see {@link newReference} (decision 11).
 */
export function newId<Table extends string>(now: Date): Id<Table> {
  const bytes = randomBytes(16);
  bytes.writeUIntBE(now.getTime(), 0, 6);
  bytes.writeUInt8(0x70 | (bytes.readUInt8(6) & 0x0f), 6);
  bytes.writeUInt8(0x80 | (bytes.readUInt8(8) & 0x3f), 8);
  const text = bytes.toString("hex").replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
  return asId(text);
}

/** A reference that outlives the person it stands for: a UUIDv4, which tells nothing (decision 11). */
export function newReference(): string {
  return randomUUID();
}

/** An id for a new row that may not tell when it was made, as those that others see may not: a UUIDv4 (decision 11). */
export function newRandomId<Table extends string>(): Id<Table> {
  return asId(randomUUID());
}

/** Reads an id from an address or a form; undefined unless it is a UUID in lower-case canonical form. */
export function parseId<Table extends string>(text: string): Id<Table> | undefined {
  return isUuid(text) ? asId(text) : undefined;
}

/** Whether the text is a UUID in the form PostgreSQL prints: lower case, with hyphens. */
export function isUuid(text: string): boolean {
  return canonicalUuid.test(text);
}

function asId<Table extends string>(text: string): Id<Table> {
  if (!isId<Table>(text)) throw new RangeError("Not a UUID in canonical form.");
  return text;
}

function isId<Table extends string>(text: string): text is Id<Table> {
  return isUuid(text);
}
