import type { Language } from "#platform/text/texts.ts";
import { type LocalDate, stockholmDate, stockholmTime } from "./local-date.ts";

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
  return clockIn(language, stockholmTime(moment).clock);
}

/** Day and clock: "21 november 2026 kl. 09.05", "21 November 2026 at 09:05", in tables "2026-11-21 09.05". */
export function formatDateTime(moment: Date, language: Language, style: DateStyle): string {
  const { date, clock } = stockholmTime(moment);
  const between = style === "table" ? " " : { sv: " kl. ", en: " at " }[language];
  return `${formatDate(date, language, style)}${between}${clockIn(language, clock)}`;
}

function clockIn(language: Language, clock: string): string {
  return language === "sv" ? clock.replace(":", ".") : clock;
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
