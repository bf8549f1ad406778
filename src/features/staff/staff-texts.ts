import { emailAddressFaults, hsaIdFaults, personNameFaults } from "#platform/identifiers/fault-sentences.ts";
import { defineTexts } from "#platform/text/texts.ts";
import type { IdentityFault, IdentityScheme } from "./identity.ts";

type IdentityFormFault = IdentityFault | "already-registered";

const swedishIdentityFaults: Record<IdentityFormFault, string> = {
  ...hsaIdFaults.sv,
  empty: "Skriv vem personen är enligt sin legitimation.",
  "too-long": "Identiteten är för lång.",
  "invisible-character": "Identiteten får inte innehålla mellanslag eller tecken som inte syns.",
  "already-registered": "Det finns redan en handläggare med den identiteten.",
};

const englishIdentityFaults: Record<IdentityFormFault, string> = {
  ...hsaIdFaults.en,
  empty: "Enter who the person is according to the e-ID.",
  "too-long": "The identity is too long.",
  "invisible-character": "The identity cannot contain spaces or characters that do not show.",
  "already-registered": "There is a staff member with that identity already.",
};

const swedishSchemes: Record<IdentityScheme, string> = {
  "hsa-id": "HSA-id (SITHS)",
  efos: "EFOS",
  organisation: "Organisationens egen e-legitimation",
};

const englishSchemes: Record<IdentityScheme, string> = {
  "hsa-id": "HSA-id (SITHS)",
  efos: "EFOS",
  organisation: "The organisation's own e-ID",
};

/** The pages about one staff member: details, adding, ending. */
export const staffTexts = defineTexts({
  sv: {
    staff: "Handläggare",
    back: "Tillbaka till handläggare",
    givenName: "Förnamn",
    familyName: "Efternamn",
    scheme: "Legitimation",
    schemes: swedishSchemes,
    schemeHelp: "Just nu går det bara att logga in med HSA-id.",
    identity: "Identitet",
    identityHelp: "Som på legitimationen. Ett HSA-id ser ut som SE2120009994-A1B2.",
    email: "E-post",
    addedOn: "Tillagd",
    lastSignedIn: "Senast inloggad",
    never: "aldrig inloggad",
    details: "Uppgifter",
    add: "Lägg till handläggare",
    addHelp: "Alla fält är obligatoriska. När handläggaren är sparad ger du rättigheter.",
    save: "Spara",
    cancel: "Avbryt",
    end: "Avsluta handläggare",
    inLog: "Visa i loggen",
    isYou:
      "Det här är du. Ingen ändrar sina egna rättigheter eller avslutar sig själv: be någon annan som hanterar handläggare.",
    lastManager:
      "Ingen annan har rättigheten ”Hantera handläggare”. Ge den till någon annan först. Inget är ändrat.",
    ending: {
      sentence: (name: string, identity: string) => `Du avslutar ${name} (${identity}) som handläggare.`,
      rights: (count: number) =>
        count === 0
          ? "Handläggaren har inga rättigheter."
          : count === 1
            ? "Handläggarens enda rättighet tas bort:"
            : `Handläggarens ${count} rättigheter tas bort:`,
      consequence:
        "Det gäller genast: är personen inloggad avbryts det. Det som personen har gjort står kvar i loggen. Lägger du till personen igen senare får du ge rättigheterna på nytt.",
      submit: "Avsluta",
    },
    ended: {
      title: "Handläggaren är avslutad",
      sentence: (who: string, name: string, when: string) => `${who} avslutade ${name} ${when}.`,
      somebody: "Någon",
      notDone: "Det du skulle göra är därför inte gjort.",
    },
    notices: {
      "staff-added": "Handläggaren är sparad. Kryssa i de rättigheter som personen ska ha.",
      "staff-ended": "Handläggaren är avslutad.",
      "rights-changed": "Rättigheterna är ändrade.",
      "rights-unchanged": "Rättigheterna var redan så. Inget är ändrat.",
    },
    faults: {
      givenName: personNameFaults.sv("Skriv förnamnet.", "Förnamnet"),
      familyName: personNameFaults.sv("Skriv efternamnet.", "Efternamnet"),
      scheme: { unknown: "Välj vilken legitimation personen har." },
      identity: swedishIdentityFaults,
      email: emailAddressFaults.sv,
    },
  },
  en: {
    staff: "Staff",
    back: "Back to staff",
    givenName: "Given name",
    familyName: "Family name",
    scheme: "E-ID",
    schemes: englishSchemes,
    schemeHelp: "At present it is only possible to sign in with an HSA-id.",
    identity: "Identity",
    identityHelp: "As on the e-ID. An HSA-id looks like SE2120009994-A1B2.",
    email: "E-mail",
    addedOn: "Added",
    lastSignedIn: "Last signed in",
    never: "never signed in",
    details: "Details",
    add: "Add staff member",
    addHelp: "All fields are required. When the staff member is saved you give rights.",
    save: "Save",
    cancel: "Cancel",
    end: "End staff member",
    inLog: "Show in the log",
    isYou:
      "This is you. Nobody changes their own rights or ends themselves: ask somebody else who manages staff.",
    lastManager:
      "Nobody else has the right “Manage staff”. Give it to somebody else first. Nothing has been changed.",
    ending: {
      sentence: (name: string, identity: string) => `You end ${name} (${identity}) as a staff member.`,
      rights: (count: number) =>
        count === 0
          ? "The staff member has no rights."
          : count === 1
            ? "The staff member's only right is taken away:"
            : `The staff member's ${count} rights are taken away:`,
      consequence:
        "It applies at once: somebody who is signed in is signed out. What the person has done stays in the log. If you add the person again later, you have to give the rights anew.",
      submit: "End",
    },
    ended: {
      title: "The staff member has been ended",
      sentence: (who: string, name: string, when: string) => `${who} ended ${name} ${when}.`,
      somebody: "Somebody",
      notDone: "What you were about to do has therefore not been done.",
    },
    notices: {
      "staff-added": "The staff member is saved. Tick the rights that the person is to have.",
      "staff-ended": "The staff member has been ended.",
      "rights-changed": "The rights have been changed.",
      "rights-unchanged": "The rights were like that already. Nothing has been changed.",
    },
    faults: {
      givenName: personNameFaults.en("Enter the given name.", "The given name"),
      familyName: personNameFaults.en("Enter the family name.", "The family name"),
      scheme: { unknown: "Choose which e-ID the person has." },
      identity: englishIdentityFaults,
      email: emailAddressFaults.en,
    },
  },
});
