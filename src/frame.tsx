import type { Member } from "#platform/access/actor.ts";
import type { Page } from "#platform/http/reply.ts";
import type { Framing } from "#platform/http/site.ts";
import { defineTexts, type Language } from "#platform/text/texts.ts";
import type { Assets } from "#ui/assets.ts";
import { documentOf } from "#ui/document.ts";
import { Layout } from "#ui/layout.tsx";
import { navigationFor } from "./navigation.ts";

export type FrameOptions = {
  readonly authority: string;
  readonly version: string;
  readonly assets: Assets;
  readonly demonstration: boolean;
};

const texts = defineTexts({
  sv: {
    administrator: "administratör",
    user: "användare",
    demonstration: "Det här är en demonstration. Alla personer och organisationer är påhittade.",
    people: "Testpersoner",
    help: "Hjälp",
    manuals: "Användarmanualer",
    accessibility: "Tillgänglighet",
    personalData: "Personuppgifter",
    contact: "Kontakt",
  },
  en: {
    administrator: "administrator",
    user: "user",
    demonstration: "This is a demonstration. All people and organisations are invented.",
    people: "Test people",
    help: "Help",
    manuals: "User manuals",
    accessibility: "Accessibility",
    personalData: "Personal data",
    contact: "Contact",
  },
});

/** Puts a page into the frame that all pages share (interface: Frame). */
export function frameWith(options: FrameOptions): (page: Page, framing: Framing) => string {
  return (page, { actor, language, path }) =>
    documentOf(
      <Layout
        language={language}
        title={page.title}
        hasErrors={page.faulty}
        authority={options.authority}
        place={page.place}
        assets={options.assets}
        demonstration={options.demonstration ? demonstrationBand(language) : undefined}
        signedIn={actor && signedInAs(actor, language)}
        navigation={navigationFor(actor, language, path)}
        breadcrumb={page.breadcrumb}
        notice={page.notice === undefined ? undefined : { text: page.notice }}
        footer={{ links: footerLinks(language), version: options.version }}
        path={path}
      >
        {page.content}
      </Layout>,
    );
}

function signedInAs(actor: Member, language: Language) {
  const { givenName, familyName } = actor.details;
  return {
    organisation: actor.organisationName,
    person: `${givenName} ${familyName}`,
    role: texts(language)[actor.role],
  };
}

function demonstrationBand(language: Language) {
  const text = texts(language);
  return { text: text.demonstration, links: [{ label: text.people, href: "/demonstration/people" }] };
}

function footerLinks(language: Language) {
  const text = texts(language);
  return [
    { label: text.help, href: "/help" },
    { label: text.manuals, href: "/manuals" },
    { label: text.accessibility, href: "/accessibility" },
    { label: text.personalData, href: "/personal-data" },
    { label: text.contact, href: "/contact" },
  ];
}
