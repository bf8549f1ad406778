import type { Language } from "#platform/text/texts.ts";
import { additionTexts } from "./addition/addition-texts.ts";
import { correctionTexts } from "./correction/correction-texts.ts";
import { withdrawalTexts } from "./withdrawal/withdrawal-texts.ts";

/** The sentence for what the previous request did; undefined for a code that is not of this slice. */
export function noticeIn(language: Language, code: string | undefined): string | undefined {
  const all = {
    ...withdrawalTexts(language).notices,
    ...correctionTexts(language).notices,
    ...additionTexts(language).notices,
  };
  const sentences: ReadonlyMap<string, string> = new Map(Object.entries(all));
  return code === undefined ? undefined : sentences.get(code);
}
