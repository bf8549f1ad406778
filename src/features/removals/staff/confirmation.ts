import { z } from "zod";
import type { Parameters } from "#platform/http/parameters.ts";
import { fold } from "#platform/text/fold.ts";
import { type Language, languages } from "#platform/text/texts.ts";
import type { FieldError } from "#ui/field.tsx";
import type { AccountChoice } from "../removal.ts";
import { previewTexts } from "./preview/preview-texts.ts";

/** The fields of a form that confirms: the verb, and what the preview had shown. */
export const confirmingShape = { seen: z.string(), seenCounts: z.string(), confirmation: z.string() };

/** What a form that confirms holds. */
export type Confirmation = { readonly seen: string; readonly seenCounts: string; readonly typed: string };

export function confirmationIn(form: Parameters): Confirmation {
  const text = (name: keyof typeof confirmingShape) => form.one(name) ?? "";
  return { seen: text("seen"), seenCounts: text("seenCounts"), typed: text("confirmation") };
}

/** What is wrong with it: that not the verb was typed, but a button pressed. */
export function unconfirmed(
  { typed }: Pick<Confirmation, "typed">,
  account: AccountChoice,
  language: Language,
): FieldError[] {
  if (isVerb(typed, account)) return [];
  return [{ field: "confirmation", message: previewTexts(language).unconfirmed[account] }];
}

/** In either language, since one may be changed meanwhile. */
function isVerb(typed: string, account: AccountChoice): boolean {
  const word = fold(typed.replace(/\s+/g, " ").trim());
  return languages.some((language) => word === previewTexts(language).verb[account]);
}
