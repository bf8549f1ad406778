import type { EmailAddressFault } from "#platform/identifiers/email-address.ts";
import type { HsaIdFault } from "#platform/identifiers/hsa-id.ts";
import type { PersonNameFault } from "#platform/identifiers/person-name.ts";
import { defineTexts } from "#platform/text/texts.ts";

const swedishNameFaults = (empty: string, name: string): Record<PersonNameFault, string> => ({
  empty,
  "too-long": `${name} får ha högst 100 tecken.`,
  "invisible-character": `${name} innehåller ett osynligt tecken, kanske en radbrytning. Skriv om det för hand.`,
  character: `${name} får bara innehålla bokstäver, mellanslag, bindestreck, apostrof och punkt.`,
  "no-letter": `${name} ska innehålla minst en bokstav.`,
});

const englishNameFaults = (empty: string, name: string): Record<PersonNameFault, string> => ({
  empty,
  "too-long": `${name} can have at most 100 characters.`,
  "invisible-character": `${name} contains an invisible character, perhaps a line break. Type it by hand.`,
  character: `${name} can only contain letters, spaces, hyphens, apostrophes and full stops.`,
  "no-letter": `${name} needs at least one letter.`,
});

type HsaIdFormFault = HsaIdFault | "already-registered" | "bound";

const swedishHsaIdFaults: Record<HsaIdFormFault, string> = {
  empty: "Skriv HSA-id.",
  "too-long": "HSA-id får ha högst 31 tecken.",
  prefix: "HSA-id ska börja med SE.",
  digits: "Efter de inledande bokstäverna i HSA-id ska det stå exakt tio siffror och sedan ett bindestreck.",
  "missing-hyphen": "Efter de tio siffrorna i HSA-id ska det stå ett bindestreck.",
  "suffix-length": "Efter bindestrecket i HSA-id ska det stå 1–18 tecken.",
  "suffix-alphabet": "Efter bindestrecket i HSA-id får det bara stå bokstäverna A–Z och siffror.",
  "check-digit": "Någon av de tio siffrorna i HSA-id är fel: kontrollsiffran stämmer inte.",
  "already-registered": "Det finns redan någon med det HSA-id:t i er organisation.",
  bound: "HSA-id kan inte ändras, eftersom personen har loggat in med det.",
};

const englishHsaIdFaults: Record<HsaIdFormFault, string> = {
  empty: "Enter the HSA-id.",
  "too-long": "An HSA-id can have at most 31 characters.",
  prefix: "An HSA-id begins with SE.",
  digits: "After its first letters an HSA-id has exactly ten digits and then a hyphen.",
  "missing-hyphen": "After its ten digits an HSA-id has a hyphen.",
  "suffix-length": "After its hyphen an HSA-id has 1–18 characters.",
  "suffix-alphabet": "After its hyphen an HSA-id can only have the letters A–Z and digits.",
  "check-digit": "One of the ten digits of the HSA-id is wrong: the check digit does not match.",
  "already-registered": "Somebody in your organisation already has that HSA-id.",
  bound: "The HSA-id cannot be changed, because the person has signed in with it.",
};

const swedishEmailFaults: Record<EmailAddressFault, string> = {
  empty: "Skriv e-postadressen.",
  "too-long": "E-postadressen är för lång.",
  "no-at": "E-postadressen ska innehålla ett @-tecken.",
  "several-at": "E-postadressen ska innehålla bara ett @-tecken.",
  "non-ascii-local": "E-postadressen får inte ha å, ä, ö eller andra särskilda bokstäver före @-tecknet.",
  "local-part": "Det som står före @-tecknet i e-postadressen stämmer inte.",
  domain: "Det som står efter @-tecknet i e-postadressen stämmer inte.",
};

