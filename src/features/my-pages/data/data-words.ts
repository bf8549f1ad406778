import { shownEmail } from "#platform/identifiers/email-domain.ts";
import { defineTexts, type Language } from "#platform/text/texts.ts";
import type { DataWords } from "./data-codes.ts";
import { englishDataWords } from "./english-data-words.ts";
import { swedishDataWords } from "./swedish-data-words.ts";

const words = defineTexts<DataWords>({ sv: swedishDataWords, en: englishDataWords });

/** What is stored in a column as people read it; as it is, where it is no code. */
export function wordsFor(language: Language, table: string, column: string, stored: string): string {
  const all = words(language);
  // the level of assurance that the e-ID's provider tells says nothing to people
  if (column === "acr") return stored === "password" ? all.ways.password : all.ways["e-id"];
  if (column === "email" || column === "former_email") return shownEmail(stored);
  const codes = new Map<string, Readonly<Record<string, string>>>(Object.entries(all)).get(
    `${table}.${column}`,
  );
  return new Map(Object.entries(codes ?? {})).get(stored) ?? stored;
}
