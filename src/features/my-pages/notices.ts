import type { Language } from "#platform/text/texts.ts";
import { ownSessionsTexts } from "#sign-in";
import { accountTexts } from "./account/account-texts.ts";
import { myPagesTexts } from "./my-pages-texts.ts";
import { ownNoticeTexts } from "./notices/own-notice-texts.ts";

/** The sentence for what the previous request did; undefined for a code that is not of this slice. */
export function noticeIn(language: Language, code: string | undefined): string | undefined {
  const sentences = {
    ...accountTexts(language).notices,
    ...myPagesTexts(language).notices,
    ...ownSessionsTexts(language).notices,
    ...ownNoticeTexts(language).notices,
  };
  return code === undefined ? undefined : new Map<string, string>(Object.entries(sentences)).get(code);
}
