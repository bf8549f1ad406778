import type { Language } from "./texts.ts";

/** A number of things as people write it: 1 204 in Swedish (the space does not break), 1,204 in English. */
export function formatCount(count: number, language: Language): string {
  return formatter(language).format(count);
}

const formatters = new Map<string, Intl.NumberFormat>();

function formatter(language: Language): Intl.NumberFormat {
  const made = formatters.get(language) ?? new Intl.NumberFormat(language === "sv" ? "sv-SE" : "en-GB");
  formatters.set(language, made);
  return made;
}
