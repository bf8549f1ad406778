import type { VNode } from "preact";
import type { Language } from "#platform/text/texts.ts";
import { formatDate } from "#platform/time/format.ts";
import { stockholmDate } from "#platform/time/local-date.ts";
import { Card, Section } from "#ui/page-parts.tsx";
import { Written } from "#ui/written.tsx";
import { AttachmentList } from "../attachments/attachment-list.tsx";
import { answerTexts } from "./answer-texts.ts";
import type { GivenAnswer } from "./answers.queries.ts";

/** What the authority has answered about a case, in the order of time. */
export function AnswersList(props: {
  language: Language;
  answers: readonly GivenAnswer[];
  for: "everybody" | "maker";
  /** Whether whoever reads may remove what is attached. */
  removes?: boolean;
}): VNode | null {
  const { language, answers } = props;
  if (answers.length === 0) return null;
  const texts = answerTexts(language);
  return (
    <Section id="answers" heading={props.for === "everybody" ? texts.publicHeading : texts.ownHeading}>
      {answers.map(({ kind, ground, text, answeredAt, attachments }) => (
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
          <AttachmentList language={language} attachments={attachments} removes={props.removes ?? false} />
        </Card>
      ))}
    </Section>
  );
}
