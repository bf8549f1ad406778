import type { ComponentChildren, VNode } from "preact";
import type { Language } from "#platform/text/texts.ts";
import { formatDate, formatDateTime, machineReadable } from "#platform/time/format.ts";
import { stockholmDate } from "#platform/time/local-date.ts";
import { Entry } from "#ui/entries.tsx";
import { TextLink } from "#ui/page-parts.tsx";
import { Written } from "#ui/written.tsx";
import {
  commentAnchor,
  commentPlace,
  hidingAddress,
  replyAddress,
  reportAddress,
  showingAddress,
} from "../addresses.ts";
import { authorNameOf, isOfTheDay } from "../names.ts";
import type { CaseId } from "../proposal.ts";
import { type Comment, isPlaceholder } from "./comment.ts";
import { commentTexts } from "./comment-texts.ts";
import type { Reply } from "./threads.ts";

/** Where comments stand, and what the one who reads may do with them. */
export type Reading = {
  readonly language: Language;
  readonly proposal: CaseId;
  readonly mayReply: boolean;
  readonly mayReport: boolean;
  /** Whether they may hide a comment, and read what is hidden. */
  readonly mayHide: boolean;
  /** Whose own comments are not to be reported. */
  readonly reader: Comment["author"];
};

type OneComment = Reading & { comment: Comment | Reply; level: number };

/** A comment or a reply with who wrote it, when, and what one can do about it; or what holds the place of one. */
export function WrittenComment(props: OneComment): VNode {
  const { language, comment, level } = props;
  const anchor = commentAnchor(comment.id);
  if (isPlaceholder(comment)) {
    return (
      <Entry anchor={anchor} level={level} head={<WhereAndWhen {...props} />}>
        <p>{commentTexts(language).placeholder}</p>
      </Entry>
    );
  }
  if (comment.hiddenAt !== null) {
    return (
      <Entry anchor={anchor} level={level} head={<WhereAndWhen {...props} />}>
        <p>{commentTexts(language).hidden}</p>
        {props.mayHide && (
          <p>
            <TextLink href={showingAddress(comment.id)}>{commentTexts(language).toHidden}</TextLink>
          </p>
        )}
      </Entry>
    );
  }
  const head = (
    <>
      <strong>
        <bdi>{authorNameOf(comment, language)}</bdi>
      </strong>
      <WhereAndWhen {...props} />
    </>
  );
  return (
    <Entry anchor={anchor} level={level} head={head} acts={<WhatOneCanDo {...props} />}>
      <Written text={comment.text} />
    </Entry>
  );
}

function WhereAndWhen({ language, comment, proposal }: OneComment): VNode {
  return (
    <>
      {"parentName" in comment && <RepliesTo language={language} reply={comment} />}
      <TextLink href={commentPlace(proposal, comment.id)}>
        <When language={language} comment={comment} />
      </TextLink>
    </>
  );
}

/** To the minute, or only the day where that is all that is left (decision 30). */
function When({ language, comment }: { language: Language; comment: Comment }): VNode {
  const { createdAt } = comment;
  return isOfTheDay(comment) ? (
    <time dateTime={stockholmDate(createdAt)}>{formatDate(createdAt, language, "text")}</time>
  ) : (
    <time dateTime={machineReadable(createdAt)}>{formatDateTime(createdAt, language, "text")}</time>
  );
}

/** Said of every reply: how far in it stands is not seen by everybody. */
function RepliesTo({ language, reply }: { language: Language; reply: Reply }): VNode {
  return (
    <span class="b-hint">
      <bdi>{parentInWords(reply, language)}</bdi>
    </span>
  );
}

function parentInWords(reply: Reply, language: Language): string {
  const texts = commentTexts(language);
  const parent = {
    author: reply.parentAuthor,
    authorName: reply.parentName,
    protectedAt: reply.parentProtectedAt,
    removalMark: reply.parentMark,
  };
  if (isPlaceholder(parent)) return texts.repliesToPlaceholder;
  return reply.parentHiddenAt === null
    ? texts.repliesTo(authorNameOf(parent, language))
    : texts.repliesToHidden;
}

function WhatOneCanDo(props: Reading & { comment: Comment }): ComponentChildren {
  const { language, comment, proposal, mayReply, mayReport, mayHide, reader } = props;
  const texts = commentTexts(language);
  const about = <span class="ds-sr-only"> {texts.actsOn(authorNameOf(comment, language))}</span>;
  const mayReportThis = mayReport && (reader === null || comment.author !== reader);
  if (!mayReply && !mayReportThis && !mayHide) return undefined;
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
      {mayHide && (
        <TextLink href={hidingAddress(comment.id)} opens="dialog">
          {texts.hide}
          {about}
        </TextLink>
      )}
    </>
  );
}
