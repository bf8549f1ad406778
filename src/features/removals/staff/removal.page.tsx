import type { VNode } from "preact";
import { may } from "#platform/access/policy.ts";
import type { Page } from "#platform/http/reply.ts";
import { formatDateTime } from "#platform/time/format.ts";
import { stockholmDate } from "#platform/time/local-date.ts";
import { ButtonLink } from "#ui/button.tsx";
import { Actions } from "#ui/form.tsx";
import { FollowedFrame } from "#ui/frame.tsx";
import { Notice } from "#ui/notice.tsx";
import { BackLink, PageHeading, Section } from "#ui/page-parts.tsx";
import { rightsNeeded } from "../engine/entitlement.ts";
import {
  type AboutRemoval,
  aboutRemoval,
  pageAboutRemoval,
  type RemovalVisit,
  trailToList,
} from "./about-removal.ts";
import { decisionAddress, removalAddress, removalsAddress } from "./addresses.ts";
import { EarlierDecisions } from "./earlier-decisions.tsx";
import { RemovalFacts } from "./facts.tsx";
import { hasKept } from "./kept-form.ts";
import { keptTexts } from "./kept-texts.ts";
import { type Known, readKnown } from "./known.ts";
import { noticeIn } from "./notices.ts";
import { RemovalProgress } from "./progress/progress.tsx";
import { ReceiptView } from "./receipt-view.tsx";
import { rightsInWords } from "./rights-in-words.ts";
import { shortId } from "./short-id.ts";
import type { StaffRemovalParts } from "./staff-removal-parts.ts";
import { staffRemovalTexts } from "./staff-removal-texts.ts";
import { StateTag } from "./state-tag.tsx";
import { isStoppable } from "./stop.page.tsx";
import { mayChoose } from "./what-is-offered.ts";

/** One removal: the request while it waits, how far it has come while it is under way, and then its receipt. */
export async function showRemoval(visit: RemovalVisit, parts: StaffRemovalParts): Promise<Page> {
  const about = await aboutRemoval(visit);
  const { language } = visit;
  const { removal, list } = about;
  const known = await readKnown(visit.db, parts, removal, language);
  const texts = staffRemovalTexts(language);
  const name = shortId(removal.id);
  const title = known.receipt === undefined ? texts.title(name) : `${known.receipt.title} ${name}`;
  return pageAboutRemoval(visit, about, {
    title,
    breadcrumb: trailToList(list, language),
    notice: noticeIn(language, visit.notice),
    content: (
      <>
        <BackLink href={removalsAddress(list)}>{texts.back}</BackLink>
        <PageHeading
          lead={known.receipt && parts.authority}
          aside={<StateTag language={language} state={removal.state} />}
        >
          {title}
        </PageHeading>
        <Standing {...{ visit, about, known }} />
        <RemovalFacts {...{ language, about, known }} today={stockholmDate(visit.now)} />
        <EarlierDecisions language={language} earlier={known.earlier} />
      </>
    ),
  });
}

function Standing(props: { visit: RemovalVisit; about: AboutRemoval; known: Known }): VNode | null {
  const { visit, about, known } = props;
  const { language } = visit;
  const { removal, list } = about;
  const texts = staffRemovalTexts(language);
  switch (removal.state) {
    case "requested":
      return <Decision {...{ visit, about }} />;
    case "approved":
      return <Waiting {...{ visit, about }} />;
    case "cancelled":
      return <Notice language={language}>{texts.cancelled}</Notice>;
    case "refused":
      return <Notice language={language}>{texts.refused}</Notice>;
    case "stopped":
      return <Notice language={language}>{texts.stopped}</Notice>;
    case "under-way":
      return known.counts === undefined ? null : (
        <RemovalProgress
          {...{ language, removal }}
          counts={known.counts}
          nextAt={known.nextAt}
          href={removalAddress(removal.id, list)}
        />
      );
    case "sealed":
      return known.receipt === undefined ? null : (
        <>
          <ReceiptView language={language} receipt={known.receipt} />
          <Kept {...{ visit, about }} />
        </>
      );
  }
}

/** The two answers to a request, each with a page of its own. */
function Decision({ visit, about }: { visit: RemovalVisit; about: AboutRemoval }): VNode {
  const { language, actor } = visit;
  const { removal, list } = about;
  const texts = staffRemovalTexts(language);
  if (!may(actor, "removals.decide") || !mayChoose(actor, removal)) {
    return (
      <Notice language={language}>{texts.lacking(rightsInWords(rightsNeeded(removal), language))}</Notice>
    );
  }
  return (
    <Section id="decide" heading={texts.decide}>
      <p>{texts.decideHelp}</p>
      <Actions>
        <ButtonLink href={decisionAddress(removal.id, "approval", list)} variant="primary" icon="tick">
          {texts.approve}
        </ButtonLink>
        <ButtonLink href={decisionAddress(removal.id, "refusal", list)} opens="dialog">
          {texts.refuse}
        </ButtonLink>
      </Actions>
    </Section>
  );
}

/** The way to decide anew about what was let be. */
function Kept({
  visit: { language, actor },
  about: { removal, list },
}: {
  visit: RemovalVisit;
  about: AboutRemoval;
}) {
  if (!hasKept(removal) || !may(actor, "removals.decide")) return null;
  return (
    <Actions>
      <ButtonLink href={decisionAddress(removal.id, "kept", list)}>{keptTexts(language).link}</ButtonLink>
    </Actions>
  );
}

/** Decided and not begun: at once a job begins it, or it waits for the person to change their mind. */
function Waiting({ visit, about }: { visit: RemovalVisit; about: AboutRemoval }): VNode {
  const { language, now, actor } = visit;
  const { removal, list } = about;
  const texts = staffRemovalTexts(language);
  const { waitsUntil } = removal;
  const isWaiting = waitsUntil !== undefined && waitsUntil > now;
  const mayStop =
    isWaiting && isStoppable(removal) && may(actor, "removals.stop") && mayChoose(actor, removal);
  return (
    <FollowedFrame id="progress" follows={isWaiting ? undefined : removal.state}>
      <Notice language={language}>
        {isWaiting ? texts.waiting(formatDateTime(waitsUntil, language, "text")) : texts.soon}
      </Notice>
      {mayStop && <p>{texts.stopHelp}</p>}
      <Actions>
        <ButtonLink href={removalAddress(removal.id, list)}>{texts.refresh}</ButtonLink>
        {mayStop && (
          <ButtonLink href={decisionAddress(removal.id, "stop", list)} opens="dialog">
            {texts.stop}
          </ButtonLink>
        )}
      </Actions>
    </FollowedFrame>
  );
}
