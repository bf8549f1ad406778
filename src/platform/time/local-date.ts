declare const localDate: unique symbol;

/**
 * A day in the calendar, YYYY-MM-DD, without a time zone. Agreements, permissions and grants hold from one
 * such day to another, both included (decision 12). Two of them compare as text.
 */
export type LocalDate = string & { readonly [localDate]: true };

/** The day that the text names, or null where it is no day in the calendar (2026-02-30). Years 1–9999. */
export function parseLocalDate(text: string): LocalDate | null {
  if (!/^(?!0000)\d{4}-\d{2}-\d{2}$/.test(text)) return null;
  const midnight = new Date(`${text}T00:00:00Z`);
  const real = !Number.isNaN(midnight.getTime()) && midnight.toISOString().startsWith(text);
  return real ? (text as LocalDate) : null;
}

/** How sv-SE writes a day and a clock: 2026-11-21 09:05, the year without zeros before it. */
const written = /^(\d{1,4})(-\d\d-\d\d) (\d\d:\d\d)$/;

let stockholm: Intl.DateTimeFormat | undefined;

/** The day that it is in Sweden at that moment. */
export function stockholmDate(now: Date): LocalDate {
  return stockholmTime(now).date;
}

/**
 * The day and the clock in Sweden at that moment, the latter as HH:MM. Asked for once for every comment on a page, so both
 * come of one formatting.
 *
 * @throws RangeError after the year 9999
 */
export function stockholmTime(moment: Date): { readonly date: LocalDate; readonly clock: string } {
  stockholm ??= new Intl.DateTimeFormat("sv-SE", {
    timeZone: "Europe/Stockholm",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  });
  const [, year = "", day, clock = ""] = written.exec(stockholm.format(moment)) ?? [];
  if (year === "") throw new RangeError("The moment lies outside the calendar of four-digit years.");
  return { date: `${year.padStart(4, "0")}${day}` as LocalDate, clock };
}
