import type { VNode } from "preact";
import { formatCount } from "#platform/text/format-count.ts";
import type { Language } from "#platform/text/texts.ts";
import { Notice } from "#ui/notice.tsx";
import { Section } from "#ui/page-parts.tsx";
import { Table } from "#ui/table.tsx";
import type { Plan } from "../engine/plan.ts";
import { AffectedProposals } from "../staff/preview/affected-proposals.tsx";
import { consequencesOf } from "../staff/preview/consequences.ts";
import type { OwnChoices } from "./own-choices.ts";
import { ownConsequenceTexts } from "./own-consequence-texts.ts";
import { requestTexts } from "./request-texts.ts";

type Props = { language: Language; plan: Plan; choices: OwnChoices; backupDays: number };

/** All that would come of what the person has chosen, counted exactly as it is now. */
export function OwnPreview(props: Props): VNode {
  const { language, plan, choices, backupDays } = props;
  const texts = requestTexts(language);
  const { goes, goesBesides, blanked, kept } = consequencesOf(plan, choices);
  const besides = goesBesides.reduce((sum, { count }) => sum + count, 0);
  return (
    <>
      <NameStays {...props} />
      <Told
        language={language}
        id="goes"
        heading={texts.goes}
        rows={[...goes, ...(besides > 0 ? [{ kind: "besides", count: besides }] : [])]}
      />
      <Told language={language} id="blanked" heading={texts.blanked} rows={blanked} />
      <AffectedProposals language={language} proposals={plan.proposals} help={texts.votesLost} />
      <Told language={language} id="kept" heading={texts.kept} rows={kept} />
      <p class="b-measure">{texts.asOfNow}</p>
      <Section id="backups" heading={texts.backups}>
        <p class="b-measure">{backupDays === 0 ? texts.noBackups : texts.backupsFor(backupDays)}</p>
      </Section>
    </>
  );
}

/** That the name stays where it can be seen, in plain words (decision 27). */
function NameStays({ language, plan, choices }: Props): VNode | null {
  const texts = requestTexts(language);
  const where = [
    ...(choices.comments === "keep" && plan.comments.all > 0 ? [texts.nameAt.comments] : []),
    ...(choices.votes === "keep" && plan.votes.open + plan.votes.closed > 0 ? [texts.nameAt.votes] : []),
  ];
  if (where.length === 0) return null;
  return (
    <Notice language={language} tone="warning" heading={texts.names}>
      {where.map((sentence) => (
        <p>{sentence}</p>
      ))}
      <p>{texts.nameOtherwise}</p>
    </Notice>
  );
}

type Row = { readonly kind: string; readonly count: number };

function Told(props: {
  language: Language;
  id: string;
  heading: string;
  rows: readonly Row[];
}): VNode | null {
  const { language, id, heading, rows } = props;
  if (rows.length === 0) return null;
  const texts = requestTexts(language);
  const words = new Map(Object.entries(ownConsequenceTexts(language)));
  return (
    <Section id={id} heading={heading}>
      <Table
        language={language}
        caption={heading}
        captionHidden
        rows={rows}
        columns={[
          { key: "what", heading: texts.what, cell: ({ kind }) => words.get(kind)?.what, namesRow: true },
          {
            key: "count",
            heading: texts.count,
            cell: ({ count }) => formatCount(count, language),
            align: "end",
          },
          { key: "how", heading: texts.how, cell: ({ kind }) => words.get(kind)?.how },
        ]}
      />
    </Section>
  );
}
