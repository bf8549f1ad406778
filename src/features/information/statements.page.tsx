import type { VNode } from "preact";
import { type Page, page } from "#platform/http/reply.ts";
import type { Visit } from "#platform/http/route.ts";
import { defineTexts, type Language } from "#platform/text/texts.ts";
import { PageHeading, Prose } from "#ui/page-parts.tsx";
import { Contacts } from "./help.page.tsx";
import type { InformationParts } from "./information.ts";

type Statement = {
  readonly title: string;
  readonly lead: (authority: string) => string;
  readonly parts: readonly { readonly heading: string; readonly paragraphs: readonly string[] }[];
};

/** The accessibility statement that the law (2018:1937) asks for. */
const accessibility = defineTexts<Statement>({
  sv: {
    title: "Tillgänglighet",
    lead: (authority) =>
      `${authority} står bakom den här tjänsten. Vi vill att så många som möjligt ska kunna använda den.`,
    parts: [
      {
        heading: "Hur tillgänglig är tjänsten?",
        paragraphs: [
          "Tjänsten är byggd för att uppfylla lagen (2018:1937) om tillgänglighet till digital offentlig service, det vill säga WCAG 2.2 på nivå AA och standarden EN 301 549.",
          "Vi känner inte till några brister. Tjänsten har inte granskats av någon utomstående.",
        ],
      },
      {
        heading: "Hur vi har testat",
        paragraphs: [
          "Varje sida kontrolleras automatiskt vid varje ändring, med verktyg för tillgänglighet och för giltig HTML. Vi går också igenom tjänsten med enbart tangentbord, utan JavaScript, i 320 bildpunkters bredd och i 400 procents förstoring.",
          "Bedömningen är vår egen och gjordes den 21 november 2026.",
        ],
      },
      {
        heading: "Berätta om hinder",
        paragraphs: [
          "Är det något du inte kan använda eller förstå? Hör av dig till kontaktcenter, så hjälper vi dig och rättar felet.",
          "Är du inte nöjd med hur vi svarar kan du anmäla det till Myndigheten för digital förvaltning (Digg) eller den myndighet som har tagit över tillsynen. Anmälan gör du på myndighetens webbplats eller i ett brev dit.",
        ],
      },
    ],
  },
  en: {
    title: "Accessibility",
    lead: (authority) =>
      `${authority} is responsible for this service. We want as many as possible to be able to use it.`,
    parts: [
      {
        heading: "How accessible is the service?",
        paragraphs: [
          "The service is built to comply with the Swedish act (2018:1937) on accessibility of digital public services, that is WCAG 2.2 level AA and the standard EN 301 549.",
          "We know of no shortcomings. Nobody from outside has examined the service.",
        ],
      },
      {
        heading: "How we have tested",
        paragraphs: [
          "Every page is checked automatically at each change, with tools for accessibility and for valid HTML. We also go through the service with the keyboard alone, without JavaScript, at a width of 320 pixels and at 400 per cent zoom.",
          "The assessment is our own and was made on 21 November 2026.",
        ],
      },
      {
        heading: "Tell us about obstacles",
        paragraphs: [
          "Is there something you cannot use or understand? Write to the contact centre; we help you and mend the fault.",
          "If you are not satisfied with our answer you can report it to the Agency for Digital Government (Digg) or the authority that has taken over the supervision. You do so on that authority's website or in a letter to it.",
        ],
      },
    ],
  },
});

