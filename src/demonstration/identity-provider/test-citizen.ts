import { defineTexts, type Language } from "#platform/text/texts.ts";
import type { CardHolder, CardKind } from "./card-kind.ts";

/** A person whose invented e-ID the demonstration offers to citizens. */
export type TestCitizen = CardHolder & {
  readonly group: "accounts" | "strangers" | "refused";
  /** An official test number in twelve digits; missing in an e-ID that hands out none. */
  readonly number: string | undefined;
  /** For a coordination number: how well its holder had shown who they are. */
  readonly level?: "confirmed" | "probable";
};

/** Names of the levels in the registry of identifiers of Sweden Connect. */
export const citizenAcr = {
  loa2: "http://id.elegnamnden.se/loa/1.0/loa2",
  loa3: "http://id.elegnamnden.se/loa/1.0/loa3",
};

const claim = "https://id.oidc.se/claim";

/** Citizens' e-IDs, as the Swedish OpenID Connect profile has them tell of people. */
export const citizenCards: CardKind<TestCitizen> = {
  name: "citizen",
  acrValues: Object.values(citizenAcr),
  claimNames: ["personalIdentityNumber", "coordinationNumber", "coordinationNumberLevel"].map(
    (name) => `${claim}/${name}`,
  ),
  claimsOf,
  headingOf: ({ group }, language) => headings(language)[group],
  awkward: awkwardHolders,
};

const headings: (language: Language) => Readonly<Record<TestCitizen["group"], string>> = defineTexts({
  sv: { accounts: "Har konto på Mina sidor", strangers: "Har inget konto", refused: "" },
  en: { accounts: "Have an account on My pages", strangers: "Have no account", refused: "" },
});

function claimsOf({ number, level }: TestCitizen): Record<string, string> {
  if (number === undefined) return {};
  if (level === undefined) return { [`${claim}/personalIdentityNumber`]: number };
  return { [`${claim}/coordinationNumber`]: number, [`${claim}/coordinationNumberLevel`]: level };
}

/** E-IDs that lead to each page for somebody who gets nowhere. */
function awkwardHolders(people: readonly TestCitizen[]): TestCitizen[] {
  const [first] = people;
  if (first === undefined) return [];
  const someone = { ...first, group: "refused" } as const;
  return [
    {
      ...someone,
      key: "low",
      acr: citizenAcr.loa2,
      hint: { sv: "Tillitsnivå 2, som är för låg", en: "Level of assurance 2, which is too low" },
    },
    {
      ...someone,
      key: "without-number",
      number: undefined,
      hint: { sv: "Lämnar inte ut något personnummer", en: "Hands out no personal identity number" },
    },
    {
      ...someone,
      key: "unconfirmed",
      givenName: "Samir",
      familyName: "Salonen",
      number: "192304602390",
      level: "probable",
      hint: {
        sv: "Samordningsnummer utan styrkt identitet",
        en: "Coordination number without confirmed identity",
      },
    },
  ];
}
