import { fold } from "#platform/text/fold.ts";
import { languages } from "#platform/text/texts.ts";
import type { AccountChoice } from "../removal.ts";
import { previewTexts } from "./preview/preview-texts.ts";

/** Whether the verb was typed, and not only a button pressed; in either language, since one may be changed meanwhile. */
export function isConfirmed(typed: string, account: AccountChoice): boolean {
  const word = fold(typed.replace(/\s+/g, " ").trim());
  return languages.some((language) => word === previewTexts(language).verb[account]);
}
