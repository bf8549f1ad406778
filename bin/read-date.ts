import { type LocalDate, parseLocalDate } from "#platform/time/local-date.ts";
import { type Call, UsageError } from "./command.ts";

/** The day that an option names; undefined where it was left out. */
export function readDate(call: Call, option: string): LocalDate | undefined {
  const text = call.one(option);
  if (text === undefined) return undefined;
  const date = parseLocalDate(text);
  if (date === null) throw new UsageError([`--${option} ska vara en dag som 2026-01-31, inte "${text}".`]);
  return date;
}
