import type { Language } from "#platform/text/texts.ts";
import { actTexts } from "./acts/act-texts.ts";
import { externalUserTexts } from "./external-user-texts.ts";

/** The sentence for what the previous request did; undefined for a code that is not of this slice. */
export function noticeIn(language: Language, code: string | undefined): string | undefined {
  if (code === undefined) return undefined;
  const acts = Object.values(actTexts(language)).flatMap(({ notices }) => Object.entries(notices));
  return new Map([...Object.entries(externalUserTexts(language).notices), ...acts]).get(code);
}
