import type { Language } from "#platform/text/texts.ts";
import { othersSessionsNotice } from "#sign-in";
import { organisationTexts } from "./organisation-texts.ts";

/** The sentence for what the previous request did; undefined for a code that is not of this slice. */
export function noticeIn(language: Language, code: string | undefined): string | undefined {
  const sentences: ReadonlyMap<string, string> = new Map(Object.entries(organisationTexts(language).notices));
  return code === undefined ? undefined : (sentences.get(code) ?? othersSessionsNotice(language, code));
}
