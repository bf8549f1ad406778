import { defineTexts } from "#platform/text/texts.ts";

/** The words of the way in. The Swedish ones are the manual's own (§3.1). */
export const texts = defineTexts({
  sv: {
    home: "Start",
    homeLead: (authority: string) =>
      `Här finns Mina sidor för privatpersoner, och ${authority}s e-tjänster för kommuner och regioner med administrationen av behörigheter till dem.`,
    citizens: "Mina sidor",
    citizensText: "För dig som är privatperson och vill lämna förslag, rösta och kommentera.",
    toMyPages: "Logga in eller skapa konto",
    toProposals: "Se e-förslagen",
    otherActors: "Andra aktörer",
    otherActorsLead: "Välj vem du är i menyn.",
    otherActorsText:
      "För dig som arbetar i en kommun eller en region och använder våra e-tjänster i arbetet.",
    municipality: "Kommuner",
    municipalityText: "E-tjänster för dig som arbetar i en kommun.",
    municipalityEServices: "E-tjänst för kommuner",
    region: "Landsting",
    regionText: "E-tjänst för dig som arbetar i en region. Regionerna hette tidigare landsting.",
    regionEServices: "E-tjänst för landsting",
    administer: "Administrera behörigheter för e-tjänster",
    forAdministrators: "För dig som är administratör",
    forAdministratorsText:
      "Här ger du kollegor behörighet till e-tjänsterna, ändrar deras uppgifter och tar bort dem.",
    forUsers: "För dig som är användare",
    forUsersText: "Välj den e-tjänst du ska använda.",
    forRegions: "Både administratörer och användare loggar in här.",
    noEServices: "Det finns ingen e-tjänst att välja just nu.",
    signIn: "Inloggning till e-tjänst",
    beforeSignIn: "Ditt SITHS-kort ska sitta i kortläsaren när du trycker på knappen.",
    onlyWithAgreement:
      "Din organisation måste ha ett avtal om e-tjänsten, och du måste vara registrerad där.",
    troubles: "Vid problem att starta e-tjänsten",
    manuals: "Användarmanualer",
    contactHeading: { municipality: "Kontaktcenter för kommuner", region: "Kontaktcenter för regioner" },
    contactText:
      "Hit vänder du dig om felet kvarstår, eller om en administratör ska läggas till eller avslutas.",
    menu: "Andra aktörer",
  },
  en: {
    home: "Start",
    homeLead: (authority: string) =>
      `Here are My pages for private persons, and the e-services of ${authority} for municipalities and regions with the administration of permissions for them.`,
    citizens: "My pages",
    citizensText: "For private persons who want to submit proposals, vote and comment.",
    toMyPages: "Sign in or create an account",
    toProposals: "See the proposals",
    otherActors: "Other actors",
    otherActorsLead: "Choose who you are in the menu.",
    otherActorsText: "For those who work in a municipality or a region and use our e-services at work.",
    municipality: "Municipalities",
    municipalityText: "E-services for those who work in a municipality.",
    municipalityEServices: "E-service for municipalities",
    region: "Regions",
    regionText: "The e-service for those who work in a region.",
    regionEServices: "E-service for regions",
    administer: "Administer permissions for e-services",
    forAdministrators: "For administrators",
    forAdministratorsText:
      "Give colleagues permissions in the e-services, change their details and remove them.",
    forUsers: "For users",
    forUsersText: "Choose the e-service that you are going to use.",
    forRegions: "Both administrators and users sign in here.",
    noEServices: "There is no e-service to choose at the moment.",
    signIn: "Sign in to the e-service",
    beforeSignIn: "Your SITHS card should be in the card reader when you press the button.",
    onlyWithAgreement:
      "Your organisation needs an agreement for the e-service, and you must be registered there.",
    troubles: "If the e-service does not start",
    manuals: "User manuals",
    contactHeading: {
      municipality: "Contact centre for municipalities",
      region: "Contact centre for regions",
    },
    contactText: "Turn here if the fault remains, or when an administrator is to be added or ended.",
    menu: "Other actors",
  },
});
