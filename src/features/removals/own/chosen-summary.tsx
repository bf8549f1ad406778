import type { VNode } from "preact";
import type { Language } from "#platform/text/texts.ts";
import { Card, Section, TextLink } from "#ui/page-parts.tsx";
import { SummaryList } from "#ui/summary-list.tsx";
import { accountWords, contentWords } from "../removal-words.ts";
import { choosingAddress } from "./own-addresses.ts";
import type { OwnChoices } from "./own-choices.ts";
import { requestTexts } from "./request-texts.ts";

/** The three choices in the document's words, and the way back to them. */
export function ChosenSummary({ language, choices }: { language: Language; choices: OwnChoices }): VNode {
  const texts = requestTexts(language);
  return (
    <Section id="chosen" heading={texts.chosen}>
      <Card>
        <SummaryList
          items={[
            { label: texts.account, value: accountWords[language][choices.account] },
            { label: texts.comments, value: contentWords[language][choices.comments] },
            { label: texts.votes, value: contentWords[language][choices.votes] },
          ]}
        />
      </Card>
      <p>
        <TextLink href={choosingAddress(choices)}>{texts.change}</TextLink>
      </p>
    </Section>
  );
}
