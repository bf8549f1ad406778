import { violatedConstraint } from "./db/violations.ts";

/**
 * What may be printed of an error that nobody foresaw, in Swedish. Never its message nor any other property: a
 * database's quote the row, and so people (invariant 7). Of a database's error the code and the constraint; of any
 * other its name and where in the program it arose.
 */
export function describeUnforeseen(error: unknown): string {
  const code = codeOf(error);
  const constraint = violatedConstraint(error);
  const known = [
    ...(code === undefined ? [nameOf(error)] : [`kod ${code}`]),
    ...(constraint === undefined ? [] : [`villkor ${constraint}`]),
  ];
  const said = `Ett oväntat fel har inträffat (${known.join(", ")}).`;
  return [said, ...(isSqlState(code) ? [] : placesOf(error))].join("\n");
}

function codeOf(error: unknown): string | undefined {
  if (typeof error !== "object" || error === null || !("code" in error)) return undefined;
  // a code of another form could be anything
  return typeof error.code === "string" && /^[A-Z0-9_]{1,60}$/.test(error.code) ? error.code : undefined;
}

function nameOf(error: unknown): string {
  return error instanceof Error ? error.constructor.name : typeof error;
}

function isSqlState(code: string | undefined): boolean {
  return code !== undefined && /^[0-9A-Z]{5}$/.test(code);
}

/** The calls at the end of the stack, which begins with the message. */
function placesOf(error: unknown): string[] {
  const lines = error instanceof Error ? (error.stack ?? "").split("\n") : [];
  return lines.slice(lines.findLastIndex((line) => !line.startsWith("    at ")) + 1);
}
