import type { VNode } from "preact";
import { formatNames } from "#platform/documents/document.ts";
import { formatSize } from "#platform/text/format-size.ts";
import type { Language } from "#platform/text/texts.ts";
import { formatDate } from "#platform/time/format.ts";
import { TextLink } from "#ui/page-parts.tsx";
import { attachmentAddress, attachmentRemovalAddress } from "../addresses.ts";
import type { Attachment } from "./attachment.ts";
import { attachmentTexts } from "./attachment-texts.ts";

/** The documents below an answer; for whoever may, with the way to remove each. */
export function AttachmentList(props: {
  language: Language;
  attachments: readonly Attachment[];
  removes: boolean;
}): VNode | null {
  if (props.attachments.length === 0) return null;
  return (
    <ul class="b-plain-list">
      {props.attachments.map((attachment) => (
        <li>
          <OneAttachment language={props.language} attachment={attachment} removes={props.removes} />
        </li>
      ))}
    </ul>
  );
}

function OneAttachment(props: { language: Language; attachment: Attachment; removes: boolean }): VNode {
  const { language, attachment } = props;
  const { id, name, type, size, removedAt } = attachment;
  const texts = attachmentTexts(language);
  if (name === null || removedAt !== null)
    return (
      <span class="b-hint">
        {texts.removed(removedAt === null ? "" : formatDate(removedAt, language, "text"))}
      </span>
    );
  return (
    <>
      {/* not by Turbo, which would fetch it to see that it is no page */}
      <a class="ds-link" href={attachmentAddress(attachment.case, id)} data-turbo="false">
        <bdi>{name}</bdi> ({formatNames[type]}, {formatSize(size, language)})
      </a>
      {props.removes && (
        <>
          {" · "}
          <TextLink
            href={attachmentRemovalAddress(attachment.case, id)}
            opens="dialog"
            name={texts.removeNamed(name)}
          >
            {texts.remove}
          </TextLink>
        </>
      )}
    </>
  );
}
