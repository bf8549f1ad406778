import { defineTexts, type Language } from "#platform/text/texts.ts";
import type { LetterText } from "./letter.ts";
import type { Sender } from "./sender.ts";

/** What both forms of a letter are made of. */
export type LetterContent = {
  readonly subject: string;
  readonly text: LetterText;
  readonly language: Language;
  readonly sender: Sender;
};

/** What stands below every letter. */
export const letterTexts = defineTexts({
  sv: {
    inClear: "Fungerar inte knappen? Kopiera adressen till din webbläsare:",
    automatic: (authority: string) =>
      `${authority} har skickat det här brevet automatiskt. Det går inte att svara på det.`,
    help: "Behöver du hjälp? Kontakta oss:",
  },
  en: {
    inClear: "Does the button not work? Copy the address to your browser:",
    automatic: (authority) => `${authority} has sent this letter automatically. It cannot be answered.`,
    help: "Do you need help? Contact us:",
  },
});
