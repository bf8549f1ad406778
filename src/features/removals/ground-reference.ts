import { parsePersonalNumber } from "#platform/identifiers/personal-number.ts";
import { parseTelephoneNumber } from "#platform/identifiers/telephone-number.ts";
import { hasInvisible } from "#platform/identifiers/tidy-text.ts";
import { fold } from "#platform/text/fold.ts";
import type { LocalDate } from "#platform/time/local-date.ts";
import type { KnownValue } from "./known-values.ts";
import { speaksOf } from "./speaks-of.ts";

/** Whom a reference may not speak of. */
export type Unnamed = {
  readonly givenName: string;
  readonly familyName: string;
  /** All that the engine knows of them, former names too. */
  readonly known: readonly KnownValue[];
};

type Read =
  | { readonly ok: true; readonly value: string | undefined }
  | { readonly ok: false; readonly fault: "too-long" | "invisible-character" | "names-person" };

const longest = 80;

/**
 * What the authority's register calls a decision or a matter. It outlives the person on the receipt, so it may hold
 * nothing that is known of them; nor anybody's address of mail, personal identity number or telephone number.
 * @returns undefined for nothing typed
 */
export function parseGroundReference(typed: string, person: Unnamed, today: LocalDate): Read {
  const text = typed.normalize("NFC").replace(/\s+/gu, " ").trim();
  if (text === "") return { ok: true, value: undefined };
  if (hasInvisible(text)) return { ok: false, fault: "invisible-character" };
  if ([...text].length > longest) return { ok: false, fault: "too-long" };
  const isPersonal =
    names(text, person) ||
    speaksOf(text, person.known) ||
    text.includes("@") ||
    holdsPersonalNumber(text, today) ||
    holdsTelephone(text);
  return isPersonal ? { ok: false, fault: "names-person" } : { ok: true, value: text };
}

function names(text: string, { givenName, familyName }: Unnamed): boolean {
  const words = wordsOf(text);
  // a letter alone is more often a part of a reference than of a name
  return wordsOf(`${givenName} ${familyName}`).some((name) => name.length > 1 && words.includes(name));
}

function wordsOf(text: string): string[] {
  return fold(text).split(/[^\p{L}\p{M}]+/u);
}

function holdsPersonalNumber(text: string, today: LocalDate): boolean {
  const numbers = text.match(/\d{6,8}[-+ ]?\d{4}/g) ?? [];
  return numbers.some((number) => parsePersonalNumber(number, today).ok);
}

/**
 * Grouped as people group them, and beside nothing that makes it a part of something else: after the area code all in
 * one, or by twos and threes. A year and a number of a register's are neither.
 */
const telephones = [
  /(?<![\p{L}\p{N}/:.,_-])0[1-9]\d{0,2}[ -]?(?:\d{5,8}|\d{2,3}(?:[ -]\d{2,3}){1,3})(?![\p{L}\p{N}/:_]|[-.,]\d)/gu,
  /(?<![\p{L}\p{N}])\+[\d ()-]{6,}\d/gu,
];

function holdsTelephone(text: string): boolean {
  const numbers = telephones.flatMap((written) => text.match(written) ?? []);
  return numbers.some((number) => parseTelephoneNumber(number).ok);
}
