import type { VNode } from "preact";
import { Entries } from "#ui/entries.tsx";
import { TextLink } from "#ui/page-parts.tsx";
import { commentAddress } from "../addresses.ts";
import { commentTexts } from "./comment-texts.ts";
import { placeReplies, type Thread } from "./threads.ts";
import { type Reading, WrittenComment } from "./written-comment.tsx";

/** Threads one after the other, each with the replies that are on the page and the way to the rest. */
export function ThreadList({ threads, ...reading }: Reading & { threads: readonly Thread[] }): VNode {
  return (
    <Entries label={commentTexts(reading.language).title}>
      {threads.map((thread) => (
        <OneThread {...reading} thread={thread} />
      ))}
    </Entries>
  );
}

function OneThread({ thread, ...reading }: Reading & { thread: Thread }): VNode {
  const { root, replies, count } = thread;
  return (
    <>
      <WrittenComment {...reading} comment={root} level={0} />
      {placeReplies(replies).map(({ level, ...reply }) => (
        <WrittenComment {...reading} comment={reply} level={level} />
      ))}
      {count > replies.length && (
        <li class="b-entry" data-level="1">
          <TextLink href={commentAddress(reading.proposal, root.id)}>
            {commentTexts(reading.language).allReplies(count)}
          </TextLink>
        </li>
      )}
    </>
  );
}
