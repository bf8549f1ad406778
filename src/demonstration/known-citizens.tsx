import type { VNode } from "preact";
import { defineTexts, type Language } from "#platform/text/texts.ts";
import { ButtonLink } from "#ui/button.tsx";
import { Section, Tiles } from "#ui/page-parts.tsx";
import { alva, emily, inge, lo, pia, tuva, ville, worldCitizens } from "./citizens.ts";
import { knownPassword } from "./world-citizen.ts";

const texts = defineTexts({
  sv: {
    heading: "Medborgare med konto på Mina sidor",
    lead: "De här loggar in med e-postadress och lösenord. Alla har samma lösenord:",
    signIn: "Logga in på Mina sidor",
    others: (count: number) =>
      `Därutöver finns ${count} medborgare utan känt lösenord. De som har ett personnummer kan du legitimera dig som.`,
    alva: "har gjort allt som går att göra",
    ville: "har bekräftat adressen men inte angett något personnummer",
    tuva: "har ett personnummer som inte är verifierat",
    inge: "har ett inaktivt konto och kan inte logga in",
    pia: "har skyddade personuppgifter",
    emily: "läser helst engelska",
    lo: "har begärt att kontot tas bort, och väntar på beslut",
  },
  en: {
    heading: "Citizens with an account on My pages",
    lead: "These sign in with an e-mail address and a password. All have the same password:",
    signIn: "Sign in to My pages",
    others: (count: number) =>
      `Besides there are ${count} citizens without a known password. You can identify yourself as those who have a personal identity number.`,
    alva: "has done everything that can be done",
    ville: "has confirmed the address but told no personal identity number",
    tuva: "has a personal identity number that is not verified",
    inge: "has an inactive account and cannot sign in",
    pia: "has a protected identity",
    emily: "would rather read English",
    lo: "has asked to have the account removed, and waits for a decision",
  },
});

const known = { alva, ville, tuva, inge, pia, emily, lo };

/** The citizens whom anybody can sign in as with a password. */
export function KnownCitizens({ language }: { language: Language }): VNode {
  const text = texts(language);
  const names = Object.keys(known) as (keyof typeof known)[];
  return (
    <Section id="citizens" heading={text.heading}>
      <p>
        {text.lead} <strong>{knownPassword}</strong>
      </p>
      <Tiles narrow>
        {names.map((name) => (
          <div>
            <p>
              {known[name].givenName} {known[name].familyName}
            </p>
            <p class="b-hint">{known[name].email}</p>
            <p class="b-hint">{text[name]}</p>
          </div>
        ))}
      </Tiles>
      <p>{text.others(worldCitizens.length - names.length)}</p>
      <p class="b-actions">
        <ButtonLink href="/account/sign-in">{text.signIn}</ButtonLink>
      </p>
    </Section>
  );
}
