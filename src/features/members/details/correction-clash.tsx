import type { VNode } from "preact";
import type { Language } from "#platform/text/texts.ts";
import { Notice } from "#ui/notice.tsx";
import { Table } from "#ui/table.tsx";
import type { TypedDetails } from "./details-form.ts";
import { detailsTexts } from "./details-texts.ts";

/** What two people wrote of the same user, beside each other. */
export function CorrectionClash(props: {
  language: Language;
  theirs: TypedDetails;
  yours: TypedDetails;
}): VNode {
  const { language, theirs, yours } = props;
  const texts = detailsTexts(language);
  const words = texts.changedSince;
  const names = ["givenName", "familyName", "hsaId", "email"] as const;
  return (
    <>
      <Notice language={language} tone="warning" heading={words.heading} announce>
        <p>{words.text}</p>
      </Notice>
      <Table
        language={language}
        caption={words.caption}
        rows={names.filter((name) => theirs[name] !== yours[name])}
        columns={[
          { key: "detail", heading: words.detail, cell: (name) => texts[name], namesRow: true },
          { key: "theirs", heading: words.theirs, cell: (name) => theirs[name] },
          { key: "yours", heading: words.yours, cell: (name) => yours[name] },
        ]}
      />
    </>
  );
}
