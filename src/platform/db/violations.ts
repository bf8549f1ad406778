const constraintViolations = new Set(["23503", "23505", "23514", "23P01"]);
const unreachable = new Set([
  "EAI_AGAIN",
  "ECONNREFUSED",
  "ECONNRESET",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "ENOTFOUND",
  "EPIPE",
  "ETIMEDOUT",
]);
// The client library gives these four no code.
const lostConnection = new Set([
  "Connection terminated",
  "Connection terminated unexpectedly",
  "Connection terminated due to connection timeout",
  "timeout exceeded when trying to connect",
]);

/**
 * The name of the constraint (foreign key, unique, check, exclusion) that refused the statement, or
 * undefined for any other error. Errors are known by `code` and `constraint` alone: the two engines throw
 * different classes, and `detail` holds the row's values, which are never read nor logged.
 */
export function violatedConstraint(error: unknown): string | undefined {
  const code = textOf(error, "code");
  return code !== undefined && constraintViolations.has(code) ? textOf(error, "constraint") : undefined;
}

/** Whether the database could not be reached, is shutting down or has no connection left: try again later. */
export function isUnavailable(error: unknown): boolean {
  const code = textOf(error, "code");
  if (code !== undefined) return unreachable.has(code) || /^(08...|53300|57P0[1-5])$/.test(code);
  return lostConnection.has(textOf(error, "message") ?? "");
}

/** Whether the transaction lost against another (serialization failure, deadlock) and may be run again. */
export function isSerializationFailure(error: unknown): boolean {
  const code = textOf(error, "code");
  return code === "40001" || code === "40P01";
}

function textOf(error: unknown, property: "code" | "constraint" | "message"): string | undefined {
  if (typeof error !== "object" || error === null || !(property in error)) return undefined;
  const value = Reflect.get(error, property);
  return typeof value === "string" ? value : undefined;
}
