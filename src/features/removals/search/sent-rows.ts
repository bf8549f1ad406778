/** One column's value in a row: where it lies in the bytes that the database sent; undefined where it is null. */
export type Field =
  | { readonly start: number; readonly end: number /** Not text. */; readonly isBytes: boolean }
  | undefined;

/** PostgreSQL's number for `bytea`, the same in every version. */
const bytea = 17;

/**
 * Where the row that begins here ends, in the bytes that `record_send` made: a row is its number of fields, and a field
 * its type's number, its length (−1 for null) and its bytes.
 */
export function endOfRow(bytes: Buffer, start: number): number {
  let at = start + 4;
  for (let left = bytes.readInt32BE(start); left > 0; left -= 1)
    at += 8 + Math.max(0, bytes.readInt32BE(at + 4));
  return at;
}

/** The fields of the row that begins here. */
export function fieldsOfRow(bytes: Buffer, start: number): Field[] {
  let at = start + 4;
  return Array.from({ length: bytes.readInt32BE(start) }, () => {
    const length = bytes.readInt32BE(at + 4);
    const isBytes = bytes.readInt32BE(at) === bytea;
    const field = length < 0 ? undefined : { start: at + 8, end: at + 8 + length, isBytes };
    at += 8 + Math.max(0, length);
    return field;
  });
}

/** What stands before a value of this length. */
export function lengthBefore(value: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeInt32BE(value.length);
  return length;
}
