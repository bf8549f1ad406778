import type { VNode } from "preact";
import { externalUserAddress, fullName } from "#external-users";
import { wholeList } from "#platform/lists/list-query.ts";
import type { Language } from "#platform/text/texts.ts";
import { formatDateTime } from "#platform/time/format.ts";
import type { LocalDate } from "#platform/time/local-date.ts";
import { Section, TextLink } from "#ui/page-parts.tsx";
import { SummaryList } from "#ui/summary-list.tsx";
import { removalTexts } from "../removal-texts.ts";
import type { AboutRemoval } from "./about-removal.ts";
import { Deadline } from "./deadline.tsx";
import { decisionFacts } from "./decision-facts.ts";
import type { Known } from "./known.ts";
import { staffRemovalTexts } from "./staff-removal-texts.ts";

/** Whom a removal is of, what it does, what it rests on, and who has asked for it and decided on it. */
export function RemovalFacts(props: {
  language: Language;
  about: AboutRemoval;
  known: Known;
  today: LocalDate;
}): VNode {
  const { language, about, known, today } = props;
  const { removal, person } = about;
  const texts = staffRemovalTexts(language);
  const at = (moment: Date) => formatDateTime(moment, language, "text");
  const items: ({ label: string; value: VNode | string } | undefined)[] = [
    removal.population !== "external-user"
      ? { label: texts.kind, value: removalTexts(language).populations[removal.population] }
      : removal.state === "sealed"
        ? undefined
        : person === undefined
          ? { label: texts.person, value: texts.isGone }
          : {
              label: texts.person,
              value: <TextLink href={externalUserAddress(person.id, wholeList)}>{fullName(person)}</TextLink>,
            },
    ...decisionFacts(removal, language),
    {
      label: texts.requestedAt,
      value: `${at(removal.requestedAt)} ${known.requestedBy ? texts.decidedBy(known.requestedBy) : texts.requestedBy[removal.requestedByKind]}`,
    },
    removal.state === "requested" && removal.answerBy !== undefined
      ? {
          label: texts.answerBy,
          value: <Deadline {...{ language, today }} answerBy={removal.answerBy} style="text" />,
        }
      : undefined,
    removal.waitsUntil && { label: texts.waitsUntil, value: at(removal.waitsUntil) },
    removal.decidedAt && {
      label: texts.decidedAt,
      value: `${at(removal.decidedAt)} ${known.decidedBy ? texts.decidedBy(known.decidedBy) : ""}`,
    },
    removal.endedAt && {
      label: removal.state === "stopped" ? texts.stoppedAt : texts.endedAt,
      value: `${at(removal.endedAt)} ${known.stoppedBy ? texts.decidedBy(known.stoppedBy) : ""}`.trim(),
    },
    known.refusal === undefined
      ? undefined
      : { label: removal.state === "stopped" ? texts.stopReason : texts.reason, value: known.refusal },
  ];
  return (
    <Section id="facts" heading={texts.facts}>
      <SummaryList items={items.filter((item) => item !== undefined)} />
    </Section>
  );
}
