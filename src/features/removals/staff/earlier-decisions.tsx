import type { VNode } from "preact";
import type { Language } from "#platform/text/texts.ts";
import { formatDateTime } from "#platform/time/format.ts";
import { Panel, Section } from "#ui/page-parts.tsx";
import { SummaryList } from "#ui/summary-list.tsx";
import type { EarlierDecision } from "../receipt/receipt.queries.ts";
import type { Receipt } from "../receipt.ts";
import { decisionFacts } from "./decision-facts.ts";
import { ReceiptTable, SearchTold } from "./receipt-view.tsx";
import { staffRemovalTexts } from "./staff-removal-texts.ts";

/** A decision that another has followed: who took it, and its receipt as it was. */
export type EarlierReceipt = {
  readonly decision: EarlierDecision;
  /** Somebody of the staff, by name. */
  readonly decidedBy: string | undefined;
  readonly receipt: Receipt;
};

/** What was decided and done before what was kept was decided on anew, each decision with a receipt of its own. */
export function EarlierDecisions(props: {
  language: Language;
  earlier: readonly EarlierReceipt[];
}): VNode | null {
  const { language, earlier } = props;
  if (earlier.length === 0) return null;
  return (
    <Section id="earlier" heading={staffRemovalTexts(language).earlier}>
      {earlier.map((one) => (
        <Earlier language={language} one={one} />
      ))}
    </Section>
  );
}

function Earlier({
  language,
  one: { decision, decidedBy, receipt },
}: {
  language: Language;
  one: EarlierReceipt;
}) {
  const texts = staffRemovalTexts(language);
  const at = (moment: Date) => formatDateTime(moment, language, "text");
  const { decidedAt, waitedUntil, sealedAt } = decision;
  return (
    <Panel heading={texts.decision(decision.number)}>
      <SummaryList
        items={[
          ...decisionFacts(decision, language),
          ...(waitedUntil ? [{ label: texts.waitedUntil, value: at(waitedUntil) }] : []),
          ...(decidedAt
            ? [
                {
                  label: texts.decidedAt,
                  value: decidedBy ? `${at(decidedAt)} ${texts.decidedBy(decidedBy)}` : at(decidedAt),
                },
              ]
            : []),
          { label: texts.endedAt, value: at(sealedAt) },
        ]}
      />
      {[receipt.gone, receipt.blanked, receipt.kept].map((part) => (
        <ReceiptTable language={language} part={part} />
      ))}
      <SearchTold search={receipt.search} after={receipt.backups.sentence} />
    </Panel>
  );
}
