import type { VNode } from "preact";
import type { Language } from "#platform/text/texts.ts";
import { formatDate, formatDateTime } from "#platform/time/format.ts";
import { Notice } from "#ui/notice.tsx";
import { Section } from "#ui/page-parts.tsx";
import { Table } from "#ui/table.tsx";
import type { StoredRemoval } from "../removal.ts";
import { accountWords } from "../removal-words.ts";
import { StateTag } from "./following.tsx";
import { followingTexts } from "./following-texts.ts";
import { remedyTexts } from "./remedy-texts.ts";

/** A request that has come to its end without a removal; the reason where it was refused or stopped. */
export type EndedRequest = { readonly removal: StoredRemoval; readonly reason: string | undefined };

/** That the latest request was refused or stopped, why, and what can be done about it (GDPR article 12.4). */
export function Refusal({
  language,
  ended: [latest],
}: {
  language: Language;
  ended: readonly EndedRequest[];
}) {
  const state = latest?.removal.state;
  if (latest === undefined || (state !== "refused" && state !== "stopped")) return null;
  const texts = followingTexts(language);
  const asked = formatDate(latest.removal.requestedAt, language, "text");
  return (
    <Notice
      language={language}
      tone="warning"
      heading={state === "stopped" ? texts.stoppedHeading(asked) : texts.refusedHeading(asked)}
    >
      {latest.reason !== undefined && (
        <p>
          {texts.reason} <bdi>{latest.reason}</bdi>
        </p>
      )}
      <p>{remedyTexts(language).remedy}</p>
    </Notice>
  );
}

/** What became of what was asked for before. */
export function Earlier({
  language,
  ended,
}: {
  language: Language;
  ended: readonly EndedRequest[];
}): VNode | null {
  if (ended.length === 0) return null;
  const texts = followingTexts(language);
  return (
    <Section id="earlier" heading={texts.earlier}>
      <Table
        language={language}
        caption={texts.earlier}
        captionHidden
        rows={ended}
        columns={[
          {
            key: "asked",
            heading: texts.asked,
            cell: ({ removal }) => formatDateTime(removal.requestedAt, language, "table"),
            namesRow: true,
            wrap: "never",
          },
          {
            key: "what",
            heading: texts.wish,
            cell: ({ removal }) => accountWords[language][removal.account],
          },
          {
            key: "state",
            heading: texts.state,
            cell: ({ removal }) => <StateTag language={language} state={removal.state} />,
          },
          {
            key: "ended",
            heading: texts.ended,
            cell: ({ removal }) => removal.endedAt && formatDateTime(removal.endedAt, language, "table"),
            wrap: "never",
          },
        ]}
      />
    </Section>
  );
}
