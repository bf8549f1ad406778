import { cleanPastedText } from "./pasted-text.ts";
import { hasInvisible, tidyText } from "./tidy-text.ts";

declare const streetLine: unique symbol;
declare const postalCode: unique symbol;
declare const town: unique symbol;

/** Street and number, box or c/o, in one line: tidied, 1–100 characters. */
export type StreetLine = string & { readonly [streetLine]: true };
/** As it stands on an envelope: NNN NN. */
export type PostalCode = string & { readonly [postalCode]: true };
/** The postort: tidied, 1–60 characters. */
export type Town = string & { readonly [town]: true };

export type AddressLineFault = "empty" | "too-long" | "invisible-character" | "character" | "no-letter";

/** `digits` means that they are not five, `range` that no Swedish postal code begins so. */
export type PostalCodeFault = "empty" | "digits" | "range";

type Result<Value, Fault> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly fault: Fault };

const STREET_LINE_MAX_LENGTH = 100;
const TOWN_MAX_LENGTH = 60;

/** Reads the line of a street, such as "Storgatan 3 B, lgh 1102", "c/o Ek, Åvägen 12–14" or "Box 100". */
export function parseStreetLine(typed: string): Result<StreetLine, AddressLineFault> {
  const line = tidyText(typed);
  const fault = faultInLine(
    typed,
    line,
    STREET_LINE_MAX_LENGTH,
    /^[\p{L}\p{M}\p{Nd} \-'\u2019.,:;/()&#\u2013]+$/u,
  );
  return fault === null ? { ok: true, value: line as StreetLine } : { ok: false, fault };
}

/** Reads 123 45, 12345 and SE-123 45. Those in use begin with 10–98 (PostNord); whether one exists is not asked. */
export function parsePostalCode(typed: string): Result<PostalCode, PostalCodeFault> {
  const written = cleanPastedText(typed).replace(/\s/g, "");
  if (written === "") return { ok: false, fault: "empty" };
  const parts = /^(?:SE?-?)?(\d{3})-?(\d{2})$/i.exec(written);
  if (parts === null) return { ok: false, fault: "digits" };
  const code = `${parts[1]} ${parts[2]}`;
  return /^(?:[1-8]|9[0-8])/.test(code)
    ? { ok: true, value: code as PostalCode }
    : { ok: false, fault: "range" };
}

/** Reads the name of a town, such as "Örebro" or "S:t Anna". */
export function parseTown(typed: string): Result<Town, AddressLineFault> {
  const name = tidyText(typed);
  const fault = faultInLine(typed, name, TOWN_MAX_LENGTH, /^[\p{L}\p{M} \-'\u2019.:]+$/u);
  return fault === null ? { ok: true, value: name as Town } : { ok: false, fault };
}

function faultInLine(typed: string, tidy: string, max: number, allowed: RegExp): AddressLineFault | null {
  if (hasInvisible(typed)) return "invisible-character";
  if (tidy === "") return "empty";
  if ([...tidy].length > max) return "too-long";
  if (!allowed.test(tidy)) return "character";
  return /\p{L}/u.test(tidy) ? null : "no-letter";
}
