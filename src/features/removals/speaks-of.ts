import { fold } from "#platform/text/fold.ts";
import type { KnownValue } from "./known-values.ts";
import { formsOfPersonalNumber, formsOfTelephone } from "./search/written-forms.ts";

/** Fewer letters say nothing by themselves, as in the search: "Dnr" is more often a part of a reference than of a name. */
const shortest = 4;
/** Fewer digits are a year and a number of some register's. */
const shortestNumber = 7;

/**
 * Whether a line that somebody types holds any of these values, however it is spelled and grouped: a name or a word of
 * one, a street with its number, a number with any signs between its digits. As the search afterwards, it says nothing
 * of postal code and town, which thousands share.
 */
export function speaksOf(line: string, values: readonly KnownValue[]): boolean {
  const words = wordsOf(line);
  return values.some((value) => isIn(line, words, value));
}

function isIn(line: string, words: readonly string[], { kind, value }: KnownValue): boolean {
  switch (kind) {
    case "name":
      return hasPhrase(words, wordsOf(value)) || wordsOf(value).some((word) => hasName(words, word));
    case "street-address":
      return hasPhrase(words, upToNumber(wordsOf(value)));
    case "email":
    case "identity":
    case "id":
    case "reference":
      return hasPhrase(words, wordsOf(value));
    case "personal-number":
      return hasNumber(line, formsOfPersonalNumber(value));
    case "telephone":
      return hasNumber(line, formsOfTelephone(value));
    case "birth-date":
      return hasNumber(line, [value]);
    case "session":
    case "personal-number-index":
    case "postal-code":
    case "town":
      return false;
  }
}

/** As they are compared: neither case nor accents tell them apart. */
function wordsOf(text: string): string[] {
  return fold(text)
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => word !== "");
}

function hasName(words: readonly string[], name: string): boolean {
  return lettersIn(name) >= shortest && (words.includes(name) || words.includes(`${name}s`));
}

function hasPhrase(words: readonly string[], phrase: readonly string[]): boolean {
  if (phrase.length === 0 || lettersIn(phrase.join("")) < shortest) return false;
  return words.some((_, at) => phrase.every((word, further) => words[at + further] === word));
}

/** The same house, whatever flat of it was told. */
function upToNumber(words: readonly string[]): readonly string[] {
  const at = words.findIndex((word) => /\d/.test(word));
  return at < 1 ? words : words.slice(0, at + 1);
}

function lettersIn(text: string): number {
  return text.match(/\p{L}/gu)?.length ?? 0;
}

/** The digits of one of these, in a row of their own and with anything that people put between. */
function hasNumber(line: string, forms: readonly string[]): boolean {
  const numbers = new Set(forms.map((form) => form.replace(/\D/g, "")));
  return [...numbers].some((digits) => {
    if (digits.length < shortestNumber) return false;
    return new RegExp(`(?<!\\d)${[...digits].join("[\\s()./+\\u2010-\\u2013-]*")}(?!\\d)`, "u").test(line);
  });
}
