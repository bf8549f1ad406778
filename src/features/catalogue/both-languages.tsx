import type { ComponentChildren, VNode } from "preact";
import type { Language } from "#platform/text/texts.ts";
import { catalogueTexts } from "./catalogue-texts.ts";

/** A text in one of the languages, whatever the page is in; one that there is none of says so. */
export function textIn(language: Language, text: string | null, page: Language): ComponentChildren {
  if (text === null) return catalogueTexts(page).noText;
  return language === page ? text : <span lang={language}>{text}</span>;
}

type Texts = {
  readonly name: string;
  readonly nameEn: string | null;
  readonly description: string;
  readonly descriptionEn: string | null;
};

/** Names and descriptions, each in both languages, as items of a list of properties. */
export function textItems(entry: Texts, language: Language): { label: string; value: ComponentChildren }[] {
  const { texts } = catalogueTexts(language);
  return [
    { label: texts.name, value: textIn("sv", entry.name, language) },
    { label: texts.nameEn, value: textIn("en", entry.nameEn, language) },
    { label: texts.description, value: textIn("sv", entry.description, language) },
    { label: texts.descriptionEn, value: textIn("en", entry.descriptionEn, language) },
  ];
}

/** The name in the page's language; a Swedish one on an English page says so to those who hear it. */
export function NameIn(props: { entry: Pick<Texts, "name" | "nameEn">; language: Language }): VNode {
  const { entry, language } = props;
  if (language === "en") return <>{entry.nameEn ?? textIn("sv", entry.name, language)}</>;
  return <>{entry.name}</>;
}
