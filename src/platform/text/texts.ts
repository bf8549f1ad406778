/** The languages of the interface; Swedish is the first and the one a missing choice falls back to. */
export const languages = ["sv", "en"] as const;
export type Language = (typeof languages)[number];

/**
 * Binds the two language versions of a set of interface texts together. English has to have exactly
 * the shape of the Swedish texts, so a forgotten or misspelt text does not compile. Texts with
 * something to fill in are functions.
 */
export function defineTexts<T extends object>(both: { sv: T; en: NoInfer<T> }): (language: Language) => T {
  return (language) => both[language];
}
