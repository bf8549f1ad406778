import type { VNode } from "preact";
import type { Language } from "#platform/text/texts.ts";
import { formatDateTime } from "#platform/time/format.ts";
import { Notice } from "#ui/notice.tsx";
import { Table } from "#ui/table.tsx";
import type { Deed } from "../latest-deed.queries.ts";
import type { DetailName } from "../member.ts";
import type { TypedDetails } from "./details-form.ts";
import { detailsTexts } from "./details-texts.ts";

export type Clash = {
  /** What both have changed. */
  readonly details: readonly DetailName[];
  readonly theirs: TypedDetails;
  readonly yours: TypedDetails;
  /** The other's correction. */
  readonly deed: Deed | undefined;
};

/** What two people wrote of the same detail, beside each other, and who was first. */
export function CorrectionClash({ language, clash }: { language: Language; clash: Clash }): VNode {
  const { details, theirs, yours, deed } = clash;
  const texts = detailsTexts(language);
  const words = texts.changedSince;
  return (
    <>
      <Notice language={language} tone="warning" heading={words.heading} takesFocus>
        {deed && <p>{words.who(deed.by ?? words.somebody, formatDateTime(deed.at, language, "text"))}</p>}
        <p>{words.text}</p>
      </Notice>
      <Table
        language={language}
        caption={words.caption}
        rows={details}
        columns={[
          { key: "detail", heading: words.detail, cell: (name) => texts[name], namesRow: true },
          { key: "theirs", heading: words.theirs, cell: (name) => theirs[name] },
          { key: "yours", heading: words.yours, cell: (name) => yours[name] },
        ]}
      />
    </>
  );
}
