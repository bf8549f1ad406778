import type { VNode } from "preact";
import type { Language } from "#platform/text/texts.ts";
import { formatDateTime } from "#platform/time/format.ts";
import { Clash as ClashTable } from "#ui/clash.tsx";
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
    <ClashTable
      language={language}
      first={deed && words.who(deed.by ?? words.somebody, formatDateTime(deed.at, language, "text"))}
      details={details.map((name) => ({ name: texts[name], theirs: theirs[name], yours: yours[name] }))}
    />
  );
}
