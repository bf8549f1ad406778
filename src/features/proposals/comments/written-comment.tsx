import type { ComponentChildren, VNode } from "preact";
import { publicNameOf } from "#external-users";
import type { Language } from "#platform/text/texts.ts";
import { formatDateTime, machineReadable } from "#platform/time/format.ts";
import { Entry } from "#ui/entries.tsx";
import { TextLink } from "#ui/page-parts.tsx";
import { Written } from "#ui/written.tsx";
import { commentAnchor, commentPlace, replyAddress, reportAddress } from "../addresses.ts";
import { authorNameOf } from "../names.ts";
import type { CaseId } from "../proposal.ts";
import type { Comment } from "./comment.ts";
import { commentTexts } from "./comment-texts.ts";
import type { Reply } from "./threads.ts";

/** Where comments stand, and what the one who reads may do with them. */
export type Reading = {
  readonly language: Language;
  readonly proposal: CaseId;
  readonly mayReply: boolean;
  readonly mayReport: boolean;
  /** Whose own comments are not to be reported. */
  readonly reader: Comment["author"];
};

/** A comment or a reply with who wrote it, when, and what one can do about it. */
export function WrittenComment(props: Reading & { comment: Comment | Reply; level: number }): VNode {
  const { language, comment, proposal, level } = props;
  return (
    <Entry
      anchor={commentAnchor(comment.id)}
      level={level}
      head={
        <>
          <strong>
            <bdi>{authorNameOf(comment, language)}</bdi>
          </strong>
          {"parentName" in comment && <RepliesTo language={language} proposal={proposal} reply={comment} />}
          <TextLink href={commentPlace(proposal, comment.id)}>
            <time dateTime={machineReadable(comment.createdAt)}>
              {formatDateTime(comment.createdAt, language, "text")}
            </time>
          </TextLink>
        </>
      }
      acts={<WhatOneCanDo {...props} />}
    >
      <Written text={comment.text} />
    </Entry>
  );
}

/** Said of every reply: how far in it stands is not seen by everybody. */
function RepliesTo(props: { language: Language; proposal: CaseId; reply: Reply }): VNode {
  const { language, reply } = props;
  const name = publicNameOf({ name: reply.parentName, protectedAt: reply.parentProtectedAt }, language);
  return (
    <span class="b-hint">
      <bdi>{commentTexts(language).repliesTo(name)}</bdi>
    </span>
  );
}

function WhatOneCanDo(props: Reading & { comment: Comment }): ComponentChildren {
  const { language, comment, proposal, mayReply, mayReport, reader } = props;
  const texts = commentTexts(language);
  const about = <span class="ds-sr-only"> {texts.actsOn(authorNameOf(comment, language))}</span>;
  const mayReportThis = mayReport && (reader === null || comment.author !== reader);
  if (!mayReply && !mayReportThis) return undefined;
  return (
    <>
      {mayReply && (
        <TextLink href={replyAddress(proposal, comment.id)} opens="dialog">
          {texts.reply}
          {about}
        </TextLink>
      )}
      {mayReportThis && (
        <TextLink href={reportAddress(proposal, comment.id)} opens="dialog">
          {texts.report}
          {about}
        </TextLink>
      )}
    </>
  );
}