/** What is kept about those who use the service (GDPR article 13). */
const personalData = defineTexts<Statement>({
  sv: {
    title: "Personuppgifter",
    lead: (authority) => `${authority} är personuppgiftsansvarig för de uppgifter som finns i tjänsten.`,
    parts: [
      {
        heading: "Varför vi får behandla uppgifterna",
        paragraphs: [
          "Rättslig grund är en uppgift av allmänt intresse och myndighetsutövning, artikel 6.1 e i dataskyddsförordningen.",
        ],
      },
      {
        heading: "Vad vi sparar, och varför",
        paragraphs: [
          "Förnamn, efternamn, HSA-id och e-postadress för den som är administratör eller användare i en kommun eller region. Uppgifterna behövs för att rätt person ska få rätt behörighet, och kommer från organisationens administratör eller, för administratörer, från organisationen själv.",
          "För den som har ett konto på Mina sidor: förnamn, efternamn, visningsnamn och e-postadress, och det som du själv väljer att berätta, som adress, telefon och personnummer. Uppgifterna kommer från dig och från din e-legitimation. De behövs för att du ska kunna lämna förslag, rösta och kommentera. Lösenordet sparas så att ingen kan läsa det, och personnumret krypterat.",
          "Dina ärenden, röster och kommentarer, med namnet som visades när du gjorde dem.",
          "När du loggar in sparar vi tidpunkten för första och senaste inloggningen. Varje inloggning, utloggning och nekad inloggning skrivs också i en inloggningslogg.",
          "I loggen sparar vi vem som har gjort vilken ändring, och när. Uppgifterna om personer är krypterade där.",
        ],
      },
      {
        heading: "Hur länge",
        paragraphs: [
          "Uppgifter om borttagna personer sparas i två år, loggen över ändringar i tio år och inloggningsloggen i ett år. Sessioner försvinner när du loggar ut, och senast efter tolv timmar.",
          "Ett konto på Mina sidor finns kvar tills du eller myndigheten avslutar det. Länkar som vi har mejlat sparas i en månad, och vad det blev av mejlen i 90 dagar.",
        ],
      },
      {
        heading: "Kakor",
        paragraphs: [
          "Tjänsten använder bara kakor som behövs: för att du ska kunna logga in och legitimera dig, för valt språk, för att visa att en ändring är gjord, för att i en kvart minnas varför en inloggning nekades, för att i ett år minnas hur du valde att legitimera dig där det finns flera sätt, för att i en kvart låta dig byta ut ett engångslösenord, och för att i ett år känna igen en webbläsare som du har loggat in med på Mina sidor, så att ingen annan kan göra slut på dina inloggningsförsök. Ingen följer vad du gör på andra webbplatser.",
        ],
      },
      {
        heading: "Dina rättigheter",
        paragraphs: [
          "Har du ett konto på Mina sidor ser du där allt som vi har om dig, kan rätta det och hämta det som en fil.",
          "Du har rätt att få veta vilka uppgifter vi har om dig, att få fel rättade och att göra invändningar. Vänd dig till din administratör eller till kontaktcenter. Du kan också klaga hos Integritetsskyddsmyndigheten.",
          "Vill du nå vårt dataskyddsombud? Skriv till kontaktcenter, så når din fråga ombudet.",
        ],
      },
    ],
  },
  en: {
    title: "Personal data",
    lead: (authority) => `${authority} is the controller of the personal data in this service.`,
    parts: [
      {
        heading: "Why we may process the data",
        paragraphs: [
          "The legal basis is a task carried out in the public interest and the exercise of official authority, article 6(1)(e) of the GDPR.",
        ],
      },
      {
        heading: "What we keep, and why",
        paragraphs: [
          "Given name, family name, HSA-id and e-mail address of those who are administrators or users in a municipality or region. They are needed so that the right person gets the right permission, and come from the organisation's administrator or, for administrators, from the organisation itself.",
          "Of those who have an account on My pages: given name, family name, display name and e-mail address, and what you choose to tell yourself, such as address, telephone and personal identity number. They come from you and from your e-ID. They are needed so that you can submit proposals, vote and comment. The password is kept so that nobody can read it, and the personal identity number encrypted.",
          "Your cases, votes and comments, with the name that was shown when you made them.",
          "When you sign in we keep the time of the first and the latest sign-in. Every sign-in, sign-out and refused sign-in is also written in a sign-in log.",
          "In the log we keep who made which change, and when. What it says of people is encrypted.",
        ],
      },
      {
        heading: "For how long",
        paragraphs: [
          "Details of removed people are kept for two years, the log of changes for ten and the sign-in log for one. Sessions vanish when you sign out, and after twelve hours at the latest.",
          "An account on My pages remains until you or the authority ends it. Links that we have mailed are kept for a month, and what became of the e-mails for 90 days.",
        ],
      },
      {
        heading: "Cookies",
        paragraphs: [
          "The service uses necessary cookies only: to let you sign in and identify yourself, for the chosen language, to tell that a change was made, to remember for a quarter of an hour why a sign-in was refused, to remember for a year how you chose to identify yourself where there are several ways, to let you replace a one-time password within a quarter of an hour, and to know again for a year a browser that you have signed in with on My pages, so that nobody else can use up your attempts to sign in. Nobody follows what you do on other sites.",
        ],
      },
      {
        heading: "Your rights",
        paragraphs: [
          "If you have an account on My pages you see everything there that we hold about you, can correct it and can fetch it as a file.",
          "You have the right to know what we hold about you, to have faults corrected and to object. Turn to your administrator or the contact centre. You can also complain to the Swedish Authority for Privacy Protection.",
          "To reach our data protection officer, write to the contact centre, which passes your question on.",
        ],
      },
    ],
  },
});

export const accessibilityPage = statementPage(accessibility);
export const personalDataPage = statementPage(personalData);

function statementPage(texts: (language: Language) => Statement) {
  return (parts: InformationParts) =>
    ({ language }: Visit<"public">): Page => {
      const text = texts(language);
      const content = (
        <>
          <PageHeading lead={text.lead(parts.authority)}>{text.title}</PageHeading>
          <Prose>
            {text.parts.map((part) => (
              <Part {...part} />
            ))}
          </Prose>
          <Contacts language={language} parts={parts} />
        </>
      );
      return page({ title: text.title, content });
    };
}

function Part(props: Statement["parts"][number]): VNode {
  return (
    <>
      <h2>{props.heading}</h2>
      {props.paragraphs.map((paragraph) => (
        <p>{paragraph}</p>
      ))}
    </>
  );
}
