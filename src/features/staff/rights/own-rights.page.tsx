import { rights } from "#platform/access/rights.ts";
import { type Page, page } from "#platform/http/reply.ts";
import type { Visit } from "#platform/http/route.ts";
import { defineTexts } from "#platform/text/texts.ts";
import { EmptyState } from "#ui/notice.tsx";
import { PageHeading } from "#ui/page-parts.tsx";
import { SummaryList } from "#ui/summary-list.tsx";
import { rightTexts } from "./right-texts.ts";

const texts = defineTexts({
  sv: {
    title: "Mina rättigheter",
    lead: "Det här får du göra i administrationen.",
    none: "Du har inga rättigheter än.",
    next: "Be någon som hanterar handläggare att ge dig de rättigheter du behöver.",
  },
  en: {
    title: "My rights",
    lead: "This is what you may do in the administration.",
    none: "You have no rights yet.",
    next: "Ask somebody who manages staff to give you the rights that you need.",
  },
});

/** What the staff member who asks is entitled to. */
export function showOwnRights({ actor, language }: Visit<"own-rights.read">): Page {
  const text = texts(language);
  const held = rights.filter((right) => actor.rights.has(right));
  const names = rightTexts(language);
  return page({
    title: text.title,
    content: (
      <>
        <PageHeading lead={held.length === 0 ? undefined : text.lead}>{text.title}</PageHeading>
        {held.length === 0 ? (
          <EmptyState sentence={text.none} next={text.next} />
        ) : (
          <SummaryList
            items={held.map((right) => ({ label: names[right].name, value: names[right].gives }))}
          />
        )}
      </>
    ),
  });
}
