import { field, type ParsedForm, parseForm } from "#platform/forms/parse-form.ts";
import type { Parameters } from "#platform/http/parameters.ts";
import { parseWrittenText, type WrittenText } from "#platform/text/written-text.ts";
import { longestComment, longestReason } from "./comment.ts";

const written = field((typed) => parseWrittenText(typed, longestComment));

/** A reply's field has a name of its own: its dialog stands on top of the form for a new comment. */
export type CommentField = "text" | "reply";

export function readComment(name: CommentField, form: Parameters): ParsedForm<WrittenText> {
  const read = name === "reply" ? parseForm({ reply: written }, form) : parseForm({ text: written }, form);
  if (!read.ok) return read;
  return { ok: true, values: "reply" in read.values ? read.values.reply : read.values.text };
}

export const reportShape = { reason: field((typed) => parseWrittenText(typed, longestReason)) };
