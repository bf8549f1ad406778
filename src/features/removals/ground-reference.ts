import { parsePersonalNumber } from "#platform/identifiers/personal-number.ts";
import { hasInvisible } from "#platform/identifiers/tidy-text.ts";
import { fold } from "#platform/text/fold.ts";
import type { LocalDate } from "#platform/time/local-date.ts";

type Named = { readonly givenName: string; readonly familyName: string };

type Read =
  | { readonly ok: true; readonly value: string | undefined }
  | { readonly ok: false; readonly fault: "too-long" | "invisible-character" | "names-person" };

const longest = 80;

/**
 * What the authority's register calls a decision or a matter. It outlives the person on the receipt, so it may hold no
 * name of theirs, no address and no personal identity number.
 * @returns undefined for nothing typed
 */
export function parseGroundReference(typed: string, person: Named, today: LocalDate): Read {
  const text = typed.normalize("NFC").replace(/\s+/gu, " ").trim();
  if (text === "") return { ok: true, value: undefined };
  if (hasInvisible(text)) return { ok: false, fault: "invisible-character" };
  if ([...text].length > longest) return { ok: false, fault: "too-long" };
  const isPersonal = names(text, person) || text.includes("@") || holdsPersonalNumber(text, today);
  return isPersonal ? { ok: false, fault: "names-person" } : { ok: true, value: text };
}

function names(text: string, { givenName, familyName }: Named): boolean {
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
