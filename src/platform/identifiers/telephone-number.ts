import { cleanPastedText } from "./pasted-text.ts";

declare const telephoneNumber: unique symbol;

/** A plus, the country code and the number, digits alone (ITU-T E.164): how two numbers are compared and dialled. */
export type TelephoneNumber = string & { readonly [telephoneNumber]: true };

/** What is wrong with a telephone number; `prefix` means that it begins with neither 0 nor +. */
export type TelephoneNumberFault = "empty" | "letters" | "character" | "prefix" | "too-short" | "too-long";

export type TelephoneNumberResult =
  | { readonly ok: true; readonly value: { readonly written: string; readonly canonical: TelephoneNumber } }
  | { readonly ok: false; readonly fault: TelephoneNumberFault };

/** With everything that people put between digits. */
const WRITTEN_MAX_LENGTH = 30;

/**
 * Reads a Swedish number with its area code or an international one, and keeps it as it is written, since people group
 * their digits as they remember them: 070-174 06 05, +46 (0)70 174 06 05 and 0046701740605 are the same number.
 */
export function parseTelephoneNumber(typed: string): TelephoneNumberResult {
  const written = cleanPastedText(typed).replace(/\s+/g, " ");
  const fault = faultInWriting(written);
  if (fault !== null) return { ok: false, fault };
  const canonical = canonicalForm(written.replace(/\(0\)|[^0-9+]/g, ""));
  if (canonical === null) return { ok: false, fault: "prefix" };
  const { min, max } = lengthsOf(canonical);
  const digits = canonical.length - 1;
  if (digits < min) return { ok: false, fault: "too-short" };
  if (digits > max) return { ok: false, fault: "too-long" };
  return { ok: true, value: { written, canonical: canonical as TelephoneNumber } };
}

function faultInWriting(written: string): TelephoneNumberFault | null {
  if (written === "") return "empty";
  if (/\p{L}/u.test(written)) return "letters";
  if (!/^[+0-9 ().,/-]+$/.test(written) || written.lastIndexOf("+") > 0) return "character";
  return written.length > WRITTEN_MAX_LENGTH ? "too-long" : null;
}

/** 00 is Sweden's way out and 0 its trunk prefix (Post- och telestyrelsen, numbering plan), which +46 0… has too many. */
function canonicalForm(dialled: string): string | null {
  const international = dialled.replace(/^00/, "+").replace(/^0/, "+46");
  if (!/^\+[1-9]/.test(international)) return null;
  return international.replace(/^\+460/, "+46");
}

/** Country code included: seven to nine digits after 46, and at most fifteen anywhere (E.164 §6). */
function lengthsOf(canonical: string): { min: number; max: number } {
  return canonical.startsWith("+46") ? { min: 9, max: 11 } : { min: 7, max: 15 };
}
