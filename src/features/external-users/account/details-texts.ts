import { contactDetailTexts } from "#platform/identifiers/contact-detail-texts.ts";
import { personNameFaults } from "#platform/identifiers/fault-sentences.ts";
import { personalNumberTexts } from "#platform/identifiers/personal-number-texts.ts";
import { defineTexts, type Language } from "#platform/text/texts.ts";
import type { DetailName } from "./details.ts";

const swedish: Record<DetailName, string> = {
  givenName: "Förnamn",
  familyName: "Efternamn",
  displayName: "Visningsnamn",
  streetAddress: "Gatuadress",
  postalCode: "Postnummer",
  town: "Postort",
  telephone: "Telefon",
  personalNumber: "Personnummer",
};

const english: Record<DetailName, string> = {
  givenName: "Given name",
  familyName: "Family name",
  displayName: "Display name",
  streetAddress: "Street address",
  postalCode: "Postal code",
  town: "Town",
  telephone: "Telephone",
  personalNumber: "Personal identity number",
};

/** What the details are called. */
export const detailLabels = defineTexts({ sv: swedish, en: english });

const names = defineTexts({
  sv: {
    givenName: personNameFaults.sv("Skriv förnamnet.", "Förnamnet"),
    familyName: personNameFaults.sv("Skriv efternamnet.", "Efternamnet"),
  },
  en: {
    givenName: personNameFaults.en("Enter the given name.", "The given name"),
    familyName: personNameFaults.en("Enter the family name.", "The family name"),
  },
});

/** What can be wrong with each of them, in words. */
export function detailFaults(language: Language): Record<DetailName, Readonly<Record<string, string>>> {
  const { displayName, streetLine, postalCode, town, telephone } = contactDetailTexts(language);
  return {
    ...names(language),
    displayName,
    streetAddress: streetLine,
    postalCode,
    town,
    telephone,
    personalNumber: personalNumberTexts(language),
  };
}
