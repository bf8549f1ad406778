import type { FileFault, ReadFile } from "./file-fault.ts";

const lineFeed = 0x0a;
const advice = "Spara filen som UTF-8 och försök igen.";

/** The text of a file, without a byte order mark. Each row that is not UTF-8 is a fault of its own. */
export function decodeUtf8(bytes: Uint8Array): ReadFile<string> {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    return { ok: false, faults: [{ row: 1, place: undefined, message: `Filen är i UTF-16. ${advice}` }] };
  }
  const text = decode(bytes);
  return text === undefined ? { ok: false, faults: faultyRows(bytes) } : { ok: true, value: text };
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** A line feed is never part of another character in UTF-8, so each row can be tried by itself. */
function faultyRows(bytes: Uint8Array): FileFault[] {
  const faults: FileFault[] = [];
  for (let start = 0, row = 1; start < bytes.length; row += 1) {
    const end = bytes.indexOf(lineFeed, start);
    const line = bytes.subarray(start, end === -1 ? bytes.length : end);
    if (decode(line) === undefined) {
      faults.push({ row, place: undefined, message: `Raden är inte i teckenkodningen UTF-8. ${advice}` });
    }
    start = end === -1 ? bytes.length : end + 1;
  }
  return faults;
}
