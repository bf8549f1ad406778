import type { Language } from "#platform/text/texts.ts";
import type { EmailAddressFault } from "./email-address.ts";
import type { HsaIdFault } from "./hsa-id.ts";
import type { PersonNameFault } from "./person-name.ts";

type In<T> = Readonly<Record<Language, T>>;

/** What is wrong with a name, to whoever typed it: `empty` says what to do, `name` which name it is, in the definite. */
export const personNameFaults: In<(empty: string, name: string) => Record<PersonNameFault, string>> = {
  sv: (empty: string, name: string) => ({
    empty,
    "too-long": `${name} får ha högst 100 tecken.`,
    "invisible-character": `${name} innehåller ett osynligt tecken, kanske en radbrytning. Skriv om det för hand.`,
    character: `${name} får bara innehålla bokstäver, mellanslag, bindestreck, apostrof och punkt.`,
    "no-letter": `${name} ska innehålla minst en bokstav.`,
  }),
  en: (empty: string, name: string) => ({
    empty,
    "too-long": `${name} can have at most 100 characters.`,
    "invisible-character": `${name} contains an invisible character, perhaps a line break. Type it by hand.`,
    character: `${name} can only contain letters, spaces, hyphens, apostrophes and full stops.`,
    "no-letter": `${name} needs at least one letter.`,
  }),
};

export const hsaIdFaults: In<Record<HsaIdFault, string>> = {
  sv: {
    empty: "Skriv HSA-id.",
    "too-long": "HSA-id får ha högst 31 tecken.",
    prefix: "HSA-id ska börja med SE.",
    digits:
      "Efter de inledande bokstäverna i HSA-id ska det stå exakt tio siffror och sedan ett bindestreck.",
    "missing-hyphen": "Efter de tio siffrorna i HSA-id ska det stå ett bindestreck.",
    "suffix-length": "Efter bindestrecket i HSA-id ska det stå 1–18 tecken.",
    "suffix-alphabet": "Efter bindestrecket i HSA-id får det bara stå bokstäverna A–Z och siffror.",
    "check-digit": "Någon av de tio siffrorna i HSA-id är fel: kontrollsiffran stämmer inte.",
  },
  en: {
    empty: "Enter the HSA-id.",
    "too-long": "An HSA-id can have at most 31 characters.",
    prefix: "An HSA-id begins with SE.",
    digits: "After its first letters an HSA-id has exactly ten digits and then a hyphen.",
    "missing-hyphen": "After its ten digits an HSA-id has a hyphen.",
    "suffix-length": "After its hyphen an HSA-id has 1–18 characters.",
    "suffix-alphabet": "After its hyphen an HSA-id can only have the letters A–Z and digits.",
    "check-digit": "One of the ten digits of the HSA-id is wrong: the check digit does not match.",
  },
};

export const emailAddressFaults: In<Record<EmailAddressFault, string>> = {
  sv: {
    empty: "Skriv e-postadressen.",
    "too-long": "E-postadressen är för lång.",
    "no-at": "E-postadressen ska innehålla ett @-tecken.",
    "several-at": "E-postadressen ska innehålla bara ett @-tecken.",
    "non-ascii-local": "E-postadressen får inte ha å, ä, ö eller andra särskilda bokstäver före @-tecknet.",
    "local-part": "Det som står före @-tecknet i e-postadressen stämmer inte.",
    domain: "Det som står efter @-tecknet i e-postadressen stämmer inte.",
  },
  en: {
    empty: "Enter the e-mail address.",
    "too-long": "The e-mail address is too long.",
    "no-at": "The e-mail address needs an @ sign.",
    "several-at": "The e-mail address can only have one @ sign.",
    "non-ascii-local": "The e-mail address cannot have å, ä, ö or other special letters before the @ sign.",
    "local-part": "What stands before the @ sign in the e-mail address is not right.",
    domain: "What stands after the @ sign in the e-mail address is not right.",
  },
};
