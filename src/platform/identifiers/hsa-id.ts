import { hasValidCheckDigit } from "./luhn.ts";
import { cleanPastedText } from "./pasted-text.ts";

declare const canonical: unique symbol;

/** An HSA-id in capitals, which is how it is kept and shown, and how two of them are compared (X.520 caseIgnoreMatch). */
export type CanonicalHsaId = string & { readonly [canonical]: true };

/** The identity of a person in the HSA directory, for example SE2120009994-A1B2. */
export type HsaId = {
  readonly canonical: CanonicalHsaId;
  /** Ten digits. The owner of the directory, who is not always the employer: never decides access. */
  readonly organisationNumber: string;
  /** The number is not one that a Swedish organisation can have; a notice, never a refusal. */
  readonly unusualNumber: boolean;
};

/** What is wrong with an HSA-id, in the order that a reader meets it; each has a sentence of its own. */
export type HsaIdFault =
  | "empty"
  | "too-long"
  | "prefix"
  | "digits"
  | "missing-hyphen"
  | "suffix-length"
  | "suffix-alphabet"
  | "check-digit";

export type HsaIdResult =
  | { readonly ok: true; readonly value: HsaId }
  | { readonly ok: false; readonly fault: HsaIdFault };

/**
 * A wrong check digit is a mistake in a form. An identity provider or a certificate owns the truth about
 * its own identities, so there it is ignored.
 */
export type CheckDigitRule = { readonly checkDigit: "required" | "ignored" };

const HSA_ID_MAX_LENGTH = 31;
const SUFFIX_MAX_LENGTH = 18;
const NUMBER_LENGTH = 10;

/**
 * Reads an HSA-id: a prefix, ten digits, a hyphen, and one to eighteen of A–Z, a–z and 0–9; at most 31 in
 * all. `prefixes` are those in use, in capitals: SE, and in test environments also TSTNMT. No HSA-id has a space,
 * so spaces come from pasting and mean nothing.
 */
export function parseHsaId(
  typed: string,
  prefixes: readonly string[],
  rule: CheckDigitRule = { checkDigit: "required" },
): HsaIdResult {
  const canonical = asciiCapitals(cleanPastedText(typed).replace(/\s/g, ""));
  const fault = faultIn(canonical, prefixes, rule);
  if (fault !== null) return { ok: false, fault };
  const organisationNumber = afterPrefix(canonical, prefixes)?.slice(0, NUMBER_LENGTH) ?? "";
  return {
    ok: true,
    value: {
      // faultIn has just found it to be one
      canonical: canonical as CanonicalHsaId,
      organisationNumber,
      unusualNumber: Number(organisationNumber[2]) < 2,
    },
  };
}

function faultIn(capitals: string, prefixes: readonly string[], rule: CheckDigitRule): HsaIdFault | null {
  if (capitals === "") return "empty";
  if (capitals.length > HSA_ID_MAX_LENGTH) return "too-long";
  const rest = afterPrefix(capitals, prefixes);
  if (rest === undefined) return "prefix";
  const number = rest.slice(0, NUMBER_LENGTH);
  if (!/^[0-9]{10}$/.test(number)) return "digits";
  if (rest[NUMBER_LENGTH] !== "-")
    return /^[0-9]/.test(rest.slice(NUMBER_LENGTH)) ? "digits" : "missing-hyphen";
  const suffix = rest.slice(NUMBER_LENGTH + 1);
  if (suffix.length < 1 || suffix.length > SUFFIX_MAX_LENGTH) return "suffix-length";
  if (!/^[A-Z0-9]+$/.test(suffix)) return "suffix-alphabet";
  if (rule.checkDigit === "required" && !hasValidCheckDigit(number)) return "check-digit";
  return null;
}

/** Prefixes may begin alike, so the longest that fits is the one. */
function afterPrefix(capitals: string, prefixes: readonly string[]): string | undefined {
  const fitting = prefixes.filter((prefix) => capitals.startsWith(prefix));
  const longest = Math.max(...fitting.map((prefix) => prefix.length));
  return fitting.length === 0 ? undefined : capitals.slice(longest);
}

/** Only a–z: toUpperCase would turn ß into SS and ı into I, and make a valid HSA-id of neither. */
function asciiCapitals(text: string): string {
  return text.replace(/[a-z]/g, (letter) => letter.toUpperCase());
}
