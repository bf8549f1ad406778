import type { Telling } from "#platform/audit/event.ts";
import type { Language } from "#platform/text/texts.ts";
import { detailLabels } from "./account/details-texts.ts";
import type { TextDetail } from "./stored-external-user.ts";

type Sentence<D> = Readonly<Record<Language, (event: Telling<D>) => string>>;

export const correctedIn: Sentence<{ readonly changed: readonly TextDetail[] }> = {
  sv: ({ actor, subject, details: { changed } }) =>
    `${actor} ändrade uppgifter för ${subject}: ${listed("sv", changed)}.`,
  en: ({ actor, subject, details: { changed } }) =>
    `${actor} changed details of ${subject}: ${listed("en", changed)}.`,
};

function listed(language: Language, details: readonly TextDetail[]): string {
  const names = details.map((detail) => detailLabels(language)[detail].toLowerCase());
  return new Intl.ListFormat(language === "sv" ? "sv-SE" : "en-GB").format(names);
}

export const unverifiedIn: Sentence<{ readonly blocked: boolean }> = {
  sv: ({ actor, subject, details: { blocked } }) =>
    `${actor} overifierade personnumret för ${subject}${blocked ? " och hindrade att det verifieras igen av sig självt" : ""}.`,
  en: ({ actor, subject, details: { blocked } }) =>
    `${actor} unverified the personal identity number of ${subject}${blocked ? " and kept it from being verified again by itself" : ""}.`,
};

export const seenIn: Sentence<{ readonly where: "list" | "page" }> = {
  sv: ({ actor, subject, details: { where } }) =>
    `${actor} såg de skyddade uppgifterna för ${subject}${where === "list" ? " i listan" : ""}.`,
  en: ({ actor, subject, details: { where } }) =>
    `${actor} saw the protected details of ${subject}${where === "list" ? " in the list" : ""}.`,
};
