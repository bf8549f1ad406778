import type { VNode } from "preact";
import { History, historyOf } from "#audit";
import { may } from "#platform/access/policy.ts";
import type { EventCatalogue } from "#platform/audit/event.ts";
import { page, type Reply } from "#platform/http/reply.ts";
import type { MasterKey } from "#platform/keys/master-key.ts";
import type { Language } from "#platform/text/texts.ts";
import { formatDate } from "#platform/time/format.ts";
import { stockholmDate } from "#platform/time/local-date.ts";
import { othersSessionsTexts } from "#sign-in";
import { ButtonLink } from "#ui/button.tsx";
import { Notice } from "#ui/notice.tsx";
import { BackLink, Card, LeftRight, PageHeading, Section } from "#ui/page-parts.tsx";
import { SummaryList } from "#ui/summary-list.tsx";
import { type AboutMember, type AdministratorVisit, trailToList } from "./about-member.ts";
import {
  correctionAddress,
  grantingAddress,
  hindranceAddress,
  membersAddress,
  permissionsAddress,
  removalAddress,
  sessionsAddress,
} from "./addresses.ts";
import { detailsTexts } from "./details/details-texts.ts";
import { organisationNumberOf, suspendedSince } from "./member.queries.ts";
import { detailNames, fullName, isFromAnotherDirectory, type Member } from "./member.ts";
import { memberTexts } from "./member-texts.ts";
import { aboutMember } from "./member-visit.ts";
import { noticeIn } from "./notices.ts";
import { permissionsHeldBy } from "./permissions/grants.queries.ts";
import { CurrentPermissions, DormantPermissions } from "./permissions/held-permissions.tsx";

/** What the log needs to be read. */
export type LogAccess = { readonly masterKey: MasterKey; readonly eventCatalogue: EventCatalogue };

const eventsShown = 10;

/** The user's page (manual §4.5–4.7): details, current permissions, and the ways to change them. */
export function showMember(visit: AdministratorVisit, log: LogAccess): Promise<Reply> {
  return aboutMember(visit, async (about) => {
    const { member, scope, list } = about;
    const { db, language } = visit;
    const texts = memberTexts(language);
    const held = await permissionsHeldBy(db, scope, member.id, stockholmDate(visit.now));
    const suspended = await suspendedSince(db, scope, member.id);
    const organisationNumber = await organisationNumberOf(db, scope);
    const history = await historyOf(db, log.masterKey, scope, member.reference, eventsShown);
    return page({
      title: fullName(member),
      place: texts.place,
      breadcrumb: trailToList(list, language),
      notice: noticeIn(language, visit.notice),
      content: (
        <>
          <BackLink href={membersAddress(list)}>{texts.backToList}</BackLink>
          <PageHeading>{fullName(member)}</PageHeading>
          <WorthKnowing {...{ language, member, suspended, organisationNumber }} />
          <WaysToChange visit={visit} about={about} />
          <Details language={language} member={member} />
          <Section id="permissions" heading={texts.currentPermissions}>
            <CurrentPermissions
              language={language}
              held={held}
              empty={{ sentence: texts.noPermissions }}
              suspended={suspended !== undefined}
            />
          </Section>
          <DormantPermissions language={language} held={held} changedAt={grantingOf({ visit, about })} />
          <History
            {...{ language, history }}
            eventCatalogue={log.eventCatalogue}
            all={`/log?person=${member.reference}`}
          />
          <WayToRemove visit={visit} about={about} />
        </>
      ),
    });
  });
}

type Ways = { visit: AdministratorVisit; about: AboutMember };

/** As everywhere, the access matrix says which buttons there are. */
function WaysToChange({ visit, about }: Ways): VNode {
  const texts = memberTexts(visit.language);
  const { member, list } = about;
  return (
    <LeftRight
      left={
        may(visit.actor, "permissions.grant") && (
          <ButtonLink variant="primary" href={permissionsAddress(member.id, list)}>
            {texts.changePermissions}
          </ButtonLink>
        )
      }
      right={
        may(visit.actor, "members.correct") && (
          <ButtonLink icon="pen" opens="dialog" href={correctionAddress(member.id, list)}>
            {texts.correct}
          </ButtonLink>
        )
      }
    />
  );
}

/** Where an e-service's permissions are changed, for those who may. */
function grantingOf({ visit, about: { member, list } }: Ways): ((eService: string) => string) | undefined {
  if (!may(visit.actor, "permissions.grant")) return undefined;
  return (eService) => grantingAddress(member.id, eService, list);
}

function WayToRemove({ visit, about }: Ways): VNode {
  return (
    <LeftRight
      left={
        may(visit.actor, "members.remove") && (
          <ButtonLink icon="bin" opens="dialog" href={removalAddress(about.member.id, about.list)}>
            {memberTexts(visit.language).remove}
          </ButtonLink>
        )
      }
      right={
        <>
          {may(visit.actor, "members.end-sessions") && (
            <ButtonLink icon="signOut" opens="dialog" href={sessionsAddress(about.member.id, about.list)}>
              {othersSessionsTexts(visit.language).title}
            </ButtonLink>
          )}
          {may(visit.actor, "hindrances.find-in-organisation") && (
            <ButtonLink
              variant="tertiary"
              icon="question"
              href={hindranceAddress(about.member.id, about.list)}
            >
              {memberTexts(visit.language).hindrance}
            </ButtonLink>
          )}
        </>
      }
    />
  );
}

function WorthKnowing(props: {
  language: Language;
  member: Member;
  suspended: Date | undefined;
  organisationNumber: string;
}): VNode {
  const { language, member, suspended } = props;
  const texts = memberTexts(language);
  // a sign-in has shown that the HSA-id is right
  const doubtful =
    member.firstSignedInAt === null && isFromAnotherDirectory(member.hsaId, props.organisationNumber);
  return (
    <>
      {suspended && (
        <Notice language={language} tone="warning">
          {texts.suspended(formatDate(suspended, language, "text"))}
        </Notice>
      )}
      {doubtful && <Notice language={language}>{texts.anotherDirectory}</Notice>}
    </>
  );
}

function Details({ language, member }: { language: Language; member: Member }): VNode {
  const texts = detailsTexts(language);
  return (
    <Card>
      <SummaryList items={detailNames.map((name) => ({ label: texts[name], value: member[name] }))} />
    </Card>
  );
}
