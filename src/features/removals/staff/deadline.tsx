import type { VNode } from "preact";
import type { Language } from "#platform/text/texts.ts";
import { daysBetween } from "#platform/time/days.ts";
import { type DateStyle, formatDate } from "#platform/time/format.ts";
import type { LocalDate } from "#platform/time/local-date.ts";
import { Tag } from "#ui/tag.tsx";
import { listTexts } from "./list/list-texts.ts";

/** From so many days before it is due an answer is hurried on. */
const nearDays = 7;

/** By when the person is to have an answer: in red, and in words, where that is near or past. */
export function Deadline(props: {
  language: Language;
  answerBy: LocalDate;
  today: LocalDate;
  style: DateStyle;
}): VNode {
  const { language, answerBy, today, style } = props;
  const texts = listTexts(language);
  const left = daysBetween(today, answerBy);
  return (
    <>
      <time dateTime={answerBy}>{formatDate(answerBy, language, style)}</time>{" "}
      {left <= nearDays && (
        <Tag tone="danger" icon="clock">
          {left < 0 ? texts.late(-left) : texts.daysLeft(left)}
        </Tag>
      )}
    </>
  );
}
