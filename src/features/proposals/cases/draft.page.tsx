import type { VNode } from "preact";
import { may } from "#platform/access/policy.ts";
import { page, type Reply, redirect } from "#platform/http/reply.ts";
import type { Visit } from "#platform/http/route.ts";
import { formatDateTime } from "#platform/time/format.ts";
import { ButtonLink } from "#ui/button.tsx";
import { BackLink, Card, LeftRight, PageHeading, Section } from "#ui/page-parts.tsx";
import { SummaryList } from "#ui/summary-list.tsx";
import { Written } from "#ui/written.tsx";
import { trailToList } from "../about-proposal.ts";
import {
  correctionAddress,
  myCasesAddress,
  proposalAddress,
  submissionAddress,
  withdrawalAddress,
} from "../addresses.ts";
import { answersOn } from "../answers/answers.queries.ts";
import { AnswersList } from "../answers/answers-list.tsx";
import { noticeIn } from "../notices.ts";
import { opinionTexts } from "../opinions/opinion-texts.ts";
import { proposalTexts } from "../proposal-texts.ts";
import { aboutOwnCase } from "./about-own-case.ts";
import { isEditable, isWithdrawable, type OwnCase } from "./draft.ts";
import { draftTexts } from "./draft-texts.ts";
import { Preview, previewName } from "./preview.tsx";

/** The actor's own case before it is published: how it stands, what it will look like, and what one can do with it. */
export async function showDraft(visit: Visit<"cases.draft">): Promise<Reply> {
  const { language } = visit;
  const own = await aboutOwnCase(visit);
  if (isPublished(own)) return redirect(proposalAddress(own.id));
  const name = await previewName(visit);
  return page({
    title: own.title,
    breadcrumb: trailToList(language),
    notice: noticeIn(language, visit.notice),
    content: (
      <>
        <BackLink href={myCasesAddress}>{proposalTexts(language).myCases}</BackLink>
        <PageHeading>
          <bdi>{own.title}</bdi>
        </PageHeading>
        <HowItStands visit={visit} own={own} />
        <AnswersList language={language} answers={await answersOn(visit.db, own.id)} for="maker" />
        <WhatOneCanDo visit={visit} own={own} />
        {own.kind === "opinion" ? (
          <Section heading={opinionTexts(language).whatYouWrote} id="opinion">
            <Card>
              <Written text={own.body} />
            </Card>
          </Section>
        ) : (
          <Preview language={language} draft={own} name={name} />
        )}
      </>
    ),
  });
}

function isPublished({ kind, state }: OwnCase): boolean {
  return (
    kind === "proposal" &&
    (state === "published" || state === "closed" || state === "handed-over" || state === "decided")
  );
}

type Props = { visit: Visit<"cases.draft">; own: OwnCase };

function HowItStands({ visit: { language }, own }: Props): VNode {
  const texts = draftTexts(language);
  const { states } = proposalTexts(language);
  const told: Readonly<Record<string, string>> =
    own.kind === "opinion" ? opinionTexts(language).states : texts.stateTexts;
  const when = (moment: Date) => formatDateTime(moment, language, "text");
  return (
    <>
      <p>{told[own.state] ?? texts.stateTexts.other}</p>
      <SummaryList
        items={[
          { label: texts.state, value: states[own.state] },
          { label: texts.created, value: when(own.createdAt) },
          ...(own.submittedAt ? [{ label: texts.submitted, value: when(own.submittedAt) }] : []),
        ]}
      />
    </>
  );
}

function WhatOneCanDo({ visit: { actor, language }, own }: Props): VNode | null {
  const texts = draftTexts(language);
  const isDraft = isEditable(own.state);
  if (!isDraft && !isWithdrawable(own.state)) return null;
  return (
    <LeftRight
      left={
        isDraft && (
          <>
            {may(actor, "cases.submit") && (
              <ButtonLink variant="primary" href={submissionAddress(own.id)}>
                {texts.submit}
              </ButtonLink>
            )}
            <ButtonLink icon="pen" href={correctionAddress(own.id)}>
              {texts.correct}
            </ButtonLink>
          </>
        )
      }
      right={
        may(actor, "cases.withdraw") && (
          <ButtonLink opens="dialog" href={withdrawalAddress(own.id)}>
            {texts.withdraw}
          </ButtonLink>
        )
      }
    />
  );
}
