import { defineTexts } from "#platform/text/texts.ts";
import type { PersonalNumberFault } from "./personal-number.ts";

const swedish: Record<PersonalNumberFault, string> = {
  empty: "Skriv personnumret.",
  letters:
    "Personnumret får inte innehålla bokstäver. Tillfälliga nummer och reservnummer från vården går inte att använda.",
  character: "Personnumret får bara innehålla siffrorna 0–9, bindestreck, plustecken och mellanslag.",
  "too-short": "Personnumret har för få siffror. Skriv det med tolv siffror: ÅÅÅÅMMDD-NNNN.",
  "eleven-digits": "Personnumret har elva siffror. Det ska ha tolv, ÅÅÅÅMMDD-NNNN, eller tio, ÅÅMMDD-NNNN.",
  "too-long": "Personnumret har för många siffror. Skriv det med tolv siffror: ÅÅÅÅMMDD-NNNN.",
  separator: "Bindestrecket eller plustecknet ska stå före de fyra sista siffrorna: ÅÅÅÅMMDD-NNNN.",
  century: "Ett personnummer med tolv siffror börjar med 18, 19 eller 20.",
  plus: "Plustecknet stämmer inte med födelseåret: det skrivs först det år en person fyller 100. Skriv ett bindestreck.",
  "no-date": "Personnumret börjar med ett datum som inte finns. Kontrollera år, månad och dag.",
  future: "Personnumret börjar med ett datum som inte har varit än. Kontrollera år, månad och dag.",
  "birth-number": "De fyra sista siffrorna i personnumret kan inte börja med 000.",
  "check-digit": "Någon siffra i personnumret är fel: kontrollsiffran stämmer inte.",
};

const english: Record<PersonalNumberFault, string> = {
  empty: "Enter the personal identity number.",
  letters:
    "The personal identity number cannot contain letters. Temporary numbers and reserve numbers from health care cannot be used.",
  character: "The personal identity number can only contain the digits 0–9, hyphens, plus signs and spaces.",
  "too-short": "The personal identity number has too few digits. Write it with twelve digits: YYYYMMDD-NNNN.",
  "eleven-digits":
    "The personal identity number has eleven digits. It should have twelve, YYYYMMDD-NNNN, or ten, YYMMDD-NNNN.",
  "too-long": "The personal identity number has too many digits. Write it with twelve digits: YYYYMMDD-NNNN.",
  separator: "The hyphen or plus sign should stand before the last four digits: YYYYMMDD-NNNN.",
  century: "A personal identity number with twelve digits begins with 18, 19 or 20.",
  plus: "The plus sign does not fit the year of birth: it is used from the year a person turns 100. Write a hyphen.",
  "no-date":
    "The personal identity number begins with a date that does not exist. Check year, month and day.",
  future: "The personal identity number begins with a date that is yet to come. Check year, month and day.",
  "birth-number": "The last four digits of the personal identity number cannot begin with 000.",
  "check-digit": "A digit in the personal identity number is wrong: the check digit does not match.",
};

/** What a person is told when the number that they wrote cannot be read. */
export const personalNumberTexts = defineTexts({ sv: swedish, en: english });
