import { violatedConstraint } from "./db/violations.ts";

/**
 * What the program's log may hold of an error (invariant 7): its code or name, a database's constraint, and where it
 * arose. Never the message: a database's can quote what was typed, a mail server's the address.
 */
export function traceOf(error: unknown) {
  if (!(error instanceof Error)) return {};
  const stack = error.stack
    ?.split("\n")
    .filter((line) => line.trimStart().startsWith("at "))
    .join("\n");
  const code = "code" in error ? String(error.code) : error.name;
  return { code, constraint: violatedConstraint(error), stack };
}
