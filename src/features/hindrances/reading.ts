import { z } from "zod";
import { inWords } from "#platform/forms/in-words.ts";
import { field, parseForm } from "#platform/forms/parse-form.ts";
import type { Parameters } from "#platform/http/parameters.ts";
import { unprocessable } from "#platform/http/problem.ts";
import { type CanonicalHsaId, parseHsaId } from "#platform/identifiers/hsa-id.ts";
import type { Language } from "#platform/text/texts.ts";
import type { FieldError } from "#ui/field.tsx";
import type { Askable } from "./askable.queries.ts";
import { anything, type Question, questionFor } from "./asked.ts";
import { hindranceTexts } from "./hindrance-texts.ts";

/** The fields as somebody filled them in, right or wrong. */
export type Typed = { readonly hsaId: string; readonly what: string };

export const nothingTyped: Typed = { hsaId: "", what: anything };

export type Asking =
  | { readonly ok: false; readonly typed: Typed; readonly errors: readonly FieldError[] }
  | {
      readonly ok: true;
      readonly typed: Typed;
      readonly hsaId: CanonicalHsaId;
      readonly question: Question;
    };

/**
 * Reads a question by HSA-id. One whose check digit is wrong is told so, instead of that nobody has it.
 *
 * @param prefixes the HSA-id prefixes in use here
 */
export function readAsking(
  form: Parameters,
  language: Language,
  askable: readonly Askable[],
  prefixes: readonly string[],
): Asking {
  const shape = { hsaId: field((typed) => parseHsaId(typed, prefixes)), what: z.string() };
  const read = parseForm(shape, form);
  const typed = { hsaId: form.one("hsaId") ?? "", what: form.one("what") ?? anything };
  const question = questionFor(typed.what, askable);
  if (question === undefined) throw unprocessable("a choice that the form does not offer");
  if (!read.ok) return { ok: false, typed, errors: inWords(read.errors, hindranceTexts(language).faults) };
  const { canonical } = read.values.hsaId;
  return { ok: true, typed: { ...typed, hsaId: canonical }, hsaId: canonical, question };
}
