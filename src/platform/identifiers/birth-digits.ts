import { type LocalDate, parseLocalDate } from "#platform/time/local-date.ts";

/** `personal` is a personnummer, `coordination` a samordningsnummer: 60 stands added to its day. */
export type PersonalNumberKind = "personal" | "coordination";

/** The eight digits that a number begins with, taken apart; `day` as in the calendar, without the 60. */
export type BirthDigits = {
  readonly kind: PersonalNumberKind;
  readonly year: string;
  readonly month: string;
  readonly day: string;
};

declare const knownBirthDate: unique symbol;

/**
 * As much as a number says of a day of birth: YYYY-MM-DD, YYYY-MM where the day is unknown, YYYY where the month is
 * (the reduced precision of ISO 8601-1). As text they sort by date, the less known first.
 */
export type KnownBirthDate = string & { readonly [knownBirthDate]: true };

export function readBirthDigits(digits: string): BirthDigits {
  const written = Number(digits.slice(6, 8));
  const kind = written < 60 ? "personal" : "coordination";
  const day = String(kind === "personal" ? written : written - 60).padStart(2, "0");
  return { kind, year: digits.slice(0, 4), month: digits.slice(4, 6), day };
}

/**
 * Whether a number can begin so. A personnummer begins with a day in the calendar. In a coordination number the month
 * is 00–12 and the day 60–91, in whatever combination (Skatteverket's answer on Navet, annex 7, kept by the project
 * ActiveLogin.Identity): it follows what the person could show, and the rest is 00, or a day that the month lacks.
 * All of the tax agency's test numbers are so; to demand a real day would refuse 194 of its 2,264.
 */
export function canBegin(birth: BirthDigits): boolean {
  if (birth.kind === "personal") return completeDate(birth) !== undefined;
  return Number(birth.month) <= 12 && Number(birth.day) <= 31;
}

/** Also of what is known of the day alone: a month of this year that is yet to come lies after today. */
export function liesAfter({ year, month, day }: BirthDigits, today: LocalDate): boolean {
  return `${year}-${month}-${day}` > today;
}

/** Undefined where the calendar has no such day. */
export function completeDate({ year, month, day }: BirthDigits): LocalDate | undefined {
  return parseLocalDate(`${year}-${month}-${day}`) ?? undefined;
}

export function knownDate(birth: BirthDigits): KnownBirthDate {
  const { year, month } = birth;
  const known = month === "00" ? year : (completeDate(birth) ?? `${year}-${month}`);
  return known as KnownBirthDate;
}
