import type { Signature } from "../names.ts";
import type { Comment } from "./comment.ts";

/** Whose comment a reply replies to, for those who do not see the two side by side. */
export type Reply = Comment & {
  readonly parentAuthor: Signature["author"];
  readonly parentName: Signature["authorName"];
  readonly parentProtectedAt: Signature["protectedAt"];
  readonly parentMark: Signature["removalMark"];
  readonly parentHiddenAt: Comment["hiddenAt"];
};

/** A thread as a page shows it: the comment that began it, some of the replies, and how many there are in all. */
export type Thread = {
  readonly root: Comment;
  readonly replies: readonly Reply[];
  readonly count: number;
};

/** So many levels are shown by their place; deeper ones stand on the last, since a telephone has no room for more. */
const mostLevels = 3;

export type PlacedReply = Reply & { readonly level: number };

/**
 * The replies of a thread in the order in which they are read: each after what it replies to and after those who
 * replied to that before. A reply to something that is not on the page stands on the first level.
 */
export function placeReplies(replies: readonly Reply[]): PlacedReply[] {
  const present = new Set(replies.map(({ id }) => id));
  const answers = Map.groupBy(replies, ({ parent }) =>
    parent !== null && present.has(parent) ? parent : undefined,
  );
  const placed: PlacedReply[] = [];
  // the last in the list is read next; a chain of thousands of replies must not be thousands of calls
  const toRead = levelled(answers.get(undefined), 1);
  for (let reply = toRead.pop(); reply !== undefined; reply = toRead.pop()) {
    placed.push(reply);
    toRead.push(...levelled(answers.get(reply.id), Math.min(reply.level + 1, mostLevels)));
  }
  return placed;
}

function levelled(replies: readonly Reply[] = [], level: number): PlacedReply[] {
  return replies.map((reply) => ({ ...reply, level })).reverse();
}
