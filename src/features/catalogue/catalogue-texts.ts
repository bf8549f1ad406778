import { formatCount } from "#platform/text/format-count.ts";
import { defineTexts } from "#platform/text/texts.ts";

/** What several of the authority's pages about the catalogue say. */
export const catalogueTexts = defineTexts({
  sv: {
    catalogue: "Katalogen",
    back: "Tillbaka till katalogen",
    backTo: (eService: string) => `Tillbaka till ${eService}`,
    eService: "E-tjänst",
    audience: "Öppen för",
    audiences: { municipality: "Kommuner", region: "Regioner" },
    details: "Uppgifter",
    texts: {
      name: "Namn",
      nameEn: "Namn på engelska",
      description: "Beskrivning",
      descriptionEn: "Beskrivning på engelska",
    },
    noText: "Saknas",
    formerNames: "Tidigare namn",
    address: "Adress",
    noAddress: "Saknas. Namnet visas utan länk.",
    key: "Nyckel i katalogfilen",
    tools: "Ändra i katalogen",
    permission: "Behörighet",
    permissions: "Behörigheter",
    noPermissions: "E-tjänsten har inga behörigheter.",
    kind: "Slag",
    kinds: { type: "Ärendetyp", function: "Funktion" },
    from: "Första dag",
    to: "Sista dag",
    always: "Ingen angiven",
    furtherNotice: "Tills vidare",
    state: "Läge",
    states: { coming: "Kommande", "in-force": "Gäller", withdrawn: "Indragen" },
    holders: "Vilka har den i dag",
    holdersSummary: (people: number, organisations: number) =>
      people === 0
        ? "Ingen användare har behörigheten."
        : `${formatCount(people, "sv")} användare i ${formatCount(organisations, "sv")} ` +
          `${organisations === 1 ? "organisation" : "organisationer"} har den.`,
    heldWithoutEffect: (people: number, organisations: number) =>
      people === 0
        ? "Ingen användare har kvar behörigheten."
        : `${formatCount(people, "sv")} användare i ${formatCount(organisations, "sv")} ` +
          `${organisations === 1 ? "organisation" : "organisationer"} har den kvar utan verkan.`,
    organisation: "Organisation",
    users: "Användare",
  },
  en: {
    catalogue: "The catalogue",
    back: "Back to the catalogue",
    backTo: (eService: string) => `Back to ${eService}`,
    eService: "E-service",
    audience: "Open to",
    audiences: { municipality: "Municipalities", region: "Regions" },
    details: "Details",
    texts: {
      name: "Name in Swedish",
      nameEn: "Name",
      description: "Description in Swedish",
      descriptionEn: "Description",
    },
    noText: "Missing",
    formerNames: "Former names",
    address: "Address",
    noAddress: "Missing. The name is shown without a link.",
    key: "Key in the catalogue file",
    tools: "Change in the catalogue",
    permission: "Permission",
    permissions: "Permissions",
    noPermissions: "The e-service has no permissions.",
    kind: "Kind",
    kinds: { type: "Kind of case", function: "Function" },
    from: "First day",
    to: "Last day",
    always: "None given",
    furtherNotice: "Until further notice",
    state: "State",
    states: { coming: "Coming", "in-force": "In force", withdrawn: "Withdrawn" },
    holders: "Who has it today",
    holdersSummary: (people: number, organisations: number) =>
      people === 0
        ? "No user has the permission."
        : `${formatCount(people, "en")} ${people === 1 ? "user" : "users"} in ${formatCount(organisations, "en")} ` +
          `${organisations === 1 ? "organisation" : "organisations"} ${people === 1 ? "has" : "have"} it.`,
    heldWithoutEffect: (people: number, organisations: number) =>
      people === 0
        ? "No user has kept the permission."
        : `${formatCount(people, "en")} ${people === 1 ? "user" : "users"} in ${formatCount(organisations, "en")} ` +
          `${organisations === 1 ? "organisation" : "organisations"} ${people === 1 ? "keeps" : "keep"} it without effect.`,
    organisation: "Organisation",
    users: "Users",
  },
});
