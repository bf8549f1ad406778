/** Whether there is something in it that shows nothing, or that turns the direction of what follows. */
export function hasInvisible(typed: string): boolean {
  return INVISIBLE.test(typed);
}

/** The text with one kind of hyphen and apostrophe, single spaces, nothing around it, in Unicode's form NFC. */
export function tidyText(typed: string): string {
  return typed
    .normalize("NFC")
    .replace(HYPHENS, "-")
    .replace(APOSTROPHES, "\u2019")
    .replace(/\p{Zs}+/gu, " ")
    .trim();
}

/** Control characters, line breaks, and all that Unicode says is drawn as nothing: fillers that pass for letters too. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/u;

/** The typographic hyphens, the second of which word processors use where a line must not break. */
const HYPHENS = /[\u2010\u2011]/g;

/** What keyboards and word processors give for an apostrophe: the two accents on their own, the other quotation mark, the prime. */
const APOSTROPHES = /[\u00b4\u0060\u2018\u2032]/g;
