import type { VNode } from "preact";
import { formatCount } from "#platform/text/format-count.ts";
import type { Language } from "#platform/text/texts.ts";
import { Notice } from "#ui/notice.tsx";
import { Section, TextLink } from "#ui/page-parts.tsx";
import { Table } from "#ui/table.tsx";
import { Tag } from "#ui/tag.tsx";
import type { Plan } from "../../engine/plan.ts";
import { previewTexts } from "./preview-texts.ts";

/** The open proposals whose tally changes, those first that fall below their goal. */
export function AffectedProposals(props: {
  language: Language;
  proposals: Plan["proposals"];
  /** What it means, where it is said to the person whose vote it is. */
  help?: string;
}): VNode | null {
  const { language, proposals, help } = props;
  const { shown, more, belowGoal } = proposals;
  if (shown.length === 0) return null;
  const texts = previewTexts(language);
  const number = (count: number) => formatCount(count, language);
  return (
    <Section id="proposals" heading={texts.proposals}>
      <p>{help ?? texts.proposalsHelp}</p>
      {belowGoal > 0 && (
        <Notice language={language} tone="warning">
          {texts.belowGoal(belowGoal)}
        </Notice>
      )}
      <Table
        language={language}
        caption={texts.proposals}
        captionHidden
        rows={shown}
        columns={[
          {
            key: "proposal",
            heading: texts.proposal,
            namesRow: true,
            cell: (proposal) => (
              <>
                <TextLink href={`/proposals/${proposal.case}`}>
                  <bdi>{proposal.title}</bdi>
                </TextLink>{" "}
                {proposal.fallsBelowGoal && (
                  <Tag tone="warning" icon="warning">
                    {texts.falls}
                  </Tag>
                )}
              </>
            ),
          },
          { key: "now", heading: texts.now, align: "end", cell: ({ votesFor }) => number(votesFor) },
          { key: "after", heading: texts.after, align: "end", cell: ({ after }) => number(after) },
          { key: "goal", heading: texts.goal, align: "end", cell: ({ goal }) => number(goal) },
        ]}
      />
      {more > 0 && <p>{texts.moreProposals(more)}</p>}
    </Section>
  );
}
