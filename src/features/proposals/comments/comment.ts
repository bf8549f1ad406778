import type { Id } from "#platform/ids.ts";
import type { Signature } from "../names.ts";

export type CommentId = Id<"comments">;

/** A comment as the public reads it. */
export type Comment = Signature & {
  readonly id: CommentId;
  /** The comment that it replies to; null where it begins a thread. */
  readonly parent: CommentId | null;
  readonly text: string;
  readonly createdAt: Date;
};

/** Whether it only holds the place of a comment that was removed and has replies (the document: Ta bort). */
export function isPlaceholder({ removalMark }: Pick<Comment, "removalMark">): boolean {
  return removalMark === "deleted";
}

export const longestComment = 5000;
export const longestReason = 1000;
