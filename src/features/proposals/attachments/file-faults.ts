import { inWords } from "#platform/forms/in-words.ts";
import type { Language } from "#platform/text/texts.ts";
import { attachmentFields } from "./attachment.ts";
import { attachmentTexts } from "./attachment-texts.ts";
import type { ReadAttachments } from "./chosen-attachments.ts";

/** What is wrong with chosen files, for whoever chose them. */
export function fileFaults(chosen: ReadAttachments, language: Language) {
  const { faults } = attachmentTexts(language);
  return chosen.ok
    ? []
    : inWords(chosen.errors, Object.fromEntries(attachmentFields.map((field) => [field, faults])));
}
