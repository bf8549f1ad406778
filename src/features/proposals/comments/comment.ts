import type { Id } from "#platform/ids.ts";
import type { Signature } from "../names.ts";

export type CommentId = Id<"comments">;

/** A comment as the public reads it. */
export type Comment = Signature & {
  readonly id: CommentId;
  /** The comment that it replies to; null where it begins a thread. */
  readonly parent: CommentId | null;
  /** Empty where a moderator has hidden it. */
  readonly text: string;
  readonly createdAt: Date;
  readonly hiddenAt: Date | null;
};

/** Whether it only holds the place of a comment that was removed and has replies (the document: Ta bort). */
export function isPlaceholder({ removalMark }: Pick<Comment, "removalMark">): boolean {
  return removalMark === "deleted";
}

/** Whether its words are there to be read, replied to and reported: it is no placeholder and not hidden. */
export function isReadable(comment: Pick<Comment, "removalMark" | "hiddenAt">): boolean {
  return !isPlaceholder(comment) && comment.hiddenAt === null;
}

export const longestComment = 5000;
export const longestReason = 1000;
