import { defineTexts } from "#platform/text/texts.ts";

export const myPermissionsTexts = defineTexts({
  sv: {
    title: "Mina behörigheter",
    lead: (organisation: string) => `Behörigheterna är tilldelade av ${organisation}.`,
    permissions: "Behörigheter",
    none: "Du har inga behörigheter just nu.",
    noneNext: "Fråga en av administratörerna nedan om du behöver någon.",
    eServices: "E-tjänster som du kan öppna",
    noEServices: "Du kan inte öppna någon e-tjänst just nu.",
    administrators: "Dina administratörer",
    administratorsHelp: "De lägger till och tar bort behörigheter i din organisation.",
    noAdministrators: "Din organisation har ingen administratör just nu.",
    name: "Namn",
    email: "E-post",
  },
  en: {
    title: "My permissions",
    lead: (organisation: string) => `The permissions are given by ${organisation}.`,
    permissions: "Permissions",
    none: "You have no permissions at present.",
    noneNext: "Ask one of the administrators below if you need any.",
    eServices: "E-services that you can open",
    noEServices: "You cannot open any e-service at present.",
    administrators: "Your administrators",
    administratorsHelp: "They add and remove permissions in your organisation.",
    noAdministrators: "Your organisation has no administrator at present.",
    name: "Name",
    email: "E-mail",
  },
});
