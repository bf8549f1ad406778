import { readsAsOfficial } from "./official-likeness.ts";
import { hasInvisible, tidyText } from "./tidy-text.ts";

declare const displayName: unique symbol;

/** A visningsnamn, the public name that somebody chooses: tidied, in Unicode's form NFC, 1–50 characters. */
export type DisplayName = string & { readonly [displayName]: true };

/**
 * What is wrong with a display name. `number` is a telephone or personal number that would be shown to everybody,
 * `official` a name that others would take for the authority's, or for that of somebody who has been removed.
 */
export type DisplayNameFault =
  | "empty"
  | "too-long"
  | "invisible-character"
  | "character"
  | "no-letter"
  | "number"
  | "official";

export type DisplayNameResult =
  | { readonly ok: true; readonly value: DisplayName }
  | { readonly ok: false; readonly fault: DisplayNameFault };

export const DISPLAY_NAME_MAX_LENGTH = 50;

/** More marks on one letter than any language has: they are drawn across the lines above and below. */
const HEAP_OF_MARKS = /\p{M}{4}|\p{Me}/u;

/** Eight digits are a date of birth, and more are a number that leads to a person. */
const LONG_NUMBER = /(?:\p{Nd}[ .-]?){8}/u;

/**
 * Reads a display name in any script: letters with their marks, digits, spaces, hyphens, apostrophes and full stops.
 * What is forbidden is refused, never taken away (decision 20). `officialNames` are those of the installation that
 * nobody may pass for, such as the authority's.
 */
export function parseDisplayName(typed: string, officialNames: readonly string[]): DisplayNameResult {
  if (hasInvisible(typed)) return { ok: false, fault: "invisible-character" };
  const name = tidyText(typed);
  const fault = faultIn(name, officialNames);
  return fault === null ? { ok: true, value: name as DisplayName } : { ok: false, fault };
}

function faultIn(name: string, officialNames: readonly string[]): DisplayNameFault | null {
  if (name === "") return "empty";
  if ([...name].length > DISPLAY_NAME_MAX_LENGTH) return "too-long";
  if (!/^[\p{L}\p{M}\p{Nd} \-'\u2019.]+$/u.test(name) || HEAP_OF_MARKS.test(name)) return "character";
  if (!/\p{L}/u.test(name)) return "no-letter";
  if (LONG_NUMBER.test(name)) return "number";
  return readsAsOfficial(name, officialNames) ? "official" : null;
}
