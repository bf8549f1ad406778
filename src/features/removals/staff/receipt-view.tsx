import type { VNode } from "preact";
import type { Language } from "#platform/text/texts.ts";
import { Notice } from "#ui/notice.tsx";
import { Section } from "#ui/page-parts.tsx";
import { PrintButton } from "#ui/print-button.tsx";
import { Table } from "#ui/table.tsx";
import { receiptTexts } from "../receipt/receipt-texts.ts";
import type { Receipt, ReceiptLine, ReceiptPart } from "../receipt.ts";

/** What was done, for whoever has to show it: printed it stands without the frame. */
export function ReceiptView({ language, receipt }: { language: Language; receipt: Receipt }): VNode {
  return (
    <>
      <Notice language={language} tone="success">
        <p>{receipt.done}</p>
        <p>{receipt.restsOn}</p>
      </Notice>
      <PrintButton language={language} />
      <Part language={language} id="gone" part={receipt.gone} />
      <Part language={language} id="blanked" part={receipt.blanked} />
      <Part language={language} id="kept" part={receipt.kept} />
      <Section id="search" heading={receipt.search.heading}>
        <SearchTold search={receipt.search} />
      </Section>
      <Section id="backups" heading={receipt.backups.heading}>
        <div class="b-prose">
          <p>{receipt.backups.sentence}</p>
        </div>
      </Section>
    </>
  );
}

function Part(props: { language: Language; id: string; part: ReceiptPart }): VNode | null {
  const { language, id, part } = props;
  if (part.lines.length === 0) return null;
  return (
    <Section id={id} heading={part.heading}>
      <ReceiptTable language={language} part={part} captionHidden />
    </Section>
  );
}

/** One part of a receipt, line by line. */
export function ReceiptTable(props: {
  language: Language;
  part: ReceiptPart;
  captionHidden?: boolean;
}): VNode | null {
  const { language, part } = props;
  const texts = receiptTexts(language);
  if (part.lines.length === 0) return null;
  return (
    <Table<ReceiptLine>
      language={language}
      caption={part.heading}
      captionHidden={props.captionHidden}
      rows={part.lines}
      columns={[
        { key: "what", heading: texts.what, cell: ({ what }) => what, namesRow: true },
        { key: "count", heading: texts.count, cell: ({ count }) => count ?? "–", align: "end" },
        { key: "how", heading: texts.how, cell: ({ how }) => how },
      ]}
    />
  );
}

/** What the search came to, and what is said after it in the same breath. */
export function SearchTold(props: { search: Receipt["search"]; after?: string }): VNode {
  const { search, after } = props;
  return (
    <div class="b-prose">
      {search.sentences.map((sentence) => (
        <p>{sentence}</p>
      ))}
      {search.found.map(({ sentence, items }) => (
        <>
          <p>{sentence}</p>
          <ul>
            {items.map((item) => (
              <li>{item}</li>
            ))}
          </ul>
        </>
      ))}
      {after !== undefined && <p>{after}</p>}
    </div>
  );
}
