import { type FieldError, field } from "#platform/forms/parse-form.ts";
import { parseWrittenText } from "#platform/text/written-text.ts";
import { longestComment, longestReason } from "./comment.ts";
import type { commentTexts } from "./comment-texts.ts";

export const commentShape = { text: field((typed) => parseWrittenText(typed, longestComment)) };
export const reportShape = { reason: field((typed) => parseWrittenText(typed, longestReason)) };

/** The faults in words. */
export function inWords(errors: readonly FieldError[], { faults }: ReturnType<typeof commentTexts>) {
  const sentences: Readonly<Record<string, Readonly<Record<string, string>>>> = faults;
  return errors.map(({ field, fault }) => {
    const message = sentences[field]?.[fault];
    if (message === undefined) throw new Error(`no words for the fault ${fault} of ${field}`);
    return { field, message };
  });
}
