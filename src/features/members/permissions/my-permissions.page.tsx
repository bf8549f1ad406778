import type { VNode } from "preact";
import { scopeOf } from "#platform/access/scope.ts";
import { notFound } from "#platform/http/problem.ts";
import { type Page, page } from "#platform/http/reply.ts";
import type { Visit } from "#platform/http/route.ts";
import type { Language } from "#platform/text/texts.ts";
import { stockholmDate } from "#platform/time/local-date.ts";
import { EmptyState } from "#ui/notice.tsx";
import { Card, PageHeading, Section, TextLink } from "#ui/page-parts.tsx";
import { SummaryList } from "#ui/summary-list.tsx";
import { Table } from "#ui/table.tsx";
import { administratorName } from "../administrator-name.tsx";
import { detailsTexts } from "../details/details-texts.ts";
import { type ListedAdministrator, listAdministrators } from "../list/administrators.queries.ts";
import { findMember } from "../member.queries.ts";
import { detailNames, type Member } from "../member.ts";
import { noticeIn } from "../notices.ts";
import { catalogueName } from "./catalogue-name.tsx";
import { byEService, type GrantedEService } from "./grant.ts";
import { permissionsHeldBy } from "./grants.queries.ts";
import { CurrentPermissions, DormantPermissions } from "./held-permissions.tsx";
import { myPermissionsTexts } from "./my-permissions-texts.ts";

/** What a user may do, since when, where, and whom to ask. */
export async function showMyPermissions(visit: Visit<"own-permissions.read">): Promise<Page> {
  const { db, language, actor } = visit;
  const scope = scopeOf(actor);
  const texts = myPermissionsTexts(language);
  const held = await permissionsHeldBy(db, scope, actor.member, stockholmDate(visit.now));
  const member = await findMember(db, scope, actor.member);
  if (member === undefined) throw notFound();
  const administrators = await listAdministrators(db, scope);
  const inForce = held.filter(({ standing }) => standing === "in-force");
  return page({
    title: texts.title,
    notice: noticeIn(language, visit.notice),
    content: (
      <>
        <PageHeading lead={texts.lead(actor.organisationName)}>{texts.title}</PageHeading>
        <Section id="e-services" heading={texts.eServices}>
          <EServices language={language} eServices={byEService(inForce).map(({ eService }) => eService)} />
        </Section>
        <Section id="permissions" heading={texts.permissions}>
          <CurrentPermissions
            language={language}
            held={held}
            empty={{ sentence: texts.none, next: texts.noneNext }}
          />
        </Section>
        <DormantPermissions language={language} held={held} />
        <OwnDetails language={language} member={member} />
        <Administrators language={language} administrators={administrators} />
      </>
    ),
  });
}

/** Links to where each is opened; a name without a link where the authority has not said (decision 41). */
function EServices(props: { language: Language; eServices: readonly GrantedEService[] }): VNode {
  const { language, eServices } = props;
  if (eServices.length === 0) return <EmptyState sentence={myPermissionsTexts(language).noEServices} />;
  return (
    <ul class="b-plain-list">
      {eServices.map((eService) => (
        <li>
          {eService.address === null ? (
            catalogueName(eService, language)
          ) : (
            <TextLink href={eService.address}>{catalogueName(eService, language)}</TextLink>
          )}
        </li>
      ))}
    </ul>
  );
}

/** What is registered about the user, who alone can tell whether it is right, and whom to ask if not. */
function OwnDetails({ language, member }: { language: Language; member: Member }): VNode {
  const texts = myPermissionsTexts(language);
  const names = detailsTexts(language);
  return (
    <Section id="details" heading={texts.details}>
      <Card>
        <SummaryList items={detailNames.map((name) => ({ label: names[name], value: member[name] }))} />
      </Card>
      <p>{texts.detailsHelp}</p>
    </Section>
  );
}

function Administrators(props: {
  language: Language;
  administrators: readonly ListedAdministrator[];
}): VNode {
  const { language, administrators } = props;
  const texts = myPermissionsTexts(language);
  return (
    <Section id="administrators" heading={texts.administrators}>
      {administrators.length === 0 ? (
        <EmptyState sentence={texts.noAdministrators} />
      ) : (
        <>
          <p>{texts.administratorsHelp}</p>
          <Table
            language={language}
            caption={texts.administrators}
            captionHidden
            rows={administrators}
            columns={[
              { key: "name", heading: texts.name, cell: administratorName(language), namesRow: true },
              {
                key: "email",
                heading: texts.email,
                cell: ({ email }) => <TextLink href={`mailto:${email}`}>{email}</TextLink>,
              },
            ]}
          />
        </>
      )}
    </Section>
  );
}
