import type { Language } from "#platform/text/texts.ts";
import type { Reason, Refused } from "#sign-in";

/** Why an e-ID led nowhere, whatever it was shown for; the log's words, never the provider's. */
const unidentified = [
  "assurance",
  "cancelled",
  "no-number",
  "provider-error",
  "unavailable",
  "unconfirmed",
] as const;

/** Why the own number was not verified. */
export const identificationRefusals = [
  ...unidentified,
  "another-number",
  "another-session",
  "blocked",
  "tied",
] as const;

/** Why nobody was signed in. */
export const signInRefusals = [...unidentified, "inactive", "not-tied"] as const;

export type IdentificationRefusal = (typeof identificationRefusals)[number];
export type SignInRefusal = (typeof signInRefusals)[number];

/** What the provider's answer amounts to here: nobody hands out reserve cards to citizens. */
export function causeOf(refused: Refused): Reason & { readonly kind: (typeof unidentified)[number] } {
  return refused.kind === "reserve-card" ? { kind: "assurance" } : refused;
}

/** As the log's sentences have them, after a colon. */
export const refusalWords: Readonly<
  Record<IdentificationRefusal | SignInRefusal, Readonly<Record<Language, string>>>
> = {
  assurance: { sv: "för låg tillitsnivå", en: "too low a level of assurance" },
  cancelled: { sv: "avbruten", en: "cancelled" },
  "no-number": { sv: "inget personnummer kom med", en: "no personal identity number was handed over" },
  "provider-error": {
    sv: "svaret från legitimeringstjänsten godtogs inte",
    en: "the provider's answer was not accepted",
  },
  unavailable: { sv: "legitimeringstjänsten svarade inte", en: "the provider did not answer" },
  unconfirmed: {
    sv: "samordningsnumret gäller inte en styrkt identitet",
    en: "the coordination number is not of a confirmed identity",
  },
  "another-number": {
    sv: "kontot har ett annat verifierat nummer",
    en: "the account has another verified number",
  },
  "another-session": {
    sv: "svaret kom till en annan inloggning än den som frågade",
    en: "the answer came to another session than the one that asked",
  },
  blocked: {
    sv: "verifiering med e-legitimation är spärrad för kontot",
    en: "verification with an e-ID is blocked for the account",
  },
  tied: { sv: "numret är verifierat för ett annat konto", en: "the number is verified for another account" },
  inactive: { sv: "kontot är inaktivt", en: "the account is inactive" },
  "not-tied": { sv: "inget konto har numret verifierat", en: "no account has the number verified" },
};
