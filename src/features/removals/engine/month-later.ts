import { type LocalDate, parseLocalDate } from "#platform/time/local-date.ts";

/**
 * The same day of the next month, or its last where it has no such day: when a period of one month ends that began
 * with an event of the day (Regulation 1182/71, article 3.2 c).
 */
export function monthLater(date: LocalDate): LocalDate {
  const [year = 0, month = 0, day = 0] = date.split("-").map(Number);
  // day 0 of a month is the last of the one before
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  const later = new Date(Date.UTC(year, month, Math.min(day, last)));
  const parsed = parseLocalDate(later.toISOString().slice(0, 10));
  if (parsed === null) throw new RangeError("The day lies outside the calendar of four-digit years.");
  return parsed;
}
