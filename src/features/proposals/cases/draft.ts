import { createHash } from "node:crypto";
import type { Id } from "#platform/ids.ts";
import type { WrittenText } from "#platform/text/written-text.ts";
import type { CaseId, CaseKind, CaseState } from "../proposal.ts";

/** A case as its maker sees it, whatever its state. */
export type OwnCase = {
  readonly id: CaseId;
  readonly externalUser: Id<"external_users">;
  readonly kind: CaseKind;
  readonly state: CaseState;
  readonly title: string;
  readonly body: string;
  readonly createdAt: Date;
  readonly submittedAt: Date | null;
};

/** What one fills in to make a proposal. */
export type DraftText = { readonly title: WrittenText; readonly body: WrittenText };

export const longestTitle = 200;
export const longestBody = 20_000;

declare const seenDraft: unique symbol;

/** Stands for the text that a form was shown with, so that two windows do not overwrite each other unseen. */
export type SeenDraft = string & { readonly [seenDraft]: true };

export function seenOf({ title, body }: Pick<OwnCase, "title" | "body">): SeenDraft {
  const digest = createHash("sha256").update(JSON.stringify([title, body]));
  return digest.digest("base64url") as SeenDraft;
}

/** States in which the maker may still take it back: it is neither published nor refused. */
export function isWithdrawable(state: CaseState): boolean {
  return isEditable(state) || state === "submitted" || state === "under-review";
}

/** States in which the maker may change the text and hand it in: it never was, or it was returned for that. */
export function isEditable(state: CaseState): boolean {
  return state === "draft" || state === "returned";
}
