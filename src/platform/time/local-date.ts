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

let stockholmCalendar: Intl.DateTimeFormat | undefined;

/** The day that it is in Sweden at that moment. */
export function stockholmDate(now: Date): LocalDate {
  stockholmCalendar ??= new Intl.DateTimeFormat("sv-SE", {
    timeZone: "Europe/Stockholm",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
  });
  const parts = new Map(stockholmCalendar.formatToParts(now).map(({ type, value }) => [type, value]));
  const year = (parts.get("year") ?? "").padStart(4, "0");
  const date = parseLocalDate(`${year}-${parts.get("month")}-${parts.get("day")}`);
  if (date === null) throw new RangeError("The moment lies outside the calendar of four-digit years.");
  return date;
}
