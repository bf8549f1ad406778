import { catalogueInForce, type EServiceInForce } from "#catalogue";
import { page, type Reply } from "#platform/http/reply.ts";
import { stockholmDate } from "#platform/time/local-date.ts";
import { ButtonLink } from "#ui/button.tsx";
import { EmptyState } from "#ui/notice.tsx";
import { BackLink, Card, PageHeading, Section } from "#ui/page-parts.tsx";
import { type AboutMember, type AdministratorVisit, trailTo } from "../about-member.ts";
import { grantingAddress, memberAddress } from "../addresses.ts";
import { fullName } from "../member.ts";
import { memberTexts } from "../member-texts.ts";
import { aboutMember } from "../member-visit.ts";
import { catalogueName } from "./catalogue-name.tsx";
import type { HeldPermission } from "./grant.ts";
import { grantingTexts } from "./granting-texts.ts";
import { permissionsHeldBy } from "./grants.queries.ts";

/** A button for each e-service that the organisation has an agreement for, also when there is only one. */
export function showEServices(visit: AdministratorVisit): Promise<Reply> {
  return aboutMember(visit, async (about) => {
    const { member, scope, list } = about;
    const today = stockholmDate(visit.now);
    const texts = grantingTexts(visit.language);
    const eServices = await catalogueInForce(visit.db, scope, today);
    const held = await permissionsHeldBy(visit.db, scope, member.id, today);
    return page({
      title: texts.title,
      place: memberTexts(visit.language).place,
      breadcrumb: trailTo(about, visit.language),
      content: (
        <>
          <BackLink href={memberAddress(member.id, list)}>{texts.backTo(fullName(member))}</BackLink>
          <PageHeading lead={texts.forWhom(fullName(member))}>{texts.title}</PageHeading>
          <Section id="e-services" heading={texts.choose}>
            {eServices.length === 0 ? (
              <EmptyState sentence={texts.noEServices} next={texts.noEServicesNext} />
            ) : (
              <>
                <p>{texts.chooseHelp}</p>
                <EServiceButtons visit={visit} about={about} eServices={eServices} held={held} />
              </>
            )}
          </Section>
        </>
      ),
    });
  });
}

function EServiceButtons(props: {
  visit: AdministratorVisit;
  about: AboutMember;
  eServices: readonly EServiceInForce[];
  held: readonly HeldPermission[];
}) {
  const { language } = props.visit;
  const { member, list } = props.about;
  const inForce = (key: string) =>
    props.held.filter(({ eService, standing }) => eService.key === key && standing === "in-force").length;
  return (
    <>
      {props.eServices.map((eService) => (
        <Card>
          <ButtonLink href={grantingAddress(member.id, eService.key, list)} variant="primary">
            {catalogueName(eService, language)}
          </ButtonLink>
          <p>{grantingTexts(language).held(inForce(eService.key))}</p>
        </Card>
      ))}
    </>
  );
}
