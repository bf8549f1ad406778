import { type Language, languages } from "#platform/text/texts.ts";
import type { Cookies } from "./cookies.ts";

/** The language chosen in this browser; Swedish for those who have not chosen. */
export function languageOf(cookies: Cookies): Language {
  const chosen = cookies.read("language");
  return languages.find((language) => language === chosen) ?? "sv";
}
