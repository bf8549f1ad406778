import { formatCount } from "#platform/text/format-count.ts";
import { defineTexts } from "#platform/text/texts.ts";

export const listTexts = defineTexts({
  sv: {
    lead: "E-tjänsterna som organisationer kan få avtal om, och behörigheterna som deras användare kan få.",
    lastDay: (day: string) => `Sista dag ${day}`,
    agreements: "Avtal",
    agreed: (organisations: number) =>
      `${formatCount(organisations, "sv")} ${organisations === 1 ? "organisation" : "organisationer"}`,
    noAgreement: "Inga",
    noPermission: "Inga gäller",
    more: {
      coming: (count: number) => `${count} kommande`,
      withdrawn: (count: number) => `${count} indragna`,
    },
    english: "Engelska texter",
    complete: "Alla finns",
    missing: (count: number) => `${formatCount(count, "sv")} saknas`,
    none: "Här finns inga e-tjänster ännu.",
    noneNext: "Lägg till en, eller läs in en fil med npx behorig catalogue import.",
  },
  en: {
    lead: "The e-services that organisations can have agreements on, and the permissions that their users can get.",
    lastDay: (day: string) => `Last day ${day}`,
    agreements: "Agreements",
    agreed: (organisations: number) =>
      `${formatCount(organisations, "en")} ${organisations === 1 ? "organisation" : "organisations"}`,
    noAgreement: "None",
    noPermission: "None in force",
    more: {
      coming: (count: number) => `${count} coming`,
      withdrawn: (count: number) => `${count} withdrawn`,
    },
    english: "English texts",
    complete: "All there",
    missing: (count: number) => `${formatCount(count, "en")} missing`,
    none: "There are no e-services yet.",
    noneNext: "Add one, or read a file in with npx behorig catalogue import.",
  },
});
