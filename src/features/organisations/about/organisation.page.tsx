import type { VNode } from "preact";
import { may } from "#platform/access/policy.ts";
import { type Page, page } from "#platform/http/reply.ts";
import { listAt, listQueryOf } from "#platform/lists/list-query.ts";
import { formatCount } from "#platform/text/format-count.ts";
import { stockholmDate } from "#platform/time/local-date.ts";
import { ButtonLink } from "#ui/button.tsx";
import { Notice } from "#ui/notice.tsx";
import { BackLink, Card, LeftRight, PageHeading, Section } from "#ui/page-parts.tsx";
import { SummaryList } from "#ui/summary-list.tsx";
import { organisationAddress } from "../addresses.ts";
import { AgreementTable } from "../agreements/agreement-table.tsx";
import { agreementsOf } from "../agreements/agreements.queries.ts";
import { noticeIn } from "../notices.ts";
import type { Organisation } from "../organisation.ts";
import { organisationTexts } from "../organisation-texts.ts";
import { findAbout, type OrganisationVisit, trailToList } from "./about-organisation.ts";
import { AdministratorTable } from "./administrator-table.tsx";
import { administratorsOf, countUsers } from "./people.queries.ts";

/** An organisation's page: what is known of it, its agreements, and who administers it. */
export async function showOrganisation(visit: OrganisationVisit): Promise<Page> {
  const { db, actor, language, now } = visit;
  const { organisation, scope } = await findAbout(visit);
  const [agreements, administrators, users] = await Promise.all([
    agreementsOf(db, scope),
    administratorsOf(db, scope),
    countUsers(db, scope),
  ]);
  const texts = organisationTexts(language);
  return page({
    title: organisation.name,
    breadcrumb: trailToList(language),
    notice: noticeIn(language, visit.notice),
    content: (
      <>
        <BackLink href={listAt("/organisations", listQueryOf(visit.query))}>{texts.back}</BackLink>
        <PageHeading>{organisation.name}</PageHeading>
        {may(actor, "hindrances.find-anywhere") && <WayToAsk {...{ organisation }} label={texts.hindrance} />}
        <Details {...{ visit, organisation, users }} />
        <Section id="agreements" heading={texts.agreements}>
          {may(actor, "agreements.add") && (
            <WayToAdd {...{ organisation }} below="/agreements/new" label={texts.addAgreement} />
          )}
          <AgreementTable
            {...{ language, organisation, agreements }}
            today={stockholmDate(now)}
            mayEnd={may(actor, "agreements.end")}
            mayReinstate={may(actor, "agreements.reinstate")}
          />
        </Section>
        <Section id="administrators" heading={texts.administrators}>
          {may(actor, "administrators.appoint") && (
            <WayToAdd {...{ organisation }} below="/administrators/new" label={texts.appoint} />
          )}
          {administrators.length > 0 && administrators.every(({ suspendedAt }) => suspendedAt !== null) && (
            <Notice language={language} tone="danger">
              {texts.allSuspended}
            </Notice>
          )}
          <AdministratorTable
            {...{ language, organisation, administrators }}
            mayChange={may(actor, "administrators.end")}
            maySuspend={may(actor, "administrators.suspend")}
            mayReinstate={may(actor, "administrators.reinstate")}
          />
        </Section>
      </>
    ),
  });
}

function WayToAdd(props: { organisation: Organisation; below: string; label: string }): VNode {
  const href = organisationAddress(props.organisation, props.below);
  return (
    <LeftRight
      left={
        <ButtonLink href={href} variant="primary" icon="add" opens="dialog">
          {props.label}
        </ButtonLink>
      }
    />
  );
}

/** For whoever has somebody of the organisation on the telephone. */
function WayToAsk(props: { organisation: Organisation; label: string }): VNode {
  const href = organisationAddress(props.organisation, "/hindrance");
  return (
    <LeftRight
      left={
        <ButtonLink href={href} icon="question">
          {props.label}
        </ButtonLink>
      }
    />
  );
}

function Details(props: { visit: OrganisationVisit; organisation: Organisation; users: number }): VNode {
  const { visit, organisation, users } = props;
  const { kind, code, organisationNumber, countyCode } = organisation;
  const texts = organisationTexts(visit.language);
  return (
    <Section id="details" heading={texts.details}>
      <Card>
        <SummaryList
          items={[
            { label: texts.kind, value: texts.kinds[kind] },
            { label: texts.code[kind], value: code },
            { label: texts.organisationNumber, value: written(organisationNumber) },
            { label: texts.countyCode, value: countyCode },
            { label: texts.users, value: formatCount(users, visit.language) },
          ]}
        />
      </Card>
    </Section>
  );
}

/** With the hyphen that everybody writes it with. */
function written(organisationNumber: string): string {
  return `${organisationNumber.slice(0, 6)}-${organisationNumber.slice(6)}`;
}
