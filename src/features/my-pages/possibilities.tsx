import type { VNode } from "preact";
import { defineTexts, type Language } from "#platform/text/texts.ts";
import { type Lack, lackOf, type ProposalSettings } from "#proposals";
import { ButtonLink } from "#ui/button.tsx";
import { Card, Section } from "#ui/page-parts.tsx";
import { SummaryList } from "#ui/summary-list.tsx";

const swedishLacks: Record<Lack, string> = {
  "verified-email": "När du har bekräftat din e-postadress",
  "verified-personal-number": "När du har verifierat ditt personnummer",
};

const englishLacks: Record<Lack, string> = {
  "verified-email": "When you have confirmed your e-mail address",
  "verified-personal-number": "When you have verified your personal identity number",
};

const texts = defineTexts({
  sv: {
    heading: "Det här kan du göra",
    submit: "Lämna ett e-förslag",
    vote: "Rösta",
    comment: "Kommentera",
    opinion: "Lämna en synpunkt",
    now: "Ja, nu",
    lacks: swedishLacks,
    proposals: "Till e-förslagen",
  },
  en: {
    heading: "What you can do",
    submit: "Submit a proposal",
    vote: "Vote",
    comment: "Comment",
    opinion: "Give an opinion",
    now: "Yes, now",
    lacks: englishLacks,
    proposals: "To the proposals",
  },
});

type Verified = { readonly hasVerifiedEmail: boolean; readonly hasVerifiedPersonalNumber: boolean };

/** What somebody can do now by the authority's rules, and what the rest still asks of them. */
export function Possibilities(props: {
  language: Language;
  settings: ProposalSettings;
  verified: Verified;
}): VNode {
  const { language, settings, verified } = props;
  const text = texts(language);
  const line = (label: string, need: ProposalSettings["votingNeeds"]) => {
    const lack = lackOf(need, verified);
    return { label, value: lack === undefined ? text.now : text.lacks[lack] };
  };
  return (
    <Section id="possibilities" heading={text.heading}>
      <Card>
        <SummaryList
          items={[
            line(text.submit, settings.submittingNeeds),
            line(text.vote, settings.votingNeeds),
            ...(settings.commentingNeeds === "nobody" ? [] : [line(text.comment, settings.commentingNeeds)]),
          ]}
        />
      </Card>
      <p class="b-actions">
        <ButtonLink href="/proposals/new" variant="primary" icon="add">
          {text.submit}
        </ButtonLink>
        <ButtonLink href="/proposals">{text.proposals}</ButtonLink>
        <ButtonLink href="/opinions/new">{text.opinion}</ButtonLink>
      </p>
    </Section>
  );
}
