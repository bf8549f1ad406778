import type { VNode } from "preact";
import { may } from "#platform/access/policy.ts";
import { type Page, page, type Reply } from "#platform/http/reply.ts";
import { formatDate, formatDateTime } from "#platform/time/format.ts";
import { othersSessionsTexts } from "#sign-in";
import { ButtonLink } from "#ui/button.tsx";
import { Notice } from "#ui/notice.tsx";
import { BackLink, Card, LeftRight, PageHeading, Section } from "#ui/page-parts.tsx";
import { SummaryList } from "#ui/summary-list.tsx";
import { type AboutStaff, isSelf, type StaffVisit, staffAddress, trailToList } from "./about-staff.ts";
import { noticeIn } from "./notices.ts";
import { HeldRights } from "./rights/held-rights.tsx";
import { rightsHeldBy } from "./rights/rights.queries.ts";
import { RightsTicks } from "./rights/rights-ticks.tsx";
import { fullName } from "./staff-person.ts";
import { staffTexts } from "./staff-texts.ts";
import { aboutStaff } from "./staff-visit.ts";
import { WayToLog } from "./way-to-log.tsx";

/** A staff member's page: details, rights to tick, and the way to end the person's work here. */
export function showStaff(visit: StaffVisit): Promise<Reply> {
  return aboutStaff(visit, "shown", async (about) => {
    const held = await rightsHeldBy(visit.db, about.scope, about.person.id);
    const { language } = visit;
    const rights = isSelf(visit, about) ? (
      <HeldRights language={language} rights={held.map(({ right }) => right)} />
    ) : (
      <RightsTicks
        {...{ language, held, person: about.person }}
        ticked={new Set(held.map(({ right }) => right))}
        error={undefined}
      />
    );
    return staffPage(visit, about, rights);
  });
}

/** @param rights the part of the page that is about them; what is worth knowing of them stands on top of the page */
export function staffPage(visit: StaffVisit, about: AboutStaff, rights: VNode, above?: VNode): Page {
  const { language } = visit;
  const texts = staffTexts(language);
  const { person } = about;
  return page({
    title: fullName(person),
    breadcrumb: trailToList(language),
    notice: noticeIn(language, visit.notice),
    content: (
      <>
        <BackLink href="/staff">{texts.back}</BackLink>
        <PageHeading>{fullName(person)}</PageHeading>
        {isSelf(visit, about) && <Notice language={language}>{texts.isYou}</Notice>}
        {above}
        <Details visit={visit} about={about} />
        {rights}
        <WayToEnd visit={visit} about={about} />
      </>
    ),
  });
}

type Props = { visit: StaffVisit; about: AboutStaff };

function Details({ visit, about: { person } }: Props): VNode {
  const { language } = visit;
  const texts = staffTexts(language);
  const { lastSignedInAt } = person;
  return (
    <Section id="details" heading={texts.details}>
      <Card>
        <SummaryList
          items={[
            { label: texts.givenName, value: person.givenName },
            { label: texts.familyName, value: person.familyName },
            { label: texts.scheme, value: texts.schemes[person.scheme] },
            { label: texts.identity, value: person.identity },
            { label: texts.email, value: person.email },
            { label: texts.addedOn, value: formatDate(person.createdAt, language, "text") },
            {
              label: texts.lastSignedIn,
              value: lastSignedInAt === null ? texts.never : formatDateTime(lastSignedInAt, language, "text"),
            },
          ]}
        />
      </Card>
      <WayToLog visit={visit} person={person} />
    </Section>
  );
}

/** As everywhere, the access matrix says whether the button is there; nobody ends themselves. */
function WayToEnd({ visit, about }: Props): VNode | null {
  if (!may(visit.actor, "staff.end") || isSelf(visit, about)) return null;
  return (
    <LeftRight
      left={
        <ButtonLink icon="bin" opens="dialog" href={staffAddress(about.person, "/ending")}>
          {staffTexts(visit.language).end}
        </ButtonLink>
      }
      right={
        may(visit.actor, "staff.end-sessions") && (
          <ButtonLink icon="signOut" opens="dialog" href={staffAddress(about.person, "/sessions")}>
            {othersSessionsTexts(visit.language).title}
          </ButtonLink>
        )
      }
    />
  );
}
