import type { VNode } from "preact";
import {
  type EIdOffer,
  findAccount,
  findOwnNumber,
  findPendingEmailChange,
  type OwnNumber,
  type PendingEmailChange,
  VerifyWithEId,
} from "#external-users";
import { notFound } from "#platform/http/problem.ts";
import { type Page, page } from "#platform/http/reply.ts";
import type { Visit } from "#platform/http/route.ts";
import { shownEmail } from "#platform/identifiers/email-domain.ts";
import { formatCount } from "#platform/text/format-count.ts";
import type { Language } from "#platform/text/texts.ts";
import { formatDateTime } from "#platform/time/format.ts";
import { proposalSettings } from "#proposals";
import { ButtonLink } from "#ui/button.tsx";
import { Notice } from "#ui/notice.tsx";
import { Card, PageHeading, Section, TextLink } from "#ui/page-parts.tsx";
import { SummaryList } from "#ui/summary-list.tsx";
import { StatusMark } from "#ui/tag.tsx";
import { countOwn, type OwnCounts } from "./doings/own-doings.queries.ts";
import type { MyPagesParts } from "./my-pages-parts.ts";
import { myPagesTexts } from "./my-pages-texts.ts";
import { noticeIn } from "./notices.ts";
import { Possibilities } from "./possibilities.tsx";
import { findWaitingRemoval, type WaitingRemoval } from "./waiting-removal.queries.ts";

/** What somebody can do now, what is still to be confirmed, and the ways to the rest. */
export function showOverview({ eId }: MyPagesParts) {
  return async (visit: Visit<"own-account.read">): Promise<Page> => {
    const { actor, db, language } = visit;
    const account = await findAccount(db, actor.externalUser);
    if (account === undefined) throw notFound();
    const texts = myPagesTexts(language);
    const pending = await findPendingEmailChange(db, actor.externalUser);
    const number = await findOwnNumber(db, actor);
    const settings = await proposalSettings(db);
    const counts = await countOwn(db, actor.externalUser);
    return page({
      title: texts.title,
      place: texts.title,
      notice: noticeIn(language, visit.notice),
      content: (
        <>
          <PageHeading>{texts.overview.heading(account.displayName)}</PageHeading>
          <Leaving language={language} waiting={await findWaitingRemoval(db, actor.reference)} />
          <Pending language={language} pending={pending} />
          <Confirmed
            language={language}
            email={shownEmail(account.email)}
            isEmailVerified={account.emailVerifiedAt !== null}
            eId={eId}
            number={standingOf(number)}
            isBlocked={number?.isBlocked ?? false}
          />
          <Possibilities language={language} settings={settings} verified={actor} />
          <Doings language={language} counts={counts} />
          <Ways language={language} />
        </>
      ),
    });
  };
}

function standingOf(number: OwnNumber | undefined): "verified" | "unverified" | "none" {
  if (number === undefined || number.index === null) return "none";
  return number.verifiedBy === null ? "unverified" : "verified";
}

/** That the account is to be removed, for whoever signs in while their request waits: that alone takes nothing back. */
function Leaving({ language, waiting }: { language: Language; waiting: WaitingRemoval | undefined }) {
  if (waiting === undefined) return null;
  const { leaving } = myPagesTexts(language).overview;
  const { isApproved, waitsUntil } = waiting;
  return (
    <Notice language={language} tone="warning" heading={leaving.heading}>
      <p>
        {isApproved ? leaving.approved : leaving.requested}{" "}
        {waitsUntil !== null && leaving.waits(formatDateTime(waitsUntil, language, "text"))} {leaving.stays}
      </p>
      <p>
        <TextLink href="/my-pages/removal">{leaving.show}</TextLink>
      </p>
    </Notice>
  );
}

function Pending({ language, pending }: { language: Language; pending: PendingEmailChange | undefined }) {
  if (pending === undefined) return null;
  const texts = myPagesTexts(language).overview;
  return (
    <Notice language={language}>
      {texts.pending(shownEmail(pending.email))}{" "}
      <TextLink href="/my-pages/email">{texts.showPending}</TextLink>
    </Notice>
  );
}

function Confirmed(props: {
  language: Language;
  email: string;
  isEmailVerified: boolean;
  number: ReturnType<typeof standingOf>;
  /** Whether staff have stopped verification by an e-ID: then it is not offered. */
  isBlocked: boolean;
  eId: EIdOffer | undefined;
}): VNode {
  const { language, email, isEmailVerified, number, isBlocked, eId } = props;
  const texts = myPagesTexts(language).overview;
  const mark = (isVerified: boolean) => (
    <StatusMark language={language} status={isVerified ? "verified" : "unverified"} />
  );
  return (
    <Section id="confirmed" heading={texts.status}>
      <Card>
        <SummaryList
          items={[
            {
              label: texts.email,
              value: (
                <>
                  {email} {mark(isEmailVerified)}
                </>
              ),
            },
            {
              label: texts.personalNumber,
              value: number === "none" ? texts.none : mark(number === "verified"),
            },
          ]}
        />
      </Card>
      {!isEmailVerified && (
        <p>
          {texts.emailUnverified} <TextLink href="/my-pages/email/verification">{texts.sendLink}</TextLink>
        </p>
      )}
      {number !== "verified" && isBlocked && (
        <p>
          {texts.numberBlocked} <TextLink href="/contact">{texts.contact}</TextLink>
        </p>
      )}
      {number !== "verified" && !isBlocked && (
        <>
          <p>{texts.numberUnverified}</p>
          <VerifyWithEId language={language} offer={eId} />
        </>
      )}
    </Section>
  );
}

function Doings({ language, counts }: { language: Language; counts: OwnCounts }): VNode {
  const texts = myPagesTexts(language).overview;
  const line = (kind: keyof OwnCounts) => ({
    label: texts[kind],
    value: <TextLink href={`/my-pages/${kind}`}>{formatCount(counts[kind], language)}</TextLink>,
  });
  return (
    <Section id="doings" heading={texts.mine}>
      <Card>
        <SummaryList items={[line("cases"), line("votes"), line("comments")]} />
      </Card>
    </Section>
  );
}

function Ways({ language }: { language: Language }): VNode {
  const texts = myPagesTexts(language).overview;
  return (
    <Section id="account" heading={texts.account}>
      <div class="b-actions">
        <ButtonLink href="/my-pages/details" icon="pen">
          {texts.details}
        </ButtonLink>
        <ButtonLink href="/my-pages/email">{texts.changeEmail}</ButtonLink>
        <ButtonLink href="/my-pages/password">{texts.changePassword}</ButtonLink>
        <ButtonLink href="/my-pages/sessions">{texts.sessions}</ButtonLink>
        <ButtonLink href="/my-pages/data">{texts.data}</ButtonLink>
        <ButtonLink href="/my-pages/removal" variant="danger-secondary">
          {texts.remove}
        </ButtonLink>
      </div>
    </Section>
  );
}
