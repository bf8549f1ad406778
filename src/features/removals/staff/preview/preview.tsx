import type { VNode } from "preact";
import { formatCount } from "#platform/text/format-count.ts";
import type { Language } from "#platform/text/texts.ts";
import { daysLater } from "#platform/time/days.ts";
import { formatDate } from "#platform/time/format.ts";
import type { LocalDate } from "#platform/time/local-date.ts";
import { Fold } from "#ui/fold.tsx";
import { Section } from "#ui/page-parts.tsx";
import { type Share, Shares } from "#ui/shares.tsx";
import { SummaryList } from "#ui/summary-list.tsx";
import { Table } from "#ui/table.tsx";
import type { Plan } from "../../engine/plan.ts";
import { removalTexts } from "../../removal-texts.ts";
import { sideTableWords } from "../../side-tables.ts";
import { groundFacts } from "../decision-facts.ts";
import type { Chosen } from "../removal-form.ts";
import { AffectedProposals } from "./affected-proposals.tsx";
import { consequenceTexts } from "./consequence-texts.ts";
import { type Consequence, type Consequences, consequencesOf } from "./consequences.ts";
import { previewTexts } from "./preview-texts.ts";

export type PreviewProps = {
  language: Language;
  plan: Plan;
  chosen: Chosen;
  /** The day on which it is begun at the earliest. */
  begins: LocalDate;
  /** For how many days backups are kept. */
  backupDays: number;
};

/** All that a removal would do and would not do, exactly as it would be done now. */
export function Preview(props: PreviewProps): VNode {
  const { language, plan, chosen } = props;
  return (
    <>
      <Foretold {...{ language, plan }} consequences={consequencesOf(plan, chosen.choices)} />
      <Backups {...props} />
      <RestsOn {...props} />
    </>
  );
}

/** What goes, what is depersonalised, which proposals lose a vote, and what is kept. */
export function Foretold(props: { language: Language; plan: Plan; consequences: Consequences }): VNode {
  const { language, plan, consequences } = props;
  const texts = previewTexts(language);
  return (
    <>
      <InAll language={language} consequences={consequences} />
      <Told language={language} id="goes" heading={texts.goes} rows={goingRows(consequences, language)}>
        <Besides language={language} rows={consequences.goesBesides} />
      </Told>
      <Told
        language={language}
        id="blanked"
        heading={texts.blanked}
        rows={rowsOf(consequences.blanked, language)}
      />
      <AffectedProposals language={language} proposals={plan.proposals} />
      <Told language={language} id="kept" heading={texts.kept} rows={rowsOf(consequences.kept, language)}>
        {leavesText(consequences) && <p>{texts.freeText}</p>}
      </Told>
    </>
  );
}

/** At a glance: how much of all that there is goes, is depersonalised and stays. */
function InAll({ language, consequences }: { language: Language; consequences: Consequences }): VNode {
  const texts = previewTexts(language);
  const share = (key: "goes" | "blanked" | "kept", tone: Share["tone"]): Share => {
    const count = countOf(consequences[key]) + (key === "goes" ? countOf(consequences.goesBesides) : 0);
    return { key, label: texts.inAll[key], count, written: formatCount(count, language), tone };
  };
  const shares = [share("goes", "danger"), share("blanked", "warning"), share("kept", "accent")].filter(
    ({ count }) => count > 0,
  );
  const words = shares.map(({ label, written }) => `${label}: ${written}`).join(", ");
  return <Shares label={words} shares={shares} />;
}

function countOf(counted: readonly { readonly count: number }[]): number {
  return counted.reduce((sum, { count }) => sum + count, 0);
}

type Row = { readonly what: string; readonly count: number; readonly how: string };

function rowsOf(told: readonly Consequence[], language: Language): Row[] {
  const words = consequenceTexts(language);
  return told.map(({ kind, count }) => ({ ...words[kind], count }));
}

/** What goes with the account is told of together, so that the list comes to what stands above it. */
function goingRows({ goes, goesBesides }: Consequences, language: Language): Row[] {
  const { what, how } = previewTexts(language).besides;
  const count = countOf(goesBesides);
  return [...rowsOf(goes, language), ...(count === 0 ? [] : [{ what, how, count }])];
}

function Told(props: {
  language: Language;
  id: string;
  heading: string;
  rows: readonly Row[];
  children?: VNode | false;
}): VNode | null {
  const { language, id, heading, rows } = props;
  const texts = previewTexts(language);
  if (rows.length === 0) return null;
  return (
    <Section id={id} heading={heading}>
      <Table
        language={language}
        caption={heading}
        captionHidden
        rows={rows}
        columns={[
          { key: "what", heading: texts.what, cell: ({ what }) => what, namesRow: true },
          {
            key: "count",
            heading: texts.count,
            cell: ({ count }) => formatCount(count, language),
            align: "end",
          },
          { key: "how", heading: texts.how, cell: ({ how }) => how },
        ]}
      />
      {props.children}
    </Section>
  );
}

/** What goes with the account, for whoever wants to see it table by table. */
function Besides(props: { language: Language; rows: Consequences["goesBesides"] }): VNode | null {
  const { language, rows } = props;
  if (rows.length === 0) return null;
  const words = sideTableWords(language);
  return (
    <Fold summary={previewTexts(language).besides.each}>
      <SummaryList
        items={rows.map(({ table, count }) => ({ label: words[table], value: formatCount(count, language) }))}
      />
    </Fold>
  );
}

/** Whether something that the person has written is still there afterwards. */
function leavesText({ blanked, kept }: Consequences): boolean {
  const texts = [...blanked, ...kept].map(({ kind }) => kind);
  return texts.some((kind) => kind.startsWith("comments-") || kind.startsWith("cases-"));
}

function Backups({ language, begins, backupDays }: PreviewProps): VNode {
  const texts = previewTexts(language);
  const last = formatDate(daysLater(begins, backupDays), language, "text");
  return (
    <Section id="backups" heading={texts.backups}>
      <p class="b-prose">{backupDays === 0 ? texts.noBackups : texts.backupsUntil(last, backupDays)}</p>
    </Section>
  );
}

function RestsOn({ language, chosen: { choices, restsOn } }: PreviewProps): VNode {
  const texts = previewTexts(language);
  const words = removalTexts(language);
  return (
    <Section id="rests-on" heading={texts.restsOn}>
      <SummaryList
        items={[
          ...groundFacts(restsOn, language),
          { label: texts.account, value: words.account[choices.account].name },
          { label: words.commentsHeading, value: words.comments[choices.comments].name },
          { label: words.votesHeading, value: words.votes[choices.votes].name },
        ]}
      />
    </Section>
  );
}
