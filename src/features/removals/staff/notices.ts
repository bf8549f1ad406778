import type { Language } from "#platform/text/texts.ts";
import { staffRemovalTexts } from "./staff-removal-texts.ts";

/** The sentence for what the previous request did; undefined for a code that is not of these pages. */
export function noticeIn(language: Language, code: string | undefined): string | undefined {
  if (code === undefined) return undefined;
  return new Map(Object.entries(staffRemovalTexts(language).notices)).get(code);
}