const englishEmailFaults: Record<EmailAddressFault, string> = {
  empty: "Enter the e-mail address.",
  "too-long": "The e-mail address is too long.",
  "no-at": "The e-mail address needs an @ sign.",
  "several-at": "The e-mail address can only have one @ sign.",
  "non-ascii-local": "The e-mail address cannot have å, ä, ö or other special letters before the @ sign.",
  "local-part": "What stands before the @ sign in the e-mail address is not right.",
  domain: "What stands after the @ sign in the e-mail address is not right.",
};

/** The four details of a user, what can be wrong with them, and the two forms where they are filled in. */
export const detailsTexts = defineTexts({
  sv: {
    givenName: "Förnamn",
    familyName: "Efternamn",
    hsaId: "HSA-id",
    email: "E-post",
    hsaIdHelp: "Som i HSA-katalogen, till exempel SE2120009994-A1B2.",
    hsaIdBound:
      "HSA-id kan inte ändras, eftersom personen har loggat in med det. Har personen fått ett nytt HSA-id tar du bort användaren och lägger till den igen.",
    emailHelp: "Flera användare får ha samma adress, till exempel en gemensam brevlåda.",
    save: "Spara",
    cancel: "Avbryt",
    faults: {
      givenName: swedishNameFaults("Skriv förnamnet.", "Förnamnet"),
      familyName: swedishNameFaults("Skriv efternamnet.", "Efternamnet"),
      hsaId: swedishHsaIdFaults,
      email: swedishEmailFaults,
    },
    add: "Lägg till användare",
    addHelp: "Alla fält är obligatoriska. När användaren är sparad lägger du till behörigheter.",
    takenByUser: (name: string) => `${name} har redan det HSA-id:t och är användare i er organisation.`,
    takenByAdministrator: (name: string) =>
      `${name} har redan det HSA-id:t och är administratör i er organisation. Ingen kan vara administratör och användare samtidigt.`,
    show: (name: string) => `Visa ${name}`,
    correct: "Ändra användare",
    changedSince: {
      heading: "Någon annan har ändrat samma uppgift",
      who: (name: string, when: string) => `${name} sparade nya uppgifter ${when}.`,
      somebody: "Någon annan",
      text: "Inget av ditt är sparat. Jämför, rätta det som behövs nedan och spara igen.",
      caption: "Uppgifterna jämförda",
      detail: "Uppgift",
      theirs: "Sparat nu",
      yours: "Ditt förslag",
    },
  },
  en: {
    givenName: "Given name",
    familyName: "Family name",
    hsaId: "HSA-id",
    email: "E-mail",
    hsaIdHelp: "As in the HSA directory, for example SE2120009994-A1B2.",
    hsaIdBound:
      "The HSA-id cannot be changed, because the person has signed in with it. If the person has a new HSA-id, remove the user and add it again.",
    emailHelp: "Several users may have the same address, for example a shared mailbox.",
    save: "Save",
    cancel: "Cancel",
    faults: {
      givenName: englishNameFaults("Enter the given name.", "The given name"),
      familyName: englishNameFaults("Enter the family name.", "The family name"),
      hsaId: englishHsaIdFaults,
      email: englishEmailFaults,
    },
    add: "Add user",
    addHelp: "All fields are required. When the user is saved you add permissions.",
    takenByUser: (name: string) => `${name} already has that HSA-id and is a user in your organisation.`,
    takenByAdministrator: (name: string) =>
      `${name} already has that HSA-id and is an administrator of your organisation. Nobody can be administrator and user at once.`,
    show: (name: string) => `Show ${name}`,
    correct: "Change user",
    changedSince: {
      heading: "Somebody else has changed the same detail",
      who: (name: string, when: string) => `${name} saved new details on ${when}.`,
      somebody: "Somebody else",
      text: "Nothing of yours has been saved. Compare, correct what is needed below and save again.",
      caption: "The details compared",
      detail: "Detail",
      theirs: "Saved now",
      yours: "Your proposal",
    },
  },
});

export type DetailsTexts = ReturnType<typeof detailsTexts>;
