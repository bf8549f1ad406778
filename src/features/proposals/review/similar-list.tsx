import type { VNode } from "preact";
import type { Language } from "#platform/text/texts.ts";
import { formatDate } from "#platform/time/format.ts";
import { Section, TextLink } from "#ui/page-parts.tsx";
import { proposalAddress } from "../addresses.ts";
import { proposalTexts } from "../proposal-texts.ts";
import { reviewTexts } from "./review-texts.ts";
import type { SimilarProposal } from "./similar.queries.ts";

/** What may be about the same, for whoever decides whether to publish. */
export function SimilarList(props: { language: Language; similar: readonly SimilarProposal[] }): VNode {
  const { language, similar } = props;
  const texts = reviewTexts(language);
  const { states } = proposalTexts(language);
  return (
    <Section heading={texts.similar}>
      {similar.length === 0 ? (
        <p>{texts.noneSimilar}</p>
      ) : (
        <ul>
          {similar.map(({ id, title, state, votingTo, isCoolingOff }) => (
            <li>
              <TextLink href={proposalAddress(id)}>
                <bdi>{title}</bdi>
              </TextLink>
              {` – ${states[state]}, ${texts.votedUntil(formatDate(votingTo, language, "text"))}`}
              {isCoolingOff && <strong>{` ${texts.coolingOff}`}</strong>}
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
