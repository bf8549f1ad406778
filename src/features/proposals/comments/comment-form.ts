import { type FieldError, field, type ParsedForm, parseForm } from "#platform/forms/parse-form.ts";
import type { Parameters } from "#platform/http/parameters.ts";
import { parseWrittenText, type WrittenText } from "#platform/text/written-text.ts";
import { longestComment, longestReason } from "./comment.ts";
import type { commentTexts } from "./comment-texts.ts";

const written = field((typed) => parseWrittenText(typed, longestComment));

/** A reply's field has a name of its own: its dialog stands on top of the form for a new comment. */
export type CommentField = "text" | "reply";

export function readComment(name: CommentField, form: Parameters): ParsedForm<WrittenText> {
  const read = name === "reply" ? parseForm({ reply: written }, form) : parseForm({ text: written }, form);
  if (!read.ok) return read;
  return { ok: true, values: "reply" in read.values ? read.values.reply : read.values.text };
}

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
