import { parsePersonalNumber } from "#platform/identifiers/personal-number.ts";
import { parseTelephoneNumber } from "#platform/identifiers/telephone-number.ts";
import type { LocalDate } from "#platform/time/local-date.ts";

/** Something in a text that may say who somebody is. */
export type Mention = {
  readonly kind: "personal-number" | "email" | "telephone" | "name";
  readonly text: string;
};

/** So many are shown; whoever reads one looks for the others. */
const mostShown = 5;

/**
 * What in these texts looks like personal data. Numbers and addresses are known by their form; a name is two words or more
 * with capitals beside each other, which in Swedish hardly anything else has but places. It can only be a question: what is
 * a person is for whoever reads it to say.
 */
export function mentionsIn(texts: readonly string[], today: LocalDate): Mention[] {
  const found = texts.flatMap((text) => [
    ...matches(text, numbers)
      .filter((one) => parsePersonalNumber(one, today).ok)
      .map(as("personal-number")),
    ...matches(text, emails).map(as("email")),
    ...matches(text, telephones).filter(isTelephone).map(as("telephone")),
    ...matches(text, names).map(as("name")),
  ]);
  const distinct = new Map(found.map((mention) => [mention.text, mention]));
  return [...distinct.values()].slice(0, mostShown);
}

const numbers = /(?<!\d)(?:\d{2})?\d{6}[-+ ]?\d{4}(?!\d)/gu;
const emails = /[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,4}/gu;
const telephones = /(?<![\d-])(?:\+46|0)[\d -]{6,14}\d(?!\d)/gu;
const name = String.raw`\p{Lu}\p{Ll}{1,30}(?:-\p{Lu}\p{Ll}{1,30})?`;
const names = new RegExp(
  String.raw`(?<!\p{L})${name}(?: (?:(?:af|av|de|von|van) )?${name}){1,3}(?!\p{L})`,
  "gu",
);

function isTelephone(written: string): boolean {
  return parseTelephoneNumber(written).ok;
}

function matches(text: string, pattern: RegExp): string[] {
  return text.match(pattern) ?? [];
}

function as(kind: Mention["kind"]) {
  return (text: string): Mention => ({ kind, text });
}
