import type { VNode } from "preact";
import { inOrder, type Right } from "#platform/access/rights.ts";
import type { Language } from "#platform/text/texts.ts";
import { EmptyState } from "#ui/notice.tsx";
import { Card, Section } from "#ui/page-parts.tsx";
import { SummaryList } from "#ui/summary-list.tsx";
import { rightTexts } from "./right-texts.ts";
import { rightsTexts } from "./rights-texts.ts";

/** Rights to be read, each with what it gives. */
export function HeldRights({ language, rights }: { language: Language; rights: readonly Right[] }): VNode {
  const texts = rightsTexts(language);
  const names = rightTexts(language);
  return (
    <Section id="rights" heading={texts.rights}>
      {rights.length === 0 ? (
        <EmptyState sentence={texts.none} />
      ) : (
        <Card>
          <SummaryList
            items={inOrder(rights).map((right) => ({ label: names[right].name, value: names[right].gives }))}
          />
        </Card>
      )}
    </Section>
  );
}
