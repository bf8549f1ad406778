import { defineTexts } from "#platform/text/texts.ts";
import { PASSWORD_MAX_LENGTH, PASSWORD_MIN_LENGTH, type PasswordFault } from "./judge-password.ts";

const swedishHelp = "Ta flera ord som inte hör ihop, gärna med mellanslag.";
const englishHelp = "Use several words that do not belong together, with spaces if you like.";

const swedish: Record<PasswordFault, string> = {
  empty: "Skriv ett lösenord.",
  "too-short": `Lösenordet ska ha minst ${PASSWORD_MIN_LENGTH} tecken, och gärna fler. ${swedishHelp}`,
  "too-long": `Lösenordet får ha högst ${PASSWORD_MAX_LENGTH} tecken.`,
  common: `Lösenordet är ett av de vanligaste, och prövas bland de första. ${swedishHelp}`,
  context: `Lösenordet bygger på ditt namn, din adress eller något annat som går att veta om dig eller tjänsten. ${swedishHelp}`,
  word: `Lösenordet bygger på ett vanligt ord eller namn. Siffror och tecken före eller efter hjälper inte. ${swedishHelp}`,
  sequence: `Lösenordet bygger på tecken i följd, som abc, 123 eller qwerty. ${swedishHelp}`,
  repeat: `Lösenordet upprepar samma tecken eller ord. ${swedishHelp}`,
  date: `Lösenordet bygger på ett årtal eller datum. ${swedishHelp}`,
  simple: `Lösenordet är för lätt att gissa. ${swedishHelp}`,
};

const english: Record<PasswordFault, string> = {
  empty: "Enter a password.",
  "too-short": `The password needs at least ${PASSWORD_MIN_LENGTH} characters, and more is better. ${englishHelp}`,
  "too-long": `The password can have at most ${PASSWORD_MAX_LENGTH} characters.`,
  common: `The password is one of the most common, and among the first to be tried. ${englishHelp}`,
  context: `The password is built on your name, your address or something else that can be known about you or the service. ${englishHelp}`,
  word: `The password is built on a common word or name. Digits and signs before or after it do not help. ${englishHelp}`,
  sequence: `The password is built on characters in sequence, such as abc, 123 or qwerty. ${englishHelp}`,
  repeat: `The password repeats the same characters or words. ${englishHelp}`,
  date: `The password is built on a year or a date. ${englishHelp}`,
  simple: `The password is too easy to guess. ${englishHelp}`,
};

/** What a person is told when a password cannot be chosen, and what would be better. */
export const passwordTexts = defineTexts({ sv: swedish, en: english });
