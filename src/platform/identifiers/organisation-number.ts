import { hasValidCheckDigit } from "./luhn.ts";
import { cleanPastedText } from "./pasted-text.ts";

declare const organisationNumber: unique symbol;

/** Ten digits without a hyphen, which is how they are stored and compared. */
export type OrganisationNumber = string & { readonly [organisationNumber]: true };

/** `group` means that the third digit is below 2: that is a person's number, not an organisation's. */
export type OrganisationNumberFault = "empty" | "digits" | "group" | "check-digit";

export type OrganisationNumberResult =
  | { readonly ok: true; readonly value: OrganisationNumber }
  | { readonly ok: false; readonly fault: OrganisationNumberFault };

/** Reads 212000-0142, 2120000142 and the twelve-digit forms 162120000142 and 16212000-0142. */
export function parseOrganisationNumber(typed: string): OrganisationNumberResult {
  const written = cleanPastedText(typed);
  if (written === "") return { ok: false, fault: "empty" };
  const parts = /^(?:16)?(\d{6})-?(\d{4})$/.exec(written);
  if (parts === null) return { ok: false, fault: "digits" };
  const digits = `${parts[1]}${parts[2]}`;
  if (Number(digits[2]) < 2) return { ok: false, fault: "group" };
  if (!hasValidCheckDigit(digits)) return { ok: false, fault: "check-digit" };
  return { ok: true, value: digits as OrganisationNumber };
}

/** As people write it: 212000-0142. */
export function formatOrganisationNumber(number: OrganisationNumber): string {
  return `${number.slice(0, 6)}-${number.slice(6)}`;
}
