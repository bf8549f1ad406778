import type { VNode } from "preact";
import type { Language } from "#platform/text/texts.ts";
import { Notice } from "./notice.tsx";
import { Table } from "./table.tsx";
import { uiTexts } from "./texts.ts";

/**
 * What two people wrote of the same details, beside each other; nothing of the second one's is saved. Takes the focus:
 * it has to be read before going on.
 */
export function Clash(props: {
  language: Language;
  /** Who was first, and when, where it is known. */
  first: string | undefined;
  details: readonly { name: string; theirs: string; yours: string }[];
}): VNode {
  const { language, first } = props;
  const texts = uiTexts(language).clash;
  return (
    <>
      <Notice language={language} tone="warning" heading={texts.heading} takesFocus>
        {first && <p>{first}</p>}
        <p>{texts.nothingSaved}</p>
      </Notice>
      <Table
        language={language}
        caption={texts.caption}
        rows={props.details}
        columns={[
          { key: "detail", heading: texts.detail, cell: ({ name }) => name, namesRow: true },
          { key: "theirs", heading: texts.theirs, cell: ({ theirs }) => theirs },
          { key: "yours", heading: texts.yours, cell: ({ yours }) => yours },
        ]}
      />
    </>
  );
}
