/** A value of a table: what is not there is an empty field. */
export type CsvValue = string | number | null;

/**
 * A table as spreadsheets in Swedish open it: semicolons between fields, CRLF between rows (RFC 4180), and a byte order
 * mark, by which they know that it is UTF-8. What a spreadsheet would take for a formula gets an apostrophe before it.
 */
export function csvOf(header: readonly string[], rows: readonly (readonly CsvValue[])[]): string {
  return `\ufeff${[header, ...rows].map((row) => `${row.map(field).join(";")}\r\n`).join("")}`;
}

function field(value: CsvValue): string {
  if (value === null) return "";
  if (typeof value === "number") return String(value);
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
