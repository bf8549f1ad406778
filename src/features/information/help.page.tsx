import type { VNode } from "preact";
import { type Page, page } from "#platform/http/reply.ts";
import type { Visit } from "#platform/http/route.ts";
import { defineTexts, type Language } from "#platform/text/texts.ts";
import { WhoCanMend } from "#sign-in";
import { ContactCard } from "#ui/contact-card.tsx";
import { PageHeading, Prose, Tiles } from "#ui/page-parts.tsx";
import { type InformationParts, kinds } from "./information.ts";
import { texts } from "./texts.ts";

const help = defineTexts({
  sv: {
    title: "Vid problem att starta e-tjänsten",
    lead: "Prova i den här ordningen. Försök logga in på nytt efter varje steg.",
    steps: [
      ["Vänta och försök igen", "Försök några gånger, med ett par minuters mellanrum."],
      [
        "Läs felmeddelandet",
        "Kommer inte webbläsaren åt din tjänstelegitimation visar den ett felmeddelande. Då hjälper något av stegen nedan.",
      ],
      [
        "Kontrollera kortet och läsaren",
        "Se efter att kortets giltighetsdatum inte har passerat, att kortet är rent och att det sitter rätt i läsaren. Är läsaren extern: kontrollera att den är ansluten till datorn.",
      ],
      ["Starta om webbläsaren", "Stäng alla flikar och fönster först."],
      [
        "Läs in kortet på nytt",
        "Leta upp Net iD bland ikonerna i aktivitetsfältet. Högerklicka på ikonen och välj ”Läs in kortet på nytt”. Hur det ser ut beror på vilken version du har.",
      ],
      ["Mejla kontaktcenter", "Kvarstår felet hjälper kontaktcenter dig. Adresserna står nedan."],
    ],
    networkHeading: "Adresser som måste gå att nå",
    network: "Din arbetsplats nätverk måste släppa fram trafik till:",
    purposes: { service: "själva tjänsten", signIn: "inloggningen" },
    and: " och ",
    notRegisteredHeading: "Kortet fungerar, men du kommer inte in",
    notRegistered:
      "Då är du troligen inte registrerad med det HSA-id som står på kortet, eller så saknas en behörighet eller ett avtal.",
  },
  en: {
    title: "If the e-service does not start",
    lead: "Try in this order. Sign in again after each step.",
    steps: [
      ["Wait and try again", "Try a few times, a couple of minutes apart."],
      [
        "Read the error message",
        "If the browser cannot reach your service e-ID it shows an error message. One of the steps below will then help.",
      ],
      [
        "Check the card and the reader",
        "See that the card has not expired, that it is clean and that it sits properly in the reader. If the reader is external, check that it is connected to the computer.",
      ],
      ["Restart the browser", "Close all tabs and windows first."],
      [
        "Read the card again",
        "Find Net iD among the icons in the task bar. Right-click it and choose “Läs in kortet på nytt” (read the card again). What it looks like depends on your version.",
      ],
      [
        "Write to the contact centre",
        "If the fault remains, the contact centre helps you. The addresses are below.",
      ],
    ],
    networkHeading: "Addresses that must be reachable",
    network: "The network at your workplace has to let through traffic to:",
    purposes: { service: "the service itself", signIn: "the sign-in" },
    and: " and ",
    notRegisteredHeading: "The card works, but you do not get in",
    notRegistered:
      "Then you are probably not registered with the HSA-id on the card, or a permission or an agreement is missing.",
  },
});

/** The manual's advice in the manual's order (§3.1.1), and what the network must let through (§1.1). */
export function helpPage(parts: InformationParts) {
  return ({ language }: Pick<Visit<"public">, "language">): Page => {
    const text = help(language);
    const content = (
      <>
        <PageHeading lead={text.lead}>{text.title}</PageHeading>
        <Prose>
          <ol>
            {text.steps.map(([step, advice]) => (
              <li>
                <strong>{step}.</strong> {advice}
              </li>
            ))}
          </ol>
          <h2>{text.notRegisteredHeading}</h2>
          <p>{text.notRegistered}</p>
          <WhoCanMend language={language} />
          <h2 id="network">{text.networkHeading}</h2>
          <p>{text.network}</p>
          <ul>
            {[...reachableHosts(parts)].map(([host, purposes]) => (
              <li>
                <code>{host}</code>: {purposes.map((purpose) => text.purposes[purpose]).join(text.and)}
              </li>
            ))}
          </ul>
        </Prose>
        <Contacts language={language} parts={parts} />
      </>
    );
    return page({ title: text.title, content });
  };
}

type Purpose = keyof InformationParts["reachable"];

/** Each host once, with everything that it is needed for. */
function reachableHosts({ reachable }: InformationParts): Map<string, Purpose[]> {
  const hosts = [reachable.service, ...reachable.signIn].map(({ host }) => host);
  return new Map(hosts.map((host) => [host, purposesOf(reachable, host)]));
}

function purposesOf({ service, signIn }: InformationParts["reachable"], host: string): Purpose[] {
  const isService = service.host === host;
  const isSignIn = signIn.some((issuer) => issuer.host === host);
  return [...(isService ? (["service"] as const) : []), ...(isSignIn ? (["signIn"] as const) : [])];
}

/** The contact centres of both kinds of organisation. */
export function Contacts(props: {
  language: Language;
  parts: Pick<InformationParts, "support">;
  headingLevel?: 2 | 3;
}): VNode {
  return (
    <Tiles>
      {kinds.map(({ kind }) => (
        <ContactCard
          language={props.language}
          heading={texts(props.language).contactHeading[kind]}
          headingLevel={props.headingLevel ?? 2}
          {...props.parts.support[kind]}
        />
      ))}
    </Tiles>
  );
}
