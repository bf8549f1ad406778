import { type RawBuilder, sql } from "kysely";
import type { LocalDate } from "#platform/time/local-date.ts";

/** When a day begins in Sweden, `after` days later. */
export function midnight(day: LocalDate, after = 0): RawBuilder<Date> {
  return sql<Date>`((${day}::date + ${after}::int)::timestamp at time zone 'Europe/Stockholm')`;
}
