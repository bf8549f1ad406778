import { defineTexts, type Language } from "#platform/text/texts.ts";

/** What decides the name by which the public knows an external user. */
export type PubliclyKnown = {
  /** The name that would be shown; null where none was kept, because the identity was protected then. */
  readonly name: string | null;
  /** Since when the identity is protected. */
  readonly protectedAt: Date | null;
};

const texts = defineTexts({ sv: { neutral: "Användare" }, en: { neutral: "User" } });

/** The name that the public sees: a neutral one, the same for all, where the identity is protected. */
export function publicNameOf({ name, protectedAt }: PubliclyKnown, language: Language): string {
  return name === null || protectedAt !== null ? texts(language).neutral : name;
}
