import { type JudgedDocument, judgeDocument } from "#platform/documents/document.ts";
import type { DocumentFault } from "#platform/documents/document-fault.ts";
import { tidyFileName } from "#platform/documents/file-name.ts";
import type { FieldError } from "#platform/forms/parse-form.ts";
import { unprocessable } from "#platform/http/problem.ts";
import type { SentFile } from "#platform/http/upload.ts";
import { attachmentFields, type ChosenAttachment, chosenAttachment } from "./attachment.ts";

export type AttachmentFault = DocumentFault | "too-large";

export type ReadAttachments =
  | { readonly ok: true; readonly attachments: readonly ChosenAttachment[] }
  | { readonly ok: false; readonly errors: readonly (FieldError & { readonly fault: AttachmentFault })[] };

/** What a document is called of whose name nothing is left. */
const nameless = "Bilaga";

/** Checks what was sent along, all faults at once. @throws 422 where our page did not send it */
export async function readAttachments(files: readonly SentFile[]): Promise<ReadAttachments> {
  const fields = files.map(({ field }) => field);
  const isOurs = (field: string) => attachmentFields.some((one) => one === field);
  if (!fields.every(isOurs) || new Set(fields).size < fields.length)
    throw unprocessable("unknown file field");
  const judged: (readonly [SentFile, JudgedDocument | { ok: false; fault: "too-large" }])[] = [];
  for (const file of files.toSorted((one, other) => (one.field < other.field ? -1 : 1))) {
    judged.push([
      file,
      file.isTooLarge ? { ok: false, fault: "too-large" } : await judgeDocument(file.bytes),
    ]);
  }
  const errors = judged.flatMap(([{ field }, result]) => (result.ok ? [] : [{ field, fault: result.fault }]));
  if (errors.length > 0) return { ok: false, errors };
  const attachments = judged.flatMap(([{ name, bytes }, result]) =>
    result.ok
      ? [chosenAttachment({ name: tidyFileName(name, result.type, nameless), type: result.type, bytes })]
      : [],
  );
  return { ok: true, attachments };
}
