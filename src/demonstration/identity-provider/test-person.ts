import type { Language } from "#platform/text/texts.ts";

/** A person whose invented e-ID the demonstration offers. */
export type TestPerson = {
  /** Stable name of the choice; never shown. */
  key: string;
  givenName: string;
  familyName: string;
  /** Missing on a card that was issued without one. */
  hsaId: string | undefined;
  acr: string;
  /** The heading that the person stands under, and the card's issuing organisation. */
  organisation: string;
  /** What one can try with this person, e.g. the role. */
  hint: Readonly<Record<Language, string>>;
};

/** Names of the levels as Inera's provider writes them (Sambi). */
export const acr = {
  loa2: "http://id.sambi.se/loa/loa2",
  loa3: "http://id.sambi.se/loa/loa3",
};

/** Cards that lead to each page for somebody who does not get in. */
export function awkwardCards(people: readonly TestPerson[]): TestPerson[] {
  const [first] = people;
  const unregistered = {
    key: "unregistered",
    givenName: "Okänd",
    familyName: "Kortinnehavare",
    hsaId: "SE2120009994-OKAND",
    acr: acr.loa3,
    organisation: "Annanstads kommun",
    hint: {
      sv: "Kortet fungerar, men personen är inte registrerad",
      en: "The card works, but the person is not registered",
    },
  };
  const reserve = { ...(first ?? unregistered), key: "reserve", acr: acr.loa2 };
  return [
    unregistered,
    {
      ...reserve,
      hint: {
        sv: "Reservkort med tillitsnivå 2, som är för låg",
        en: "Reserve card of level of assurance 2, which is too low",
      },
    },
    {
      ...unregistered,
      key: "without-hsa-id",
      familyName: "Utan HSA-id",
      hsaId: undefined,
      hint: { sv: "Kortet saknar HSA-id", en: "The card has no HSA-id" },
    },
  ];
}
