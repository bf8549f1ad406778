import { createHash } from "node:crypto";
import type { Database } from "#db/tables.ts";
import type { DocumentType } from "#platform/documents/document.ts";
import type { FileLimits } from "#platform/http/upload.ts";
import type { Id } from "#platform/ids.ts";
import type { AnswerId, AnswerKind } from "../answers/answer.ts";
import type { CaseId } from "../proposal.ts";

export type AttachmentId = Id<"attachments">;
export type AttachmentRemovalGround = NonNullable<Database["attachments"]["removal_ground"]>;

/** Why a document is taken away again. A list, and no words: it is told in the log, which holds no free text. */
export const attachmentRemovalGrounds = [
  "personal-data",
  "secrecy",
  "mistaken",
] as const satisfies readonly AttachmentRemovalGround[];

/** A decision, its minutes and one more; scanned minutes of fifty pages come within ten megabytes. The database says the same. */
export const attachmentLimits = { most: 3, largest: 10 * 1024 * 1024 } as const satisfies FileLimits;

/** One field for each: several files chosen in one field could not be told apart by whoever hears the page. */
export const attachmentFields = ["attachment-1", "attachment-2", "attachment-3"] as const;

/** A document that has been chosen, checked, and is not stored yet. */
export type ChosenAttachment = {
  readonly name: string;
  readonly type: DocumentType;
  readonly bytes: Buffer;
  readonly sha256: Buffer;
};

export function chosenAttachment(file: Omit<ChosenAttachment, "sha256">): ChosenAttachment {
  return { ...file, sha256: createHash("sha256").update(file.bytes).digest() };
}

/** Where more can be attached: the places of what is there are taken, those of what was removed are free. */
export function freePlaces(
  attached: readonly { readonly position: number; readonly removedAt: Date | null }[],
): number[] {
  const taken = attached.filter(({ removedAt }) => removedAt === null).map(({ position }) => position);
  return attachmentFields.map((_, index) => index + 1).filter((place) => !taken.includes(place));
}

/** As a list shows it. */
export type Attachment = {
  readonly id: AttachmentId;
  readonly answer: AnswerId;
  readonly case: CaseId;
  readonly position: number;
  /** Null where it has been removed. */
  readonly name: string | null;
  readonly type: DocumentType;
  readonly size: number;
  readonly removedAt: Date | null;
};

/** Answers that carry documents: what somebody has decided or handed over, and what ends an opinion. */
export function takesAttachments(kind: AnswerKind): boolean {
  return kind === "handed-over" || kind === "decided" || kind === "answered" || kind === "closed";
}
