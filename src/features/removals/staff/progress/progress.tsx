import type { VNode } from "preact";
import type { Language } from "#platform/text/texts.ts";
import { formatDateTime } from "#platform/time/format.ts";
import { ButtonLink } from "#ui/button.tsx";
import { Actions } from "#ui/form.tsx";
import { Count, FollowedFrame } from "#ui/frame.tsx";
import { Notice } from "#ui/notice.tsx";
import { Section } from "#ui/page-parts.tsx";
import { Progress } from "#ui/progress.tsx";
import { SummaryList } from "#ui/summary-list.tsx";
import { Tag } from "#ui/tag.tsx";
import type { Counts } from "../../engine/counts.ts";
import type { StoredRemoval } from "../../removal.ts";
import { staffRemovalTexts } from "../staff-removal-texts.ts";
import { type PhaseProgress, progressOf } from "./phases.ts";
import { progressTexts } from "./progress-texts.ts";

/**
 * How far a removal has come that is under way, and what holds it up where it does not come further: nothing is said to be
 * done that is not. Where scripts run it follows by itself; else by a link.
 */
export function RemovalProgress(props: {
  language: Language;
  removal: StoredRemoval;
  counts: Counts;
  /** When it is tried again, where that is known. */
  nextAt: Date | undefined;
  /** The page's own address. */
  href: string;
}): VNode {
  const { language, removal, counts, href } = props;
  const texts = progressTexts(language);
  const progress = progressOf(removal, counts);
  const done = progress.filter(({ state }) => state === "done").length;
  const words = texts.progress(done, progress.length);
  return (
    <FollowedFrame id="progress" follows={removal.lastFault === undefined ? removal.state : undefined}>
      {removal.lastFault && <HeldUp {...props} fault={removal.lastFault} />}
      <Section id="so-far" heading={texts.heading}>
        <Progress value={done} goal={progress.length} label={words} />
        <Count>{words}</Count>
        <SummaryList
          items={progress.map((stride) => ({
            label: texts.phases[stride.phase],
            value: <StrideState language={language} stride={stride} />,
          }))}
        />
        {removal.lastFault === undefined && <p>{texts.leave}</p>}
        <Actions>
          <ButtonLink href={href}>{staffRemovalTexts(language).refresh}</ButtonLink>
        </Actions>
      </Section>
    </FollowedFrame>
  );
}

function StrideState({ language, stride }: { language: Language; stride: PhaseProgress }): VNode {
  const texts = progressTexts(language);
  const { state, rows } = stride;
  return (
    <>
      <Tag {...marks[state]}>{texts.states[state]}</Tag> {rows !== undefined && rows > 0 && texts.rows(rows)}
    </>
  );
}

const marks = {
  done: { tone: "success", icon: "tickCircle" },
  "under-way": { tone: "info", icon: "clock" },
  waiting: { tone: "neutral" },
} as const;

function HeldUp(props: {
  language: Language;
  removal: StoredRemoval;
  nextAt: Date | undefined;
  fault: NonNullable<StoredRemoval["lastFault"]>;
}): VNode {
  const { language, removal, nextAt, fault } = props;
  const texts = progressTexts(language);
  return (
    <Notice language={language} tone="warning" heading={texts.partial}>
      <p>{texts.faults[fault]}</p>
      <p>
        {texts.attempts(removal.attempts)}{" "}
        {nextAt === undefined ? texts.nextUnknown : texts.nextAt(formatDateTime(nextAt, language, "text"))}
      </p>
    </Notice>
  );
}
