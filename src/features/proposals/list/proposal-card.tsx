import type { VNode } from "preact";
import type { Language } from "#platform/text/texts.ts";
import { formatDate } from "#platform/time/format.ts";
import type { LocalDate } from "#platform/time/local-date.ts";
import { Card, TextLink } from "#ui/page-parts.tsx";
import { commentsAddress, proposalAddress } from "../addresses.ts";
import { makerName } from "../names.ts";
import { proposalTexts } from "../proposal-texts.ts";
import { StandingOf, StandingTag } from "../standing.tsx";
import { excerptOf } from "./excerpt.ts";
import { FoundText } from "./found-text.tsx";
import type { ListedProposal } from "./list.queries.ts";
import { listTexts } from "./list-texts.ts";

/** A proposal among others: what it is about, whose it is, how far it has come. */
export function ProposalCard(props: {
  language: Language;
  proposal: ListedProposal;
  today: LocalDate;
  word: string;
}): VNode {
  const { language, proposal, today, word } = props;
  const { maker, shownName, publishedAt } = proposal;
  const texts = proposalTexts(language);
  return (
    <Card>
      <h2 class="ds-heading" data-size="2xs">
        <TextLink href={proposalAddress(proposal.id)}>
          <FoundText text={proposal.title} word={word} />
        </TextLink>
      </h2>
      <p class="b-hint">
        {texts.by} <bdi>{makerName(maker, shownName, language)}</bdi>, {texts.published}{" "}
        {formatDate(publishedAt, language, "text")}
      </p>
      <p>
        <FoundText text={excerptOf(proposal.body, word)} word={word} />
      </p>
      <StandingOf {...{ language, proposal, today }} tally={proposal.tally} />
      <p class="b-actions">
        <StandingTag {...{ language, proposal, today }} />
        {proposal.comments > 0 && (
          <TextLink href={commentsAddress(proposal.id)}>
            {listTexts(language).comments(proposal.comments)}
          </TextLink>
        )}
      </p>
    </Card>
  );
}
