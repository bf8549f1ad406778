import { type DestinationStream, type Logger, pino } from "pino";

/**
 * The program's own log: one JSON line each, with the fields below and no others. Addresses, bodies, names and
 * identifiers have no field to stand in (invariant 7).
 */
const allowed = [
  "route",
  "method",
  "status",
  "milliseconds",
  "reason",
  "provider",
  "check",
  "trace",
  "code",
  "constraint",
  "stack",
  "port",
  "job",
  "attempt",
  "mail",
  "batch",
  "events",
];

export function createLog(destination?: DestinationStream): Logger {
  const options = {
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }), log: keepAllowed },
    serializers: {},
  };
  return destination === undefined ? pino(options) : pino(options, destination);
}

function keepAllowed(fields: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).filter(([name]) => allowed.includes(name)));
}
