import { formatCount } from "#platform/text/format-count.ts";
import { defineTexts } from "#platform/text/texts.ts";
import { longestKey } from "./key.ts";

export const additionTexts = defineTexts({
  sv: {
    eService: "Lägg till e-tjänst",
    permission: "Lägg till behörighet",
    eServiceLead:
      "E-tjänsten syns genast på de öppna sidorna. En organisation når den först när den har avtal om den.",
    permissionLead: (organisations: number) =>
      organisations === 0
        ? "Ingen organisation har avtal om e-tjänsten i dag. Ingen får behörigheten av att den läggs till."
        : `Administratörer i ${formatCount(organisations, "sv")} ` +
          `${organisations === 1 ? "organisation" : "organisationer"} kan ge den till sina användare från första dagen. ` +
          "Ingen får den av att den läggs till.",
    kindHelp: {
      type: "Rätt att handlägga ett slags ärenden.",
      function: "Rätt att använda en del av e-tjänsten.",
    },
    fromHelp: "Från och med den dagen kan behörigheten ges och användas.",
    key: "Nyckel i katalogfilen",
    keyHelp:
      "Små bokstäver a–z, siffror och bindestreck. Lämna tomt så görs den av namnet. Den kan aldrig ändras.",
    add: "Lägg till",
    faults: {
      audience: { missing: "Välj vilka e-tjänsten är öppen för." },
      kind: { missing: "Välj slag." },
      from: {
        missing: "Fyll i första dag.",
        "no-day": "Skriv dagen så här: 2026-12-31.",
        "e-service-ends": "E-tjänsten är eller ska bli indragen. Ta tillbaka den indragningen först.",
        "too-early": "Välj i dag eller en senare dag. Ingen har haft behörigheten förut.",
      },
      key: {
        form: "Nyckeln får bara ha a–z, siffror och bindestreck mellan dem.",
        "too-long": `Nyckeln får ha högst ${longestKey} tecken.`,
        taken: "Nyckeln finns redan. Skriv en annan.",
        needed: "Av det namnet går det inte att göra någon nyckel. Skriv en.",
      },
    },
    notices: {
      "e-service-added": "E-tjänsten är tillagd.",
      "permission-added": "Behörigheten är tillagd.",
    },
  },
  en: {
    eService: "Add e-service",
    permission: "Add permission",
    eServiceLead:
      "The e-service is shown on the public pages at once. An organisation reaches it only when it has an agreement on it.",
    permissionLead: (organisations: number) =>
      organisations === 0
        ? "No organisation has an agreement on the e-service today. Nobody gets the permission by its being added."
        : `Administrators in ${formatCount(organisations, "en")} ` +
          `${organisations === 1 ? "organisation" : "organisations"} can give it to their users from its first day. ` +
          "Nobody gets it by its being added.",
    kindHelp: { type: "To handle one kind of case.", function: "To use one part of the e-service." },
    fromHelp: "From that day the permission can be given and used.",
    key: "Key in the catalogue file",
    keyHelp:
      "Small letters a–z, digits and hyphens. Leave empty to have it made of the Swedish name. It can never be changed.",
    add: "Add",
    faults: {
      audience: { missing: "Choose whom the e-service is open to." },
      kind: { missing: "Choose a kind." },
      from: {
        missing: "Fill in the first day.",
        "no-day": "Write the day like this: 2026-12-31.",
        "e-service-ends": "The e-service is withdrawn, or is to be. Take that withdrawal back first.",
        "too-early": "Choose today or a later day. Nobody has had the permission before.",
      },
      key: {
        form: "The key can have a–z, digits and hyphens between them only.",
        "too-long": `The key can have ${longestKey} characters at most.`,
        taken: "The key is there already. Write another.",
        needed: "No key can be made of that name. Write one.",
      },
    },
    notices: {
      "e-service-added": "The e-service is added.",
      "permission-added": "The permission is added.",
    },
  },
});
