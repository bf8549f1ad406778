import { citizenAcr, type TestCitizen } from "./identity-provider/test-citizen.ts";

const stranger = {
  group: "strangers",
  acr: citizenAcr.loa3,
  hint: { sv: "Kan skapa ett konto och legitimera sig", en: "Can create an account and identify themselves" },
} as const;

/** People with e-IDs and no accounts. Their numbers stand in the tax agency's lists of test numbers. */
export const strangers: readonly TestCitizen[] = [
  { ...stranger, key: "nora", givenName: "Nora", familyName: "Nyström", number: "199001112383" },
  { ...stranger, key: "ivar", givenName: "Ivar", familyName: "Isaksson", number: "192605058326" },
  {
    ...stranger,
    key: "amina",
    givenName: "Amina",
    familyName: "Farah",
    number: "196104672388",
    level: "confirmed",
    hint: { sv: "Har ett samordningsnummer", en: "Has a coordination number" },
  },
];
