import type { Language } from "#platform/text/texts.ts";
import { type LocalDate, stockholmDate } from "./local-date.ts";

/** `text` in running text, 21 november 2026; `table` where days stand in a column, 2026-11-21. */
export type DateStyle = "text" | "table";

/** A day as people read it. A moment is first turned into the day that it is in Sweden. */
export function formatDate(when: LocalDate | Date, language: Language, style: DateStyle): string {
  const date = when instanceof Date ? stockholmDate(when) : when;
  if (style === "table") return date;
  const [year, month, day] = date.split("-").map(Number);
  return `${day} ${MONTHS[language][(month ?? 0) - 1]} ${year}`;
}

/** The clock in Sweden: 09.05 in Swedish (with a full stop), 09:05 in English. */
export function formatTime(moment: Date, language: Language): string {
  const parts = new Map(
    stockholmClock()
      .formatToParts(moment)
      .map(({ type, value }) => [type, value]),
  );
  return `${parts.get("hour")}${language === "sv" ? "." : ":"}${parts.get("minute")}`;
}

/** Day and clock: "21 november 2026 kl. 09.05", "21 November 2026 at 09:05", in tables "2026-11-21 09.05". */
export function formatDateTime(moment: Date, language: Language, style: DateStyle): string {
  const between = style === "table" ? " " : { sv: " kl. ", en: " at " }[language];
  return `${formatDate(moment, language, style)}${between}${formatTime(moment, language)}`;
}

/** For the `datetime` attribute of a `<time>` element. */
export function machineReadable(when: LocalDate | Date): string {
  return when instanceof Date ? when.toISOString() : when;
}

const MONTHS = {
  sv: [
    "januari",
    "februari",
    "mars",
    "april",
    "maj",
    "juni",
    "juli",
    "augusti",
    "september",
    "oktober",
    "november",
    "december",
  ],
  en: [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
  ],
} as const;

let clock: Intl.DateTimeFormat | undefined;

function stockholmClock(): Intl.DateTimeFormat {
  clock ??= new Intl.DateTimeFormat("sv-SE", {
    timeZone: "Europe/Stockholm",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  });
  return clock;
}
