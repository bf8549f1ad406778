import type { ReadFile } from "./file-fault.ts";

/** The value of a JSON text, or the one fault that keeps it from being JSON, with its row. */
export function parseJson(text: string): ReadFile<unknown> {
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch (error) {
    const place = placeIn(text, error instanceof Error ? error.message : "");
    const row = place?.row ?? text.trimEnd().split("\n").length;
    const where =
      place === undefined ? "Kontrollera slutet av filen" : `Kontrollera tecken ${place.column} på raden`;
    return {
      ok: false,
      faults: [{ row, place: undefined, message: `Filen är inte JSON. ${where} och tecknen strax före.` }],
    };
  }
}

/**
 * The engine tells the place of some faults only. Of the others it says which token it did not expect, and it
 * says that as soon as a beginning of the text holds that token: the shortest such beginning ends with it.
 */
function placeIn(text: string, message: string): { row: number; column: number } | undefined {
  const told = /position (\d+)/.exec(message)?.[1];
  const position = told === undefined ? unexpectedTokenIn(text) : Number(told);
  if (position >= text.trimEnd().length) return undefined;
  const before = text.slice(0, position).split("\n");
  return { row: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

function unexpectedTokenIn(text: string): number {
  let [good, bad] = [0, text.length + 1];
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (hasUnexpectedToken(text.slice(0, middle))) bad = middle;
    else good = middle;
  }
  return bad - 1;
}

function hasUnexpectedToken(beginning: string): boolean {
  try {
    JSON.parse(beginning);
    return false;
  } catch (error) {
    return error instanceof Error && error.message.startsWith("Unexpected token");
  }
}
