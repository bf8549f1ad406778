import type { VNode } from "preact";
import type { Language } from "#platform/text/texts.ts";
import { formatDateTime, machineReadable } from "#platform/time/format.ts";
import { Entries, Entry } from "#ui/entries.tsx";
import { Tag } from "#ui/tag.tsx";
import { Written } from "#ui/written.tsx";
import { commentAnchor } from "../addresses.ts";
import type { CommentId } from "./comment.ts";
import { commentTexts } from "./comment-texts.ts";

export type Waiting = { readonly id: CommentId; readonly text: string; readonly createdAt: Date };

/** What one has written oneself and a moderator has yet to read. */
export function WaitingComments(props: { language: Language; waiting: readonly Waiting[] }): VNode | null {
  const { language, waiting } = props;
  if (waiting.length === 0) return null;
  const texts = commentTexts(language);
  return (
    <>
      <h3 class="ds-heading" data-size="2xs">
        {texts.waitingHeading}
      </h3>
      <p>{texts.waitingHelp}</p>
      <Entries label={texts.waitingHeading}>
        {waiting.map(({ id, text, createdAt }) => (
          <Entry
            anchor={commentAnchor(id)}
            level={0}
            head={
              <>
                <Tag icon="clock">{texts.waiting}</Tag>
                <time dateTime={machineReadable(createdAt)}>
                  {formatDateTime(createdAt, language, "text")}
                </time>
              </>
            }
          >
            <Written text={text} />
          </Entry>
        ))}
      </Entries>
    </>
  );
}
