import type { SignedIn } from "#platform/access/actor.ts";
import { takenAlong } from "#platform/http/form-route.ts";
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
    staff: "handläggare",
    "external-user": undefined,
    demonstration: "Det här är en demonstration. Alla personer och organisationer är påhittade.",
    people: "Testpersoner",
    mail: "Skickad e-post",
    help: "Hjälp",
    manuals: "Användarmanualer",
    accessibility: "Tillgänglighet",
    personalData: "Personuppgifter",
    contact: "Kontakt",
  },
  en: {
    administrator: "administrator",
    user: "user",
    staff: "staff member",
    "external-user": undefined,
    demonstration: "This is a demonstration. All people and organisations are invented.",
    people: "Test people",
    mail: "Sent mail",
    help: "Help",
    manuals: "User manuals",
    accessibility: "Accessibility",
    personalData: "Personal data",
    contact: "Contact",
  },
});

/** Puts a page into the frame that all pages share (interface: Frame). */
export function frameWith(options: FrameOptions): (page: Page, framing: Framing) => string {
  return (page, { actor, lasts, language, path }) =>
    documentOf(
      <Layout
        language={language}
        title={page.title}
        hasErrors={page.faulty}
        neverKept={page.neverKept}
        authority={options.authority}
        place={page.place}
        assets={options.assets}
        demonstration={options.demonstration ? demonstrationBand(language) : undefined}
        signedIn={actor && signedInAs(actor, options.authority, language)}
        sessionTime={lasts && { ...lasts, signInHref: signInHref(actor, path) }}
        navigation={navigationFor(actor, language, path)}
        breadcrumb={page.breadcrumb}
        notice={page.notice === undefined ? undefined : { text: page.notice }}
        footer={{ links: footerLinks(language), version: options.version }}
        path={path}
        takenAlong={page.sent && takenAlong(page.sent)}
      >
        {page.content}
      </Layout>,
    );
}

/** Back to this page; to Mina sidor's own door for citizens. */
function signInHref(actor: SignedIn | undefined, path: string): string {
  const door = actor?.kind === "external-user" ? "/account/sign-in" : "/sign-in";
  return `${door}?return=${encodeURIComponent(path)}`;
}

function signedInAs(actor: SignedIn, authority: string, language: Language) {
  const { givenName, familyName } = actor.details;
  return {
    organisation: organisationOf(actor, authority),
    person: `${givenName} ${familyName}`,
    role: texts(language)[actor.role],
  };
}

/** Citizens act for nobody but themselves. */
function organisationOf(actor: SignedIn, authority: string): string | undefined {
  switch (actor.kind) {
    case "member":
      return actor.organisationName;
    case "staff":
      return authority;
    case "external-user":
      return undefined;
  }
}

function demonstrationBand(language: Language) {
  const text = texts(language);
  return {
    text: text.demonstration,
    links: [
      { label: text.people, href: "/demonstration/people" },
      { label: text.mail, href: "/demonstration/mail" },
    ],
  };
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
