import type { Population } from "#db/personal-data.ts";
import type { Language } from "#platform/text/texts.ts";
import type { AccountChoice, Choices, ContentChoice } from "./removal.ts";

/** The document's words (Ta bort extern användare), and English beside. */
export const accountWords: Readonly<Record<Language, Readonly<Record<AccountChoice, string>>>> = {
  sv: { delete: "Ta bort permanent", depersonalise: "Avpersonifiera" },
  en: { delete: "Delete permanently", depersonalise: "Depersonalise" },
};

export const contentWords: Readonly<Record<Language, Readonly<Record<ContentChoice, string>>>> = {
  sv: {
    keep: "Låt vara",
    delete: "Ta bort",
    depersonalise: "Avpersonifiera",
    "depersonalise-on-request": "Avpersonifiera på begäran",
  },
  en: {
    keep: "Keep",
    delete: "Delete",
    depersonalise: "Depersonalise",
    "depersonalise-on-request": "Depersonalise on request",
  },
};

/** How somebody is removed, in one line; only external users have comments and votes. */
export function removalInWords(
  removal: Choices & { readonly population: Population },
  language: Language,
): string {
  return removal.population === "external-user"
    ? choicesInWords[language](removal)
    : accountWords[language][removal.account];
}

/** The three choices of a removal in one line. */
export const choicesInWords: Readonly<Record<Language, (choices: Choices) => string>> = {
  sv: ({ account, comments, votes }) =>
    `${accountWords.sv[account]}; kommentarer: ${contentWords.sv[comments]}; röster: ${contentWords.sv[votes]}`,
  en: ({ account, comments, votes }) =>
    `${accountWords.en[account]}; comments: ${contentWords.en[comments]}; votes: ${contentWords.en[votes]}`,
};
