import { defineTexts } from "#platform/text/texts.ts";
import { longest } from "../entry-form.ts";

export const correctionTexts = defineTexts({
  sv: {
    correct: "Ändra texter",
    titles: { permission: "Ändra behörighetens texter", eService: "Ändra e-tjänstens texter" },
    lead: {
      permission:
        "Den som har behörigheten har den kvar under det nya namnet. Det gamla namnet står kvar som tidigare namn.",
      eService: "Avtal och behörigheter är desamma under ett nytt namn.",
    },
    optional: "valfritt",
    englishHelp: "Saknas den visas den svenska texten också på engelska sidor.",
    addressHelp: "Dit användarna kommer. Utan adress visas namnet utan länk.",
    save: "Spara",
    cancel: "Avbryt",
    faults: {
      name: {
        missing: "Fyll i namn.",
        "too-long": `Namnet får ha högst ${longest.name} tecken.`,
        characters: "Namnet innehåller ett tecken som inte får stå där, som < eller >.",
        taken: "En annan heter redan så. Välj ett namn som går att skilja från det.",
      },
      nameEn: {
        "too-long": `Det engelska namnet får ha högst ${longest.name} tecken.`,
        characters: "Det engelska namnet innehåller ett tecken som inte får stå där, som < eller >.",
      },
      description: {
        missing: "Fyll i beskrivning.",
        "too-long": `Beskrivningen får ha högst ${longest.description} tecken.`,
        characters: "Beskrivningen innehåller ett tecken som inte får stå där, som < eller >.",
      },
      descriptionEn: {
        "too-long": `Den engelska beskrivningen får ha högst ${longest.description} tecken.`,
        characters: "Den engelska beskrivningen innehåller ett tecken som inte får stå där, som < eller >.",
      },
      address: {
        "too-long": `Adressen får ha högst ${longest.address} tecken.`,
        "no-address": "Skriv en adress som börjar med https:// eller http://.",
        "names-user": "Adressen får inte ha användarnamn eller lösenord. Ta bort det som står före @.",
      },
    },
    notices: {
      "catalogue-corrected": "Texterna är sparade.",
      "catalogue-unchanged": "Inget var ändrat.",
    },
  },
  en: {
    correct: "Change texts",
    titles: { permission: "Change the permission's texts", eService: "Change the e-service's texts" },
    lead: {
      permission:
        "Whoever has the permission has it still under the new name. The old name is kept as a former one.",
      eService: "Agreements and permissions are the same under a new name.",
    },
    optional: "optional",
    englishHelp: "Where it is missing, pages in English show the Swedish text.",
    addressHelp: "Where users are led. Without an address the name is shown without a link.",
    save: "Save",
    cancel: "Cancel",
    faults: {
      name: {
        missing: "Fill in the name in Swedish.",
        "too-long": `The Swedish name can have ${longest.name} characters at most.`,
        characters: "The Swedish name holds a character that cannot stand there, such as < or >.",
        taken: "Another is called so already. Choose a name that can be told from it.",
      },
      nameEn: {
        "too-long": `The name can have ${longest.name} characters at most.`,
        characters: "The name holds a character that cannot stand there, such as < or >.",
      },
      description: {
        missing: "Fill in the description in Swedish.",
        "too-long": `The Swedish description can have ${longest.description} characters at most.`,
        characters: "The Swedish description holds a character that cannot stand there, such as < or >.",
      },
      descriptionEn: {
        "too-long": `The description can have ${longest.description} characters at most.`,
        characters: "The description holds a character that cannot stand there, such as < or >.",
      },
      address: {
        "too-long": `The address can have ${longest.address} characters at most.`,
        "no-address": "Write an address that begins with https:// or http://.",
        "names-user": "The address cannot have a user name or password. Remove what stands before @.",
      },
    },
    notices: {
      "catalogue-corrected": "The texts are saved.",
      "catalogue-unchanged": "Nothing was changed.",
    },
  },
});
