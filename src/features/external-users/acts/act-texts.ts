import { defineTexts } from "#platform/text/texts.ts";
import { englishActs } from "./english-acts.ts";
import { swedishActs } from "./swedish-acts.ts";

export const actTexts = defineTexts({ sv: swedishActs, en: englishActs });

/** What all these dialogs say. */
export const dialogTexts = defineTexts({
  sv: {
    reason: "Skäl",
    reasonHelp: "Skriv bara det som behövs. Skälet sparas krypterat i loggen.",
    cancel: "Avbryt",
    changedSince: "Uppgiften har ändrats sedan sidan visades. Inget är gjort. Kontrollera den nya uppgiften.",
  },
  en: {
    reason: "Reason",
    reasonHelp: "Write only what is needed. The reason is kept encrypted in the log.",
    cancel: "Cancel",
    changedSince: "The detail has changed since the page was shown. Nothing is done. Check the new detail.",
  },
});
