import type { Language } from "#platform/text/texts.ts";
import { answerTexts } from "./answers/answer-texts.ts";
import { attachmentTexts } from "./attachments/attachment-texts.ts";
import { draftTexts } from "./cases/draft-texts.ts";
import { commentTexts } from "./comments/comment-texts.ts";
import { opinionTexts } from "./opinions/opinion-texts.ts";
import { reviewTexts } from "./review/review-texts.ts";
import { settingsTexts } from "./settings/settings-texts.ts";
import { voteTexts } from "./votes/vote-texts.ts";

/** The sentence for what the previous request did; undefined for a code that is not of this slice. */
export function noticeIn(language: Language, code: string | undefined): string | undefined {
  const parts = [
    answerTexts(language),
    attachmentTexts(language),
    draftTexts(language),
    voteTexts(language),
    commentTexts(language),
    reviewTexts(language),
    settingsTexts(language),
    opinionTexts(language),
  ];
  const sentences: ReadonlyMap<string, string> = new Map(
    parts.flatMap(({ notices }) => Object.entries(notices)),
  );
  return code === undefined ? undefined : sentences.get(code);
}
