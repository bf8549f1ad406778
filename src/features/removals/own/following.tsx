import type { VNode } from "preact";
import type { Language } from "#platform/text/texts.ts";
import { formatDate, formatDateTime } from "#platform/time/format.ts";
import { Button } from "#ui/button.tsx";
import { Actions, Form } from "#ui/form.tsx";
import { Notice } from "#ui/notice.tsx";
import { Card, PageHeading, Section } from "#ui/page-parts.tsx";
import { SummaryList } from "#ui/summary-list.tsx";
import { Tag, type Tone } from "#ui/tag.tsx";
import type { RemovalState, StoredRemoval } from "../removal.ts";
import { accountWords, contentWords } from "../removal-words.ts";
import { followingTexts } from "./following-texts.ts";
import { cancellationAddress } from "./own-addresses.ts";

type Props = { language: Language; authority: string; open: StoredRemoval };

/** What somebody has asked for, where it stands, when it is answered and done, and how it is taken back. */
export function Following({ language, authority, open }: Props): VNode {
  const texts = followingTexts(language);
  if (open.requestedByKind !== "external-user") {
    return <PageHeading lead={texts.byStaff}>{texts.title}</PageHeading>;
  }
  return (
    <>
      <PageHeading lead={leadOf(open, language)}>{texts.title}</PageHeading>
      <Section id="what" heading={texts.what}>
        <Card>
          <SummaryList
            items={[
              stateOf(open, language),
              ...choicesOf(open, language),
              ...timesOf(open, language, authority),
            ]}
          />
        </Card>
      </Section>
      {open.state !== "under-way" && (
        <>
          <Notice language={language}>{texts.stays}</Notice>
          <Form action={cancellationAddress}>
            <Actions>
              <Button variant="secondary">{texts.takeBack}</Button>
            </Actions>
          </Form>
        </>
      )}
    </>
  );
}

function leadOf({ state }: StoredRemoval, language: Language): string {
  const { lead } = followingTexts(language);
  return state === "requested" || state === "approved" ? lead[state] : lead["under-way"];
}

const tones: Readonly<Record<RemovalState, Tone>> = {
  requested: "info",
  approved: "warning",
  "under-way": "warning",
  sealed: "neutral",
  cancelled: "neutral",
  refused: "danger",
  stopped: "danger",
};

/** Where a removal stands, in the person's words. */
export function StateTag({ language, state }: { language: Language; state: RemovalState }): VNode {
  return <Tag tone={tones[state]}>{followingTexts(language).states[state]}</Tag>;
}

function stateOf({ state }: StoredRemoval, language: Language) {
  return { label: followingTexts(language).state, value: <StateTag language={language} state={state} /> };
}

function choicesOf({ account, comments, votes }: StoredRemoval, language: Language) {
  const texts = followingTexts(language);
  return [
    { label: texts.account, value: accountWords[language][account] },
    { label: texts.comments, value: contentWords[language][comments] },
    { label: texts.votes, value: contentWords[language][votes] },
  ];
}

function timesOf(removal: StoredRemoval, language: Language, authority: string) {
  const { requestedAt, answerBy, waitsUntil, state } = removal;
  const texts = followingTexts(language);
  const moment = (when: Date) => formatDateTime(when, language, "text");
  const isUndecided = state === "requested";
  return [
    { label: texts.asked, value: moment(requestedAt) },
    ...(isUndecided ? [{ label: texts.decides, value: texts.staffOf(authority) }] : []),
    ...(isUndecided && answerBy
      ? [{ label: texts.answer, value: formatDate(answerBy, language, "text") }]
      : []),
    ...(waitsUntil ? [{ label: texts.waits, value: moment(waitsUntil) }] : []),
  ];
}
