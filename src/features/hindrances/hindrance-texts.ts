import { hsaIdFaults } from "#platform/identifiers/fault-sentences.ts";
import { defineTexts } from "#platform/text/texts.ts";
import { englishFaults } from "./english-faults.ts";
import { swedishFaults } from "./swedish-faults.ts";
import type { Told } from "./told.ts";

/** What the pages say that tell why somebody does not get in. */
export const hindranceTexts = defineTexts({
  sv: {
    title: "Varför kommer någon inte in?",
    titleOf: (name: string) => `Varför kommer ${name} inte in?`,
    lead: "Skriv personens HSA-id, så visas vad som hindrar och vem som kan rätta till det.",
    leadAnywhere:
      "Skriv personens HSA-id, så visas i vilka organisationer personen är registrerad, vad som hindrar och vem som kan rätta till det. Varje fråga loggas. Myndighetens egna handläggare ingår inte.",
    leadOf: "Välj vad personen inte kommer åt, så visas vad som hindrar och vem som kan rätta till det.",
    hsaId: "HSA-id",
    hsaIdHelp: "Som det står på kortet, till exempel SE2120009994-A1B2.",
    what: "Vad kommer personen inte åt?",
    anything: "Kommer inte in alls",
    gone: "finns inte längre",
    ask: "Visa vad som hindrar",
    askAgain: "Fråga om något annat",
    answer: "Svar",
    chain: "Steg för steg",
    faults: { hsaId: hsaIdFaults.sv },
    somebody: "Personen",
    states: {
      holds: "I ordning",
      broken: "Hindrar",
      unknown: "Syns inte härifrån",
      "not-needed": "Behövs inte",
      "not-reached": "Inte prövat än",
    },
    links: {
      provider: "Legitimering",
      registration: "Registrering",
      membership: "Åtkomst",
      organisation: "Organisation",
      agreement: "Avtal",
      permission: "Behörighet",
      validity: "Giltighetstid",
    },
    holds: {
      provider: (lastSignedIn: string) => `Loggade in senast ${lastSignedIn}.`,
      registration: ({ who, hsaId }: Told) => `HSA-id ${hsaId} hör till ${who}.`,
      membership: { administrator: "Administratör, inte avstängd.", user: "Användare, inte avstängd." },
      organisation: ({ organisation }: Told) => `${organisation}.`,
      withoutAdministrator: ({ organisation }: Told) =>
        `${organisation} har ingen administratör som kan arbeta.`,
      agreement: ({ organisation, eService }: Told) =>
        eService === undefined
          ? `${organisation} har avtal som gäller.`
          : `${organisation} har ett avtal om ${eService} som gäller.`,
      permission: ({ permission, eService }: Told) => `Har ”${permission}” i ${eService}.`,
      validity: "Behörigheten gäller i dag.",
    },
    unknown: {
      never: "Har aldrig loggat in här. Om kortet och kortläsaren fungerar syns inte härifrån.",
      nobody: "Inloggningar syns bara för den som är registrerad.",
    },
    notNeeded: "En administratör kommer in utan, men använder inte e-tjänsterna.",
    mendedBy: "Kan rättas till av",
    menders: {
      administrators: "organisationens administratörer",
      authority: "myndigheten, genom kontaktcenter",
    },
    appointFirst:
      "Organisationen har ingen administratör som kan arbeta, så myndigheten behöver först utse en.",
    openMenders: "personen själv, och den som har hand om HSA-katalogen där personen arbetar",
    open: {
      heading: "Härifrån syns inget hinder",
      before: (who: string, lastSignedIn: string) =>
        `${who} loggade in senast ${lastSignedIn}. Kommer personen ändå inte in beror det troligen på kortet, kortläsaren eller webbläsaren.`,
      never: (who: string, hsaId: string) =>
        `Allt är i ordning här, men ${who} har aldrig loggat in. Jämför HSA-id på kortet med ${hsaId}, tecken för tecken. Ett reservkort räcker inte, för det har lägre tillitsnivå.`,
      several:
        "Den som är registrerad i flera organisationer väljer vid inloggningen vilken det gäller, och ser bara den organisationens e-tjänster.",
      help: "Vid problem att starta e-tjänsten",
    },
    mend: {
      addUser: "Lägg till användare",
      changePermissions: "Ändra och lägg till behörigheter",
      showMember: "Visa användaren",
      organisation: (name: string) => `Visa ${name}`,
      addAgreement: "Lägg till avtal",
      appoint: "Utse administratör",
    },
  },
  en: {
    title: "Why does somebody not get in?",
    titleOf: (name: string) => `Why does ${name} not get in?`,
    lead: "Enter the person's HSA-id to see what stands in the way and who can mend it.",
    leadAnywhere:
      "Enter the person's HSA-id to see in which organisations the person is registered, what stands in the way and who can mend it. Each question is logged. The authority's own staff are not included.",
    leadOf: "Choose what the person cannot get at to see what stands in the way and who can mend it.",
    hsaId: "HSA-id",
    hsaIdHelp: "As on the card, for example SE2120009994-A1B2.",
    what: "What can the person not get at?",
    anything: "Does not get in at all",
    gone: "no longer exists",
    ask: "Show what stands in the way",
    askAgain: "Ask about something else",
    answer: "Answer",
    chain: "Step by step",
    faults: { hsaId: hsaIdFaults.en },
    somebody: "The person",
    states: {
      holds: "In order",
      broken: "Stands in the way",
      unknown: "Not seen from here",
      "not-needed": "Not needed",
      "not-reached": "Not tried yet",
    },
    links: {
      provider: "Identification",
      registration: "Registration",
      membership: "Access",
      organisation: "Organisation",
      agreement: "Agreement",
      permission: "Permission",
      validity: "Validity",
    },
    holds: {
      provider: (lastSignedIn: string) => `Last signed in on ${lastSignedIn}.`,
      registration: ({ who, hsaId }: Told) => `The HSA-id ${hsaId} belongs to ${who}.`,
      membership: { administrator: "Administrator, not suspended.", user: "User, not suspended." },
      organisation: ({ organisation }: Told) => `${organisation}.`,
      withoutAdministrator: ({ organisation }: Told) => `${organisation} has no administrator who can work.`,
      agreement: ({ organisation, eService }: Told) =>
        eService === undefined
          ? `${organisation} has agreements in force.`
          : `${organisation} has an agreement on ${eService} in force.`,
      permission: ({ permission, eService }: Told) => `Has “${permission}” in ${eService}.`,
      validity: "The permission applies today.",
    },
    unknown: {
      never: "Has never signed in here. Whether card and reader work is not seen from here.",
      nobody: "Sign-ins are seen only of those who are registered.",
    },
    notNeeded: "An administrator gets in without, but does not use the e-services.",
    mendedBy: "Can be mended by",
    menders: {
      administrators: "the organisation's administrators",
      authority: "the authority, through the contact centre",
    },
    appointFirst:
      "The organisation has no administrator who can work, so the authority has to appoint one first.",
    openMenders: "the person, and whoever keeps the HSA directory where the person works",
    open: {
      heading: "From here nothing is seen to stand in the way",
      before: (who: string, lastSignedIn: string) =>
        `${who} last signed in on ${lastSignedIn}. If the person still does not get in, it is probably the card, the card reader or the browser.`,
      never: (who: string, hsaId: string) =>
        `Everything is in order here, but ${who} has never signed in. Compare the HSA-id on the card with ${hsaId}, character by character. A reserve card is not enough, since its level of assurance is lower.`,
      several:
        "Whoever is registered in several organisations chooses one when signing in, and sees the e-services of that one alone.",
      help: "If the e-service does not start",
    },
    mend: {
      addUser: "Add user",
      changePermissions: "Change and add permissions",
      showMember: "Show the user",
      organisation: (name: string) => `Show ${name}`,
      addAgreement: "Add agreement",
      appoint: "Appoint administrator",
    },
  },
});

/** For each fault what is the matter and what to do. Apart from the rest: they are functions of what is the matter. */
export const faultSentences = defineTexts({ sv: swedishFaults, en: englishFaults });
