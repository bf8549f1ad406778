import type { VNode } from "preact";
import { may } from "#platform/access/policy.ts";
import { externalUserScopeOf } from "#platform/access/scope.ts";
import type { Parameters } from "#platform/http/parameters.ts";
import { type Page, page, type Reply } from "#platform/http/reply.ts";
import { parseId } from "#platform/ids.ts";
import { listQueryOf } from "#platform/lists/list-query.ts";
import type { Language } from "#platform/text/texts.ts";
import { formatDate } from "#platform/time/format.ts";
import { ButtonLink } from "#ui/button.tsx";
import { Notice } from "#ui/notice.tsx";
import { PageHeading, TextLink } from "#ui/page-parts.tsx";
import { SummaryList } from "#ui/summary-list.tsx";
import { Toolbar } from "#ui/toolbar.tsx";
import { type StaffSubmission, type StaffVisit, trailToList } from "./about-external-user.ts";
import { externalUsersAddress, removalAddress } from "./addresses.ts";
import { externalUserTexts } from "./external-user-texts.ts";
import { findRemoved, type RemovedExternalUser } from "./removed.queries.ts";
import { removedTexts } from "./removed-texts.ts";

/*
 * What answers in place of every page about somebody who is being removed or has been depersonalised: from the moment
 * when the removal begins nothing is shown of them, and what is sent is refused. So no page has to think of it.
 */

/** Shows what `handle` does, of whoever is there. */
export function unlessRemoved<V extends StaffVisit>(handle: (visit: V) => Promise<Reply>) {
  return async (visit: V): Promise<Reply> => (await removedPage(visit, undefined)) ?? (await handle(visit));
}

/** Does what `handle` does, to whoever is there; 409 where they are not. */
export function refusedIfRemoved(handle: (submission: StaffSubmission) => Promise<Reply>) {
  return async (submission: StaffSubmission): Promise<Reply> =>
    (await removedPage(submission, submission.form)) ?? (await handle(submission));
}

async function removedPage(visit: StaffVisit, sent: Parameters | undefined): Promise<Page | undefined> {
  const { db, actor, language, params } = visit;
  const id = parseId<"external_users">(params.externalUser ?? "");
  const removed = id && (await findRemoved(db, externalUserScopeOf(actor), id));
  if (removed === undefined) return undefined;
  const list = listQueryOf(sent ?? visit.query);
  const texts = removedTexts(language);
  const title = removed.depersonalisedAt === undefined ? texts.underWay : texts.depersonalised;
  return page({
    status: sent === undefined ? 200 : 409,
    title,
    place: externalUserTexts(language).place,
    breadcrumb: trailToList(list, language),
    content: (
      <>
        <PageHeading lead={leadOf(removed, language)}>{title}</PageHeading>
        <Toolbar label={externalUserTexts(language).toolbar}>
          <ButtonLink href={externalUsersAddress(list)}>{externalUserTexts(language).close}</ButtonLink>
        </Toolbar>
        {sent !== undefined && (
          <Notice language={language} tone="warning" takesFocus>
            {texts.refused}
          </Notice>
        )}
        <WhatIsLeft
          language={language}
          removed={removed}
          isLinked={may(actor, "removals.read-external-users")}
        />
      </>
    ),
  });
}

function leadOf({ depersonalisedAt }: RemovedExternalUser, language: Language): string {
  const texts = removedTexts(language);
  if (depersonalisedAt === undefined) return texts.underWayLead;
  return texts.depersonalisedLead(formatDate(depersonalisedAt, language, "text"));
}

function WhatIsLeft(props: { language: Language; removed: RemovedExternalUser; isLinked: boolean }): VNode {
  const { language, removed } = props;
  const texts = removedTexts(language);
  return (
    <>
      <SummaryList
        items={[
          { label: texts.created, value: formatDate(removed.createdAt, language, "text") },
          { label: texts.cases, value: texts.casesCount(removed.cases) },
        ]}
      />
      {props.isLinked && (
        <p>
          <TextLink href={removalAddress(removed.removal)}>{texts.toRemoval}</TextLink>
        </p>
      )}
    </>
  );
}
