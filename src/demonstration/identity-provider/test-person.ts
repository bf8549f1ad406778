import type { CardHolder, CardKind } from "./card-kind.ts";

/** A person whose invented service e-ID the demonstration offers. */
export type TestPerson = CardHolder & {
  /** Missing on a card that was issued without one. */
  readonly hsaId: string | undefined;
  /** The heading that the person stands under, and the card's issuing organisation. */
  readonly organisation: string;
};

/** Names of the levels as Inera's provider writes them (Sambi). */
export const acr = {
  loa2: "http://id.sambi.se/loa/loa2",
  loa3: "http://id.sambi.se/loa/loa3",
};

/** Service e-IDs, as Inera's provider tells of them. */
export const serviceCards: CardKind<TestPerson> = {
  name: "service",
  acrValues: Object.values(acr),
  claimNames: ["employeeHsaId", "credentialOrganizationName"],
  claimsOf: ({ hsaId, organisation }) => ({
    ...(hsaId === undefined ? {} : { employeeHsaId: hsaId }),
    credentialOrganizationName: organisation,
  }),
  headingOf: ({ organisation }) => organisation,
  awkward: awkwardCards,
  typed: (card) => ({
    ...card,
    key: "typed",
    acr: acr.loa3,
    organisation: "Egen inmatning",
    hint: { sv: "", en: "" },
  }),
};

/** Cards that lead to each page for somebody who does not get in. */
function awkwardCards(people: readonly TestPerson[]): TestPerson[] {
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
