import type { VNode } from "preact";
import type { Language } from "#platform/text/texts.ts";
import { EmptyState } from "#ui/notice.tsx";
import { Section, TextLink } from "#ui/page-parts.tsx";
import { Table, type TableProps } from "#ui/table.tsx";
import { reviewAddress } from "../addresses.ts";
import type { CaseId } from "../proposal.ts";
import type { Queue } from "./queue.queries.ts";
import { reviewTexts } from "./review-texts.ts";

export type QueueProps<T> = { language: Language; queue: Queue<T> };

/** One kind of what waits; whatever does not stand on the page is said to be there. */
export function Waiting<T>(
  props: QueueProps<T> & { heading: string; none: string; columns: TableProps<T>["columns"] },
): VNode {
  const { language, queue, heading, none, columns } = props;
  const { oldest, count } = queue;
  return (
    <Section heading={`${heading} (${count})`}>
      {oldest.length < count && <p>{reviewTexts(language).oldestOf(oldest.length, count)}</p>}
      {oldest.length === 0 ? (
        <EmptyState sentence={none} />
      ) : (
        <Table {...{ language, columns }} caption={heading} captionHidden rows={oldest} />
      )}
    </Section>
  );
}

/** The column that names a proposal and leads to where it is dealt with. */
export function proposalColumn<T extends { readonly id: CaseId; readonly title: string }>(
  language: Language,
): TableProps<T>["columns"][number] {
  return {
    key: "proposal",
    heading: reviewTexts(language).proposal,
    namesRow: true,
    cell: ({ id, title }) => (
      <TextLink href={reviewAddress(id)}>
        <bdi>{title}</bdi>
      </TextLink>
    ),
  };
}
