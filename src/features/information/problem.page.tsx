import type { SignedIn } from "#platform/access/actor.ts";
import type { ProblemStatus } from "#platform/http/problem.ts";
import { type Page, page } from "#platform/http/reply.ts";
import type { Framing } from "#platform/http/site.ts";
import { defineTexts } from "#platform/text/texts.ts";
import { PageHeading, Prose, TextLink } from "#ui/page-parts.tsx";

type ProblemText = { readonly title: string; readonly text: string };

/** Whom one asks differs; nobody else gets as far as this page, since whoever is not signed in is sent to do so. */
type Refusals = Record<SignedIn["kind"], string>;

const problems = defineTexts<
  Record<ProblemStatus, ProblemText> & { refused: Refusals; sent: string; home: string; help: string }
>({
  sv: {
    400: {
      title: "Adressen eller formuläret gick inte att läsa",
      text: "Något i det som skickades var trasigt. Gå tillbaka, ladda om sidan och försök igen.",
    },
    403: {
      title: "Du har inte tillgång till den här sidan",
      text: "Det du försökte göra är inte öppet för dig.",
    },
    404: {
      title: "Sidan finns inte",
      text: "Adressen kan vara fel skriven, eller så har det som fanns här tagits bort.",
    },
    409: {
      title: "Någon annan hann före",
      text: "Det du ville ändra har ändrats av någon annan. Inget är sparat. Ladda om sidan och försök igen.",
    },
    413: {
      title: "Det som skickades är för stort",
      text: "Formuläret innehåller mer text än tjänsten tar emot. Inget är sparat.",
    },
    422: {
      title: "Formuläret gick inte att ta emot",
      text: "Det innehöll något som tjänsten inte känner till. Inget är sparat. Ladda om sidan och försök igen.",
    },
    429: {
      title: "För många försök",
      text: "Det kom många försök från ditt nätverk på kort tid. Vänta en minut och försök igen.",
    },
    500: {
      title: "Något gick fel hos oss",
      text: "Felet är registrerat. Försök igen om en stund. Det du skrev kan behöva skrivas om.",
    },
    503: {
      title: "Tjänsten är tillfälligt otillgänglig",
      text: "Vi når inte våra uppgifter just nu. Försök igen om en halv minut. Inget av det som är sparat har gått förlorat.",
    },
    refused: {
      member:
        "Din roll ger inte rätt till det du försökte göra. Fråga din administratör om du tror att det är fel.",
      staff:
        "Du saknar rättigheten för det du försökte göra. Den kan ha tagits bort medan sidan var öppen. Fråga den som hanterar handläggare hos er om du tror att det är fel.",
      "external-user":
        "Du är inloggad som privatperson. Den här sidan är för den som arbetar i en kommun eller region eller hos myndigheten.",
    },
    sent: "Skickade du ett formulär är inget sparat. Det du skrev finns kvar om du går tillbaka i webbläsaren.",
    home: "Till startsidan",
    help: "Hjälp och kontakt",
  },
  en: {
    400: {
      title: "The address or the form could not be read",
      text: "Something in what was sent was broken. Go back, reload the page and try again.",
    },
    403: {
      title: "You do not have access to this page",
      text: "What you tried to do is not open to you.",
    },
    404: {
      title: "The page does not exist",
      text: "The address may be misspelt, or what was here has been removed.",
    },
    409: {
      title: "Somebody else was first",
      text: "What you wanted to change has been changed by somebody else. Nothing is saved. Reload the page and try again.",
    },
    413: {
      title: "What was sent is too large",
      text: "The form holds more text than the service accepts. Nothing is saved.",
    },
    422: {
      title: "The form could not be accepted",
      text: "It held something that the service does not know. Nothing is saved. Reload the page and try again.",
    },
    429: {
      title: "Too many attempts",
      text: "Many attempts came from your network in a short time. Wait a minute and try again.",
    },
    500: {
      title: "Something went wrong on our side",
      text: "The fault has been recorded. Try again in a while. You may have to type again what you wrote.",
    },
    503: {
      title: "The service is temporarily unavailable",
      text: "We cannot reach our data right now. Try again in half a minute. Nothing that was saved has been lost.",
    },
    refused: {
      member:
        "Your role does not allow what you tried to do. Ask your administrator if you think that this is wrong.",
      staff:
        "You lack the right to do what you tried to do. It may have been taken away while the page was open. Ask whoever manages staff at your authority if you think that this is wrong.",
      "external-user":
        "You are signed in as a private person. This page is for those who work in a municipality or region, or at the authority.",
    },
    sent: "If you sent a form, nothing is saved. What you wrote is still there if you go back in the browser.",
    home: "To the first page",
    help: "Help and contact",
  },
});

/** The page for each way in which a request cannot be answered: what happened, and what to do. */
export function problemPage(status: ProblemStatus, { language, actor }: Framing): Page {
  const texts = problems(language);
  const { title } = texts[status];
  const isRefusal = status === 403 && actor !== undefined;
  const text = isRefusal ? texts.refused[actor.kind] : texts[status].text;
  const content = (
    <>
      <PageHeading>{title}</PageHeading>
      <Prose>
        <p>{text}</p>
        {isRefusal && <p>{texts.sent}</p>}
        <p>
          <TextLink href="/">{texts.home}</TextLink>
        </p>
        <p>
          <TextLink href="/help">{texts.help}</TextLink>
        </p>
      </Prose>
    </>
  );
  return page({ status, title, content });
}
