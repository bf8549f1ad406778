import { emailAddressFaults, hsaIdFaults, personNameFaults } from "#platform/identifiers/fault-sentences.ts";
import type { HsaIdFault } from "#platform/identifiers/hsa-id.ts";
import { defineTexts } from "#platform/text/texts.ts";

type HsaIdFormFault = HsaIdFault | "already-registered" | "bound";

const swedishHsaIdFaults: Record<HsaIdFormFault, string> = {
  ...hsaIdFaults.sv,
  "already-registered": "Det finns redan någon med det HSA-id:t i er organisation.",
  bound: "HSA-id kan inte ändras, eftersom personen har loggat in med det.",
};

const englishHsaIdFaults: Record<HsaIdFormFault, string> = {
  ...hsaIdFaults.en,
  "already-registered": "Somebody in your organisation already has that HSA-id.",
  bound: "The HSA-id cannot be changed, because the person has signed in with it.",
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
      givenName: personNameFaults.sv("Skriv förnamnet.", "Förnamnet"),
      familyName: personNameFaults.sv("Skriv efternamnet.", "Efternamnet"),
      hsaId: swedishHsaIdFaults,
      email: emailAddressFaults.sv,
    },
    add: "Lägg till användare",
    addHelp: "Alla fält är obligatoriska. När användaren är sparad lägger du till behörigheter.",
    takenByUser: (name: string) => `${name} har redan det HSA-id:t och är användare i er organisation.`,
    takenByAdministrator: (name: string) =>
      `${name} har redan det HSA-id:t och är administratör i er organisation. Ingen kan vara administratör och användare samtidigt.`,
    show: (name: string) => `Visa ${name}`,
    correct: "Ändra användare",
    changedSince: {
      who: (name: string, when: string) => `${name} sparade nya uppgifter ${when}.`,
      somebody: "Någon annan",
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
      givenName: personNameFaults.en("Enter the given name.", "The given name"),
      familyName: personNameFaults.en("Enter the family name.", "The family name"),
      hsaId: englishHsaIdFaults,
      email: emailAddressFaults.en,
    },
    add: "Add user",
    addHelp: "All fields are required. When the user is saved you add permissions.",
    takenByUser: (name: string) => `${name} already has that HSA-id and is a user in your organisation.`,
    takenByAdministrator: (name: string) =>
      `${name} already has that HSA-id and is an administrator of your organisation. Nobody can be administrator and user at once.`,
    show: (name: string) => `Show ${name}`,
    correct: "Change user",
    changedSince: {
      who: (name: string, when: string) => `${name} saved new details on ${when}.`,
      somebody: "Somebody else",
    },
  },
});

export type DetailsTexts = ReturnType<typeof detailsTexts>;
