import { defineTexts } from "#platform/text/texts.ts";

/** What several of the authority's pages about the catalogue say. */
export const catalogueTexts = defineTexts({
  sv: {
    catalogue: "Katalogen",
    eService: "E-tjänst",
    audience: "Öppen för",
    audiences: { municipality: "Kommuner", region: "Regioner" },
    permissions: "Behörigheter",
  },
  en: {
    catalogue: "The catalogue",
    eService: "E-service",
    audience: "Open to",
    audiences: { municipality: "Municipalities", region: "Regions" },
    permissions: "Permissions",
  },
});
