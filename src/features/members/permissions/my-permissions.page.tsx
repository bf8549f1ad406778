import type { VNode } from "preact";
import { scopeOf } from "#platform/access/scope.ts";
import { type Page, page } from "#platform/http/reply.ts";
import type { Visit } from "#platform/http/route.ts";
import type { Language } from "#platform/text/texts.ts";
import { stockholmDate } from "#platform/time/local-date.ts";
import { EmptyState } from "#ui/notice.tsx";
import { PageHeading, Section, TextLink } from "#ui/page-parts.tsx";
import { Table } from "#ui/table.tsx";
import { type ListedAdministrator, listAdministrators } from "../list/administrators.queries.ts";
import { fullName } from "../member.ts";
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
              { key: "name", heading: texts.name, cell: fullName, namesRow: true },
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
