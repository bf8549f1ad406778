import { defineTexts } from "#platform/text/texts.ts";
import { hidesSomething } from "#platform/text/written-text.ts";

declare const reason: unique symbol;

/** Why somebody does something, in their own words: one line, 1–500 characters. It can name people, so it is only sealed. */
export type Reason = string & { readonly [reason]: true };

export type ReasonFault = "empty" | "too-long" | "invisible-character";

const REASON_MAX_LENGTH = 500;

/** Line breaks are read as spaces. */
export function parseReason(
  typed: string,
): { readonly ok: true; readonly value: Reason } | { readonly ok: false; readonly fault: ReasonFault } {
  const text = typed.normalize("NFC").replace(/\s+/gu, " ").trim();
  if (text === "") return { ok: false, fault: "empty" };
  if (hidesSomething(text)) return { ok: false, fault: "invisible-character" };
  if ([...text].length > REASON_MAX_LENGTH) return { ok: false, fault: "too-long" };
  return { ok: true, value: text as Reason };
}

const swedish: Record<ReasonFault, string> = {
  empty: "Skriv skälet.",
  "too-long": "Skälet får ha högst 500 tecken.",
  "invisible-character": "Skälet innehåller ett osynligt tecken. Skriv om det för hand.",
};

const english: Record<ReasonFault, string> = {
  empty: "Enter the reason.",
  "too-long": "The reason can have at most 500 characters.",
  "invisible-character": "The reason contains an invisible character. Type it by hand.",
};

export const reasonFaults = defineTexts({ sv: swedish, en: english });
