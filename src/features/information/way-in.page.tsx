import type { VNode } from "preact";
import type { OrganisationKind } from "#platform/access/actor.ts";
import { notFound } from "#platform/http/problem.ts";
import { type Page, page } from "#platform/http/reply.ts";
import type { Visit } from "#platform/http/route.ts";
import type { Language } from "#platform/text/texts.ts";
import { stockholmDate } from "#platform/time/local-date.ts";
import { ButtonLink } from "#ui/button.tsx";
import { Actions } from "#ui/form.tsx";
import { Card, PageHeading, Prose, TextLink } from "#ui/page-parts.tsx";
import { eServicesOffered, type OfferedEService } from "./e-services.queries.ts";
import { type InformationParts, kinds, slugOf } from "./information.ts";
import { texts } from "./texts.ts";
import { eServicesAddress, Support, signInAddress, WayIn } from "./way-in.tsx";

/** The tab Andra aktörer. */
export function otherActors({ language, path }: Visit<"public">): Page {
  const text = texts(language);
  const content = (
    <WayIn language={language} path={path}>
      <PageHeading lead={text.otherActorsLead}>{text.otherActors}</PageHeading>
      <Prose>
        <p>{text.otherActorsText}</p>
        {kinds.map(({ kind, slug }) => (
          <p>
            <TextLink href={`/other-actors/${slug}`}>{text[kind]}</TextLink>: {text[`${kind}Text`]}
          </p>
        ))}
      </Prose>
    </WayIn>
  );
  return page({ title: text.otherActors, content });
}

/** Kommuner, or Landsting. */
export function organisationKindPage(kind: OrganisationKind) {
  return ({ language, path }: Visit<"public">): Page => {
    const text = texts(language);
    const content = (
      <WayIn language={language} path={path}>
        <PageHeading lead={text[`${kind}Text`]}>{text[kind]}</PageHeading>
        <p>
          <TextLink href={eServicesAddress(kind)}>{text[`${kind}EServices`]}</TextLink>
        </p>
      </WayIn>
    );
    return page({ title: text[kind], breadcrumb: trail(language), content });
  };
}

/** E-tjänst för kommuner: one button for administrators, and one with the name of each e-service for users. */
export async function municipalEServices({ language, path, db, now }: Visit<"public">): Promise<Page> {
  const text = texts(language);
  const address = eServicesAddress("municipality");
  const offered = await eServicesOffered(db, "municipality", stockholmDate(now), language);
  const content = (
    <WayIn language={language} path={path}>
      <PageHeading>{text.municipalityEServices}</PageHeading>
      <Card>
        <h2 class="ds-heading" data-size="xs">
          {text.forAdministrators}
        </h2>
        <p>{text.forAdministratorsText}</p>
        <Actions>
          <ButtonLink variant="primary" href={`${address}/administration`}>
            {text.administer}
          </ButtonLink>
        </Actions>
      </Card>
      <Card>
        <h2 class="ds-heading" data-size="xs">
          {text.forUsers}
        </h2>
        <p>{offered.length === 0 ? text.noEServices : text.forUsersText}</p>
        <EServiceButtons address={address} offered={offered} />
      </Card>
    </WayIn>
  );
  return page({ title: text.municipalityEServices, breadcrumb: trail(language, "municipality"), content });
}

function EServiceButtons(props: { address: string; offered: readonly OfferedEService[] }): VNode {
  return (
    <Actions>
      {props.offered.map((eService) => (
        <ButtonLink href={`${props.address}/${eService.key}`}>{eService.name}</ButtonLink>
      ))}
    </Actions>
  );
}

/** Administrera behörigheter för e-tjänster, with the button that leads to the sign-in. */
export function administrationEntrance(parts: InformationParts) {
  return ({ language, path }: Visit<"public">): Page =>
    entrance({ parts, language, path, kind: "municipality", title: texts(language).administer });
}

/** The way to one e-service, for its users. */
export function eServiceEntrance(parts: InformationParts) {
  return async ({ language, path, params, db, now }: Visit<"public">): Promise<Page> => {
    const offered = await eServicesOffered(db, "municipality", stockholmDate(now), language);
    const eService = offered.find(({ key }) => key === params.eService);
    if (eService === undefined) throw notFound();
    return entrance({ parts, language, path, kind: "municipality", title: eService.name });
  };
}

/** E-tjänst för landsting: regions have the sign-in button here, for administrators and users alike. */
export function regionalEServices(parts: InformationParts) {
  return ({ language, path }: Visit<"public">): Page => {
    const text = texts(language);
    return entrance({
      parts,
      language,
      path,
      kind: "region",
      title: text.regionEServices,
      lead: text.forRegions,
    });
  };
}

type Entrance = {
  parts: InformationParts;
  language: Language;
  path: string;
  kind: OrganisationKind;
  title: string;
  lead?: string;
};

function entrance({ parts, language, path, kind, title, lead }: Entrance): Page {
  const text = texts(language);
  const content = (
    <WayIn language={language} path={path}>
      <PageHeading lead={lead}>{title}</PageHeading>
      <Prose>
        <p>{text.onlyWithAgreement}</p>
        <p>{text.beforeSignIn}</p>
        <p>
          <ButtonLink variant="primary" href={signInAddress(kind)}>
            {text.signIn}
          </ButtonLink>
        </p>
      </Prose>
      <Support language={language} kind={kind} parts={parts} />
    </WayIn>
  );
  const above =
    kind === "municipality" ? [{ label: text.municipalityEServices, href: eServicesAddress(kind) }] : [];
  return page({ title, breadcrumb: [...trail(language, kind), ...above], content });
}

function trail(language: Language, kind?: OrganisationKind) {
  const text = texts(language);
  const first = { label: text.otherActors, href: "/other-actors" };
  return kind === undefined ? [first] : [first, { label: text[kind], href: `/other-actors/${slugOf(kind)}` }];
}
