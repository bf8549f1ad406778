import type { LocalDate } from "#platform/time/local-date.ts";
import { canBegin, type KnownBirthDate, knownDate, liesAfter, readBirthDigits } from "./birth-digits.ts";
import { type PersonalNumber, parsePersonalNumber } from "./personal-number.ts";
import { bareNumber } from "./written-personal-number.ts";

/** What a search word can find among encrypted numbers: exactly one of them, those of a day of birth, or none. */
export type PersonalNumberSearch =
  | { readonly kind: "number"; readonly number: PersonalNumber }
  | { readonly kind: "birth-date"; readonly dates: readonly KnownBirthDate[] }
  | { readonly kind: "neither" };

/**
 * What the word asks for: a complete number in any written form, or a day of birth in six or eight digits. Six digits
 * name a day in each of three centuries, the latest first. The day may be as a coordination number writes it, with 60
 * added; what such a number leaves unknown finds only those of whom just as much is known.
 */
export function personalNumberSearch(text: string, today: LocalDate): PersonalNumberSearch {
  const whole = parsePersonalNumber(text, today);
  if (whole.ok) return { kind: "number", number: whole.value.canonical };
  const dates = birthDates(text, today);
  return dates.length === 0 ? { kind: "neither" } : { kind: "birth-date", dates };
}

function birthDates(text: string, today: LocalDate): KnownBirthDate[] {
  const parts = /^(18|19|20)?(\d{2})-?(\d{2})-?(\d{2})[-+]?$/.exec(bareNumber(text));
  if (parts === null) return [];
  const [, century, ...rest] = parts;
  const centuries = century === undefined ? ["20", "19", "18"] : [century];
  return centuries
    .map((first) => readBirthDigits(first + rest.join("")))
    .filter((birth) => canBegin(birth) && !liesAfter(birth, today))
    .map(knownDate);
}
