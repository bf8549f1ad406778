import type { VNode } from "preact";
import { defineTexts, type Language } from "#platform/text/texts.ts";
import type { LocalDate } from "#platform/time/local-date.ts";
import { Notice } from "#ui/notice.tsx";
import { type Mention, mentionsIn } from "./mentions.ts";

type Kinds = Record<Mention["kind"], string>;

const texts = defineTexts({
  sv: {
    maker:
      "Texten kan innehålla personuppgifter. Alla kommer att kunna läsa den. Ändra den om det här pekar ut någon:",
    reviewer: "Texten kan innehålla personuppgifter. Publicera den inte om det här pekar ut någon:",
    kinds: {
      "personal-number": "personnummer",
      email: "e-postadress",
      telephone: "telefonnummer",
      name: "kanske ett namn",
    } satisfies Kinds as Kinds,
  },
  en: {
    maker:
      "The text may hold personal data. Everybody will be able to read it. Change it if this points somebody out:",
    reviewer: "The text may hold personal data. Do not publish it if this points somebody out:",
    kinds: {
      "personal-number": "personal identity number",
      email: "e-mail address",
      telephone: "telephone number",
      name: "perhaps a name",
    },
  },
});

/** Warns of what looks like personal data, before the text is handed in or published; it stops nobody. */
export function MentionsNotice(props: {
  language: Language;
  written: { readonly title: string; readonly body: string };
  reader: "maker" | "reviewer";
  today: LocalDate;
}): VNode | null {
  const { language, written, reader, today } = props;
  const mentions = mentionsIn([written.title, written.body], today);
  if (mentions.length === 0) return null;
  const words = texts(language);
  return (
    <Notice language={language} tone="warning">
      <p>{words[reader]}</p>
      <ul>
        {mentions.map(({ kind, text }) => (
          <li>
            <bdi>{text}</bdi> ({words.kinds[kind]})
          </li>
        ))}
      </ul>
    </Notice>
  );
}
