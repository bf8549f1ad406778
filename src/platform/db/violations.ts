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
// The client library gives these five no code.
const lostConnection = new Set([
  "Connection terminated",
  "Connection terminated unexpectedly",
  "Connection terminated due to connection timeout",
  "timeout exceeded when trying to connect",
  // what a transaction says that could not even be rolled back any more
  "Client has encountered a connection error and is not queryable",
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

/**
 * What passes by itself (PostgreSQL, appendix A): connection lost (08), out of connections, memory or disk (53),
 * shutting down (57P0x), took or waited too long (57014, 55P03), lost against another transaction (40001, 40P01),
 * read-only while a standby takes over (25006).
 */
const passing = /^(08...|53...|57P0[1-5]|57014|55P03|40001|40P01|25006)$/;

/** Whether the database cannot do it now but may do it later: nothing was changed, try again. */
export function isUnavailable(error: unknown): boolean {
  const code = textOf(error, "code");
  // a server on the same machine takes its socket away when it ends; of a file the same code says something else
  if (code === "ENOENT") return textOf(error, "syscall") === "connect";
  if (code !== undefined) return unreachable.has(code) || passing.test(code);
  return lostConnection.has(textOf(error, "message") ?? "");
}

/** Whether the server ended the statement because it, or what it waited for, took too long. */
export function isTimedOut(error: unknown): boolean {
  const code = textOf(error, "code");
  return code === "57014" || code === "55P03";
}

function textOf(error: unknown, property: "code" | "constraint" | "message" | "syscall"): string | undefined {
  if (typeof error !== "object" || error === null || !(property in error)) return undefined;
  const value = Reflect.get(error, property);
  return typeof value === "string" ? value : undefined;
}
