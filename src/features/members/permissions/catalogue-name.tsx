import type { ComponentChildren } from "preact";
import type { Language } from "#platform/text/texts.ts";
import type { CatalogueName } from "./grant.ts";

/** A name of the catalogue; one that has no English stands in Swedish and says so to those who hear it. */
export function catalogueName({ name, nameEn }: CatalogueName, language: Language): ComponentChildren {
  if (language === "sv") return name;
  return nameEn ?? <span lang="sv">{name}</span>;
}
