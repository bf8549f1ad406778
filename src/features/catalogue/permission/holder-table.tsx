import type { VNode } from "preact";
import { formatCount } from "#platform/text/format-count.ts";
import type { Language } from "#platform/text/texts.ts";
import { Table } from "#ui/table.tsx";
import { catalogueTexts } from "../catalogue-texts.ts";
import { type Holders, peopleAmong } from "../holders.ts";

/** How many have the permission, and in which organisations. */
export function HolderTable(props: {
  language: Language;
  holders: readonly Holders[];
  /** Otherwise they have it without effect. */
  isInForce: boolean;
}): VNode {
  const { language, holders } = props;
  const texts = catalogueTexts(language);
  const tell = props.isInForce ? texts.holdersSummary : texts.heldWithoutEffect;
  return (
    <>
      <p>{tell(peopleAmong(holders), holders.length)}</p>
      {holders.length > 0 && (
        <Table<Holders>
          language={language}
          caption={texts.holders}
          captionHidden
          density="compact"
          rows={holders}
          columns={[
            {
              key: "organisation",
              heading: texts.organisation,
              namesRow: true,
              cell: ({ organisation }) => organisation,
            },
            {
              key: "users",
              heading: texts.users,
              align: "end",
              cell: ({ people }) => formatCount(people, language),
            },
          ]}
        />
      )}
    </>
  );
}
