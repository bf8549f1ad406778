import type { VNode } from "preact";
import type { Language } from "#platform/text/texts.ts";
import { formatDate } from "#platform/time/format.ts";
import { stockholmDate } from "#platform/time/local-date.ts";
import { Card, Section, TextLink } from "#ui/page-parts.tsx";
import { Written } from "#ui/written.tsx";
import { attachingAddress } from "../addresses.ts";
import { freePlaces, takesAttachments } from "../attachments/attachment.ts";
import { AttachmentList } from "../attachments/attachment-list.tsx";
import { attachmentTexts } from "../attachments/attachment-texts.ts";
import { answerTexts } from "./answer-texts.ts";
import type { GivenAnswer } from "./answers.queries.ts";

/** What the authority has answered about a case, in the order of time. */
export function AnswersList(props: {
  language: Language;
  answers: readonly GivenAnswer[];
  for: "everybody" | "maker";
  /** Whether whoever reads may attach documents and remove them. */
  attaches?: boolean;
}): VNode | null {
  const { language, answers } = props;
  if (answers.length === 0) return null;
  const texts = answerTexts(language);
  return (
    <Section id="answers" heading={props.for === "everybody" ? texts.publicHeading : texts.ownHeading}>
      {answers.map(({ id, case: about, kind, ground, text, answeredAt, attachments }) => (
        <Card>
          <h3 class="ds-heading" data-size="xs">
            {texts.heads[kind]}
          </h3>
          <p class="b-hint">
            <time dateTime={stockholmDate(answeredAt)}>{formatDate(answeredAt, language, "text")}</time>
          </p>
          {ground !== null && (
            <p>
              <strong>{texts.grounds[ground]}</strong>
            </p>
          )}
          <Written text={text} />
          <AttachmentList language={language} attachments={attachments} removes={props.attaches ?? false} />
          {props.attaches && takesAttachments(kind) && freePlaces(attachments).length > 0 && (
            <p>
              <TextLink
                href={attachingAddress(about, id)}
                name={attachmentTexts(language).addTo(texts.heads[kind])}
              >
                {attachmentTexts(language).add}
              </TextLink>
            </p>
          )}
        </Card>
      ))}
    </Section>
  );
}
