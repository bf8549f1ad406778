import type { VNode } from "preact";
import type { Right } from "#platform/access/rights.ts";
import { differenceOf } from "#platform/forms/ticks.ts";
import type { Language } from "#platform/text/texts.ts";
import { formatDateTime } from "#platform/time/format.ts";
import { Notice } from "#ui/notice.tsx";
import { listedRights } from "./right-texts.ts";
import type { LatestTouch } from "./rights.queries.ts";
import type { RightTicks } from "./rights-decision.ts";
import { rightsTexts } from "./rights-texts.ts";

/** What another did to the same rights at the same time, beside what one wanted oneself. */
export function RightsClashes(props: {
  language: Language;
  touches: readonly LatestTouch[];
  ticks: RightTicks;
}): VNode {
  const { language, touches, ticks } = props;
  const { conflict } = rightsTexts(language);
  const sentence = ({ right, kind, by, at }: LatestTouch) => {
    const when = formatDateTime(at, language, "text");
    const told = conflict[kind](by ?? conflict.somebody, listedRights([right], language), when);
    return `${told} ${conflict[wishFor(right, ticks)]}`;
  };
  return (
    <Notice language={language} tone="warning" heading={conflict.heading} takesFocus>
      <ul>
        {touches.map((touch) => (
          <li>{sentence(touch)}</li>
        ))}
      </ul>
      <p>{conflict.text}</p>
    </Notice>
  );
}

function wishFor(right: Right, ticks: RightTicks): "wanted" | "unwanted" | "related" {
  const { given, taken } = differenceOf(ticks);
  if (given.includes(right)) return "wanted";
  return taken.some(({ thing }) => thing === right) ? "unwanted" : "related";
}
