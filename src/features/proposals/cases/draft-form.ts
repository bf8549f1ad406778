import { z } from "zod";
import { field } from "#platform/forms/parse-form.ts";
import type { Parameters } from "#platform/http/parameters.ts";
import { parseWrittenLine, parseWrittenText } from "#platform/text/written-text.ts";
import { longestBody, longestTitle } from "./draft.ts";

/** What somebody typed, right or wrong. */
export type TypedDraft = { readonly title: string; readonly body: string };

export const nothingTyped: TypedDraft = { title: "", body: "" };

export const draftShape = {
  title: field((typed) => parseWrittenLine(typed, longestTitle)),
  body: field((typed) => parseWrittenText(typed, longestBody)),
};

/** What the form was shown with, sent back with it. */
export const seenShape = { seen: z.string() };

export function typedIn(form: Parameters): TypedDraft {
  return { title: form.one("title") ?? "", body: form.one("body") ?? "" };
}
