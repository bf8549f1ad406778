import pg from "pg";

const { builtins } = pg.types;
const int8Array = 1016;
const dateArray = 1182;

/**
 * How database values become JavaScript values, the same on both engines: `date` stays text (a day has no
 * time zone), `int8` becomes a number or throws, `numeric` stays text, `timestamptz` becomes a Date.
 * Of the pool, not of the process: other users of `pg` keep their own.
 */
export const valueParsers: pg.CustomTypesConfig = {
  getTypeParser: (oid: number, format?: "text" | "binary") => {
    if (format !== "binary") {
      if (oid === builtins.DATE) return asText;
      if (oid === builtins.INT8) return safeInteger;
      if (oid === int8Array) return (text: string) => textArray(text).map(safeInteger);
      if (oid === dateArray) return textArray;
    }
    return pg.types.getTypeParser(oid, format);
  },
};

/** Reads an `int8`. Throws a RangeError beyond 2^53 − 1, where a JavaScript number would be another number. */
function safeInteger(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError("An int8 from the database does not fit a number.");
  return value;
}

function asText(text: string): string {
  return text;
}

function textArray(text: string): string[] {
  const inner = text.slice(1, -1);
  return inner === "" ? [] : inner.split(",");
}
