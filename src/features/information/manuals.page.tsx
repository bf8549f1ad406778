import type { VNode } from "preact";
import { type Page, page } from "#platform/http/reply.ts";
import type { Visit } from "#platform/http/route.ts";
import { defineTexts } from "#platform/text/texts.ts";
import { PageHeading, Prose, Section } from "#ui/page-parts.tsx";
import { Contacts } from "./help.page.tsx";
import type { InformationParts } from "./information.ts";

type Chapter = { readonly id: string; readonly heading: string; readonly steps: readonly string[] };

const manuals = defineTexts({
  sv: {
    title: "Användarmanualer",
    lead: "Så gör du, steg för steg. Manualerna ändras när tjänsten gör det.",
    administrators: "För administratörer",
    administratorChapters: [
      {
        id: "list",
        heading: "Filtrera, sök och sortera i listan med användare",
        steps: [
          "När du har loggat in ser du listan över organisationens användare. Högst upp till höger står din organisation och ditt namn, och där finns knappen Logga ut på varje sida.",
          "Filtrera e-tjänster visar dem som har behörighet i de e-tjänster du väljer. Filtrera behörigheter gör detsamma för enskilda behörigheter.",
          "I sökrutan till höger skriver du ett tecken eller ett ord. Listan visar alla vars uppgifter, e-tjänster eller behörigheter innehåller det.",
          "Pilarna upp och ned vid varje rubrik sorterar listan.",
        ],
      },
      {
        id: "add",
        heading: "Lägg till ny användare",
        steps: [
          "Tryck på Lägg till användare till vänster ovanför listan.",
          "Fyll i förnamn, efternamn, HSA-id och e-post. Alla fält behövs. HSA-id står på kortet.",
          "Tryck på Spara. Användaren finns nu, men har ingen behörighet.",
        ],
      },
      {
        id: "permissions",
        heading: "Ändra eller lägga till behörigheter för användare",
        steps: [
          "Tryck på användarens förnamn i listan och sedan på Ändra och lägg till behörigheter.",
          "Välj e-tjänst. Du ser dem som organisationen har avtal för.",
          "Bocka i eller ur och tryck på Klar. Ändringen gäller genast.",
          "Aktuella behörigheter visar vad användaren nu har. Tillbaka till användare leder till listan.",
          "Under Behörigheter som inte gäller nu står de som inte ger något längre. Klicka på e-tjänsten, bocka ur dem som användaren inte ska ha kvar och tryck på Klar.",
        ],
      },
      {
        id: "correct",
        heading: "Ändra uppgifter för användare",
        steps: [
          "Tryck på användarens förnamn i listan och sedan på Ändra användaruppgifter.",
          "Ändra och tryck på Spara. HSA-id går att rätta tills användaren har loggat in första gången; därefter tar du bort användaren och lägger till på nytt.",
        ],
      },
      {
        id: "remove",
        heading: "Ta bort en användare",
        steps: [
          "Tryck på användarens förnamn i listan och sedan på Ta bort användare längst ned till vänster.",
          "Läs vad som försvinner och tryck på OK. Behörigheterna upphör genast.",
        ],
      },
      {
        id: "hindrance",
        heading: "Ta reda på varför någon inte kommer in",
        steps: [
          "Tryck på Varför kommer någon inte in? ovanför listan, eller på Varför kommer personen inte in? på användarens sida.",
          "Skriv personens HSA-id, välj vad personen inte kommer åt och tryck på Visa vad som hindrar.",
          "Överst står det som hindrar och vem som kan rätta till det. Därunder står varje steg för sig.",
        ],
      },
      {
        id: "log",
        heading: "Se vem som har gjort vad",
        steps: [
          "Loggen visar alla ändringar i din organisation: vem som tilldelade eller tog bort vilken behörighet, och när.",
        ],
      },
    ],
    users: "För användare",
    userChapters: [
      {
        id: "own",
        heading: "Dina behörigheter",
        steps: [
          "När du har loggat in visar Mina behörigheter vad du får göra, sedan när, och vilka e-tjänster du kan öppna.",
          "Saknar du något, eller är en uppgift fel, vänder du dig till din administratör. Namn och e-post står på sidan.",
        ],
      },
    ],
    faultHeading: "Fel eller förslag",
    fault:
      "Hittar du ett fel i en manual, eller saknar du något i den? Skriv till kontaktcenter, så rättar vi.",
  },
  en: {
    title: "User manuals",
    lead: "What to do, step by step. The manuals change when the service does.",
    administrators: "For administrators",
    administratorChapters: [
      {
        id: "list",
        heading: "Filter, search and sort in the list of users",
        steps: [
          "When you have signed in you see the list of your organisation's users. Top right are your organisation and your name, and the button Sign out on every page.",
          "Filter e-services shows those who have a permission in the e-services you choose. Filter permissions does the same for single permissions.",
          "In the search box to the right, type a character or a word. The list shows everybody whose details, e-services or permissions contain it.",
          "The arrows up and down at each heading sort the list.",
        ],
      },
      {
        id: "add",
        heading: "Add a new user",
        steps: [
          "Press Add user, to the left above the list.",
          "Fill in given name, family name, HSA-id and e-mail. All of them are needed. The HSA-id is on the card.",
          "Press Save. The user now exists, but has no permission.",
        ],
      },
      {
        id: "permissions",
        heading: "Change or add permissions for users",
        steps: [
          "Press the user's given name in the list, then Change and add permissions.",
          "Choose an e-service. You see those that the organisation has an agreement for.",
          "Tick or untick, and press Done. The change applies at once.",
          "Current permissions shows what the user has now. Back to users leads to the list.",
          "Under Permissions that do not apply now are those that no longer give anything. Click the e-service, untick those that the user should not keep, and press Done.",
        ],
      },
      {
        id: "correct",
        heading: "Change details of users",
        steps: [
          "Press the user's given name in the list, then Change user details.",
          "Change and press Save. An HSA-id can be corrected until the user has signed in for the first time; afterwards you remove the user and add them again.",
        ],
      },
      {
        id: "remove",
        heading: "Remove a user",
        steps: [
          "Press the user's given name in the list, then Remove user at the bottom left.",
          "Read what goes, and press OK. The permissions end at once.",
        ],
      },
      {
        id: "hindrance",
        heading: "Find out why somebody does not get in",
        steps: [
          "Press Why does somebody not get in? above the list, or Why does the person not get in? on the user's page.",
          "Enter the person's HSA-id, choose what the person cannot get at, and press Show what stands in the way.",
          "First comes what stands in the way and who can mend it. Below that is each step by itself.",
        ],
      },
      {
        id: "log",
        heading: "See who has done what",
        steps: [
          "The log shows every change in your organisation: who granted or removed which permission, and when.",
        ],
      },
    ],
    users: "For users",
    userChapters: [
      {
        id: "own",
        heading: "Your permissions",
        steps: [
          "When you have signed in, My permissions shows what you may do, since when, and which e-services you can open.",
          "If something is missing or wrong, ask your administrator. Name and e-mail are on the page.",
        ],
      },
    ],
    faultHeading: "Faults and suggestions",
    fault:
      "Have you found a fault in a manual, or is something missing? Write to the contact centre and we mend it.",
  },
});

/** The user manuals, their chapters called as in the administrator manual (§4), and how to report a fault in them (manual §2.1). */
export function manualsPage(parts: InformationParts) {
  return ({ language }: Visit<"public">): Page => {
    const text = manuals(language);
    const content = (
      <>
        <PageHeading lead={text.lead}>{text.title}</PageHeading>
        <Section heading={text.administrators} id="administrators">
          <Chapters chapters={text.administratorChapters} />
        </Section>
        <Section heading={text.users} id="users">
          <Chapters chapters={text.userChapters} />
        </Section>
        <Section heading={text.faultHeading} id="fault">
          <p>{text.fault}</p>
          <Contacts language={language} parts={parts} />
        </Section>
      </>
    );
    return page({ title: text.title, content });
  };
}

function Chapters(props: { chapters: readonly Chapter[] }): VNode {
  return (
    <Prose>
      {props.chapters.map((chapter) => (
        <>
          <h3 id={chapter.id}>{chapter.heading}</h3>
          <ol>
            {chapter.steps.map((step) => (
              <li>{step}</li>
            ))}
          </ol>
        </>
      ))}
    </Prose>
  );
}
