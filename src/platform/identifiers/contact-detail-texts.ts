import { defineTexts } from "#platform/text/texts.ts";
import type { DisplayNameFault } from "./display-name.ts";
import type { AddressLineFault, PostalCodeFault } from "./postal-address.ts";
import type { TelephoneNumberFault } from "./telephone-number.ts";

type ContactDetailTexts = {
  readonly displayName: Record<DisplayNameFault, string>;
  readonly telephone: Record<TelephoneNumberFault, string>;
  readonly streetLine: Record<AddressLineFault, string>;
  readonly postalCode: Record<PostalCodeFault, string>;
  readonly town: Record<AddressLineFault, string>;
};

const swedish: ContactDetailTexts = {
  displayName: {
    empty: "Skriv ett visningsnamn.",
    "too-long": "Visningsnamnet får ha högst 50 tecken.",
    "invisible-character": "Visningsnamnet innehåller ett osynligt tecken. Skriv om det för hand.",
    character:
      "Visningsnamnet får bara innehålla bokstäver, siffror, mellanslag, bindestreck, apostrof och punkt.",
    "no-letter": "Visningsnamnet ska innehålla minst en bokstav.",
    number:
      "Visningsnamnet visas för alla. Ta bort det långa numret: det kan leda till en person eller en telefon.",
    official:
      "Visningsnamnet kan förväxlas med myndigheten eller med någon som är borttagen. Välj ett annat.",
  },
  telephone: {
    empty: "Skriv telefonnumret.",
    letters: "Telefonnumret får inte innehålla bokstäver. Skriv inte heller anknytning.",
    character:
      "Telefonnumret får bara innehålla siffror, mellanslag, bindestreck, parenteser och ett plus först.",
    prefix: "Telefonnumret ska börja med riktnummer eller landsnummer, alltså med 0 eller +.",
    "too-short": "Telefonnumret har för få siffror.",
    "too-long": "Telefonnumret är för långt.",
  },
  streetLine: {
    empty: "Skriv gatuadressen.",
    "too-long": "Gatuadressen får ha högst 100 tecken.",
    "invisible-character":
      "Gatuadressen innehåller ett osynligt tecken, kanske en radbrytning. Skriv den på en rad.",
    character: "Gatuadressen innehåller ett tecken som inte används i adresser.",
    "no-letter": "Gatuadressen ska innehålla minst en bokstav.",
  },
  postalCode: {
    empty: "Skriv postnumret.",
    digits: "Postnumret ska ha fem siffror: NNN NN.",
    range: "Det finns inga postnummer som börjar så. Kontrollera de två första siffrorna.",
  },
  town: {
    empty: "Skriv postorten.",
    "too-long": "Postorten får ha högst 60 tecken.",
    "invisible-character": "Postorten innehåller ett osynligt tecken. Skriv om den för hand.",
    character: "Postorten får bara innehålla bokstäver, mellanslag, bindestreck, apostrof, punkt och kolon.",
    "no-letter": "Postorten ska innehålla minst en bokstav.",
  },
};

const english: ContactDetailTexts = {
  displayName: {
    empty: "Enter a display name.",
    "too-long": "The display name can have at most 50 characters.",
    "invisible-character": "The display name contains an invisible character. Type it by hand.",
    character:
      "The display name can only contain letters, digits, spaces, hyphens, apostrophes and full stops.",
    "no-letter": "The display name needs at least one letter.",
    number:
      "The display name is shown to everybody. Take the long number away: it can lead to a person or a telephone.",
    official:
      "The display name can be mistaken for the authority, or for somebody who has been removed. Choose another.",
  },
  telephone: {
    empty: "Enter the telephone number.",
    letters: "The telephone number cannot contain letters, nor an extension.",
    character:
      "The telephone number can only contain digits, spaces, hyphens, parentheses and a plus at its start.",
    prefix: "The telephone number begins with an area code or a country code, that is with 0 or +.",
    "too-short": "The telephone number has too few digits.",
    "too-long": "The telephone number is too long.",
  },
  streetLine: {
    empty: "Enter the street address.",
    "too-long": "The street address can have at most 100 characters.",
    "invisible-character":
      "The street address contains an invisible character, perhaps a line break. Write it on one line.",
    character: "The street address contains a character that is not used in addresses.",
    "no-letter": "The street address needs at least one letter.",
  },
  postalCode: {
    empty: "Enter the postal code.",
    digits: "The postal code has five digits: NNN NN.",
    range: "No postal code begins like that. Check the first two digits.",
  },
  town: {
    empty: "Enter the town.",
    "too-long": "The town can have at most 60 characters.",
    "invisible-character": "The town contains an invisible character. Type it by hand.",
    character: "The town can only contain letters, spaces, hyphens, apostrophes, full stops and colons.",
    "no-letter": "The town needs at least one letter.",
  },
};

/** What a person is told when a display name, a telephone number or a line of an address cannot be read. */
export const contactDetailTexts = defineTexts({ sv: swedish, en: english });
