import type { Right } from "#platform/access/rights.ts";
import type { Language } from "#platform/text/texts.ts";
import { rightTexts } from "#staff";

const quoted = { sv: (name: string) => `”${name}”`, en: (name: string) => `“${name}”` } as const;

/** Rights by name in running text. */
export function rightsInWords(rights: readonly Right[], language: Language): string {
  const names = rights.map((right) => quoted[language](rightTexts(language)[right].name));
  return new Intl.ListFormat({ sv: "sv-SE", en: "en-GB" }[language]).format(names);
}
