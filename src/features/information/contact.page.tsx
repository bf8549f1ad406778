import { type Page, page } from "#platform/http/reply.ts";
import type { Visit } from "#platform/http/route.ts";
import { defineTexts } from "#platform/text/texts.ts";
import { ContactCard } from "#ui/contact-card.tsx";
import { PageHeading, Section, TextLink, Tiles } from "#ui/page-parts.tsx";
import { Contacts } from "./help.page.tsx";
import type { InformationParts } from "./information.ts";

const contact = defineTexts({
  sv: {
    title: "Kontakt",
    lead: (authority: string) => `Så når du ${authority}.`,
    citizens: "Privatpersoner",
    citizensText:
      "Gäller det Mina sidor eller e-förslag? Skriv till kontaktcenter, med ”Mina sidor” i ämnesraden. Skriv från den adress som ditt konto har, om du kan, och skicka aldrig lösenord eller personnummer i mejl.",
    forgotten: "Har du glömt lösenordet? Du behöver inte vänta på oss:",
    reset: "välj ett nytt",
    citizensCentre: "Kontaktcenter om Mina sidor",
    organisations: "Kommuner och regioner",
    organisationsText:
      "Fråga först din administratör. Kan hon eller han inte svara hjälper kontaktcenter dig.",
  },
  en: {
    title: "Contact",
    lead: (authority) => `How to reach ${authority}.`,
    citizens: "Private persons",
    citizensText:
      "Is it about My pages or proposals? Write to the contact centre, with “My pages” in the subject. Write from the address that your account has, if you can, and never send passwords or personal identity numbers by e-mail.",
    forgotten: "Have you forgotten the password? You need not wait for us:",
    reset: "choose another",
    citizensCentre: "The contact centre about My pages",
    organisations: "Municipalities and regions",
    organisationsText:
      "Ask your administrator first. If she or he cannot answer, the contact centre helps you.",
  },
});

/**
 * Whom to ask. No contact centre is configured for citizens: the one for municipalities is nearest to them, and the
 * subject tells it what a letter is about.
 */
export function contactPage({ authority, support }: InformationParts) {
  return ({ language }: Visit<"public">): Page => {
    const text = contact(language);
    const content = (
      <>
        <PageHeading lead={text.lead(authority)}>{text.title}</PageHeading>
        <Section heading={text.citizens} id="citizens">
          <p>{text.citizensText}</p>
          <p>
            {text.forgotten} <TextLink href="/account/password-reset">{text.reset}</TextLink>.
          </p>
          <Tiles>
            {[
              <ContactCard
                language={language}
                heading={text.citizensCentre}
                headingLevel={3}
                {...support.municipality}
              />,
            ]}
          </Tiles>
        </Section>
        <Section heading={text.organisations} id="organisations">
          <p>{text.organisationsText}</p>
          <Contacts language={language} parts={{ support }} headingLevel={3} />
        </Section>
      </>
    );
    return page({ title: text.title, content });
  };
}
