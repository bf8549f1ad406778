import { type LocalDate, parseLocalDate } from "./local-date.ts";

const day = 24 * 60 * 60_000;

/** How many days there are from one to the other: 1 from today to tomorrow. Negative where `to` is before `from`. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return Math.round((midnightOf(to) - midnightOf(from)) / day);
}

/** @throws RangeError where the calendar of four-digit years has no such day */
export function daysLater(date: LocalDate, days: number): LocalDate {
  const later = parseLocalDate(new Date(midnightOf(date) + days * day).toISOString().slice(0, 10));
  if (later === null) throw new RangeError("The day lies outside the calendar of four-digit years.");
  return later;
}

/** Days are counted in UTC, where none is longer than another. */
function midnightOf(date: LocalDate): number {
  return Date.parse(`${date}T00:00:00Z`);
}
