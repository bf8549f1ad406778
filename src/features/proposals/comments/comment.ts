import type { Id } from "#platform/ids.ts";

export type CommentId = Id<"comments">;

/** A comment as the public reads it. */
export type Comment = {
  readonly id: CommentId;
  /** The comment that it replies to; null where it begins a thread. */
  readonly parent: CommentId | null;
  /** Nobody where the author has been removed or depersonalised; the kept name may still stand. */
  readonly author: Id<"external_users"> | null;
  /** The name that was shown when it was written. */
  readonly authorName: string | null;
  readonly protectedAt: Date | null;
  readonly text: string;
  readonly createdAt: Date;
};

export const longestComment = 5000;
export const longestReason = 1000;
