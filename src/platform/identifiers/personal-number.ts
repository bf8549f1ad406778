import type { LocalDate } from "#platform/time/local-date.ts";
import {
  canBegin,
  completeDate,
  type KnownBirthDate,
  knownDate,
  liesAfter,
  type PersonalNumberKind,
  readBirthDigits,
} from "./birth-digits.ts";
import { hasValidCheckDigit } from "./luhn.ts";
import {
  readWrittenNumber,
  type WritingFault,
  type WrittenPersonalNumber,
} from "./written-personal-number.ts";

declare const personalNumber: unique symbol;

/** A personnummer or samordningsnummer in twelve digits without a separator, which is how it is kept and compared. */
export type PersonalNumber = string & { readonly [personalNumber]: true };

/** `birthDate` is the day according to the number; undefined where a coordination number leaves some of it open. */
type ReadPersonalNumber = {
  readonly canonical: PersonalNumber;
  readonly kind: PersonalNumberKind;
  readonly birthDate: LocalDate | undefined;
};

/** What is wrong with a number, in the order that a reader meets it; `personal-number-texts.ts` has a sentence for each. */
export type PersonalNumberFault =
  | WritingFault
  | "century"
  | "plus"
  | "no-date"
  | "future"
  | "birth-number"
  | "check-digit";

export type PersonalNumberResult =
  | { readonly ok: true; readonly value: ReadPersonalNumber }
  | { readonly ok: false; readonly fault: PersonalNumberFault };

/**
 * Reads a personnummer (folkbokföringslagen 1991:481, 18 §) or samordningsnummer (lag 2022:1697) in any written form:
 * ten or twelve digits, with a hyphen, a plus or nothing before the last four.
 *
 * Ten digits leave the century out. A plus stands from the year in which the person turns 100 (18 §): with it the
 * century is the latest that makes them that old, without it the latest in which they are born by `today`. Twelve
 * digits begin with 18, 19 or 20 (Skatteverket, Rättslig vägledning, "Personnummer"). No age is too high: the register
 * holds the dead as well, and the tax agency's own test numbers begin in 1890.
 */
export function parsePersonalNumber(text: string, today: LocalDate): PersonalNumberResult {
  const written = readWrittenNumber(text);
  if (typeof written === "string") return { ok: false, fault: written };
  const digits = `${birthYear(written, today)}${written.month}${written.day}${written.lastFour}`;
  const fault = faultIn(digits, written, today);
  if (fault !== null) return { ok: false, fault };
  // faultIn has just found it to be one
  const canonical = digits as PersonalNumber;
  return {
    ok: true,
    value: { canonical, kind: readBirthDigits(digits).kind, birthDate: birthDateOf(canonical) },
  };
}

function birthYear({ century, year, month, day, plus }: WrittenPersonalNumber, today: LocalDate): string {
  if (century !== "") return century + year;
  const thisYear = Number(today.slice(0, 4));
  const latest = thisYear - ((100 + (thisYear % 100) - Number(year)) % 100);
  const unborn = liesAfter(readBirthDigits(`${latest}${month}${day}`), today);
  return String(plus || unborn ? latest - 100 : latest);
}

function faultIn(
  digits: string,
  { century, plus }: WrittenPersonalNumber,
  today: LocalDate,
): PersonalNumberFault | null {
  const birth = readBirthDigits(digits);
  if (!["", "18", "19", "20"].includes(century)) return "century";
  if (plus && Number(today.slice(0, 4)) - Number(birth.year) < 100) return "plus";
  if (!canBegin(birth)) return "no-date";
  if (liesAfter(birth, today)) return "future";
  // a birth number is 001–999 (Rättslig vägledning); of coordination numbers nothing is said
  if (birth.kind === "personal" && digits.slice(8, 11) === "000") return "birth-number";
  return hasValidCheckDigit(digits.slice(2)) ? null : "check-digit";
}

/**
 * The day of birth according to the number; undefined where some of it is unknown. When a day's numbers have run out
 * it is a near one in the same month (18 §), so it tells no age to the day.
 */
export function birthDateOf(number: PersonalNumber): LocalDate | undefined {
  return completeDate(readBirthDigits(number));
}

/** For those who may not see the number: the day of birth, or as much of it as is known, such as 1970-10 or 1970. */
export function maskedPersonalNumber(number: PersonalNumber): KnownBirthDate {
  return knownDate(readBirthDigits(number));
}

/** As people write it: YYYYMMDD-NNNN, with a hyphen at every age, since it tells the century. */
export function formatPersonalNumber(number: PersonalNumber): string {
  return `${number.slice(0, 8)}-${number.slice(8)}`;
}
