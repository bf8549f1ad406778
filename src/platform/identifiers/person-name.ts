import { hasInvisible, tidyText } from "./tidy-text.ts";

declare const personName: unique symbol;

/** A given name or a family name: trimmed, single spaces, Unicode's form NFC, 1–100 characters. */
export type PersonName = string & { readonly [personName]: true };

/** What is wrong with a name, control characters counting as invisible; a forbidden character is refused, never taken away (decision 20). */
export type PersonNameFault = "empty" | "too-long" | "invisible-character" | "character" | "no-letter";

export type PersonNameResult =
  | { readonly ok: true; readonly value: PersonName }
  | { readonly ok: false; readonly fault: PersonNameFault };

export const PERSON_NAME_MAX_LENGTH = 100;

/** Reads a name in any script: letters with their marks, spaces, hyphens, apostrophes and full stops. */
export function parsePersonName(typed: string): PersonNameResult {
  if (hasInvisible(typed)) return { ok: false, fault: "invisible-character" };
  const name = tidyText(typed);
  if (name === "") return { ok: false, fault: "empty" };
  if ([...name].length > PERSON_NAME_MAX_LENGTH) return { ok: false, fault: "too-long" };
  if (!/^[\p{L}\p{M} \-'\u2019.]+$/u.test(name)) return { ok: false, fault: "character" };
  if (!/\p{L}/u.test(name)) return { ok: false, fault: "no-letter" };
  return { ok: true, value: name as PersonName };
}
