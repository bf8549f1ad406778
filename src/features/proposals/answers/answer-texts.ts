import { defineTexts } from "#platform/text/texts.ts";
import type { AnswerKind, RefusalGround } from "./answer.ts";

type Grounds = Record<RefusalGround, string>;
type ByKind = Record<AnswerKind, string>;

/** The pages on which staff answer about a case, what others read of it, and the letter. */
export const answerTexts = defineTexts({
  sv: {
    titles: {
      "made-opinion": "Gör till en synpunkt",
      "made-proposal": "Gör till ett e-förslag",
      answered: "Svara",
      closed: "Avsluta",
      returned: "Be om komplettering",
      refused: "Avslå e-förslaget",
      "handed-over": "Lämna över e-förslaget",
      decided: "Beslut om e-förslaget",
    } satisfies ByKind as ByKind,
    means: {
      "made-opinion":
        "Ärendet är då en synpunkt, som bara myndigheten läser och svarar på. Det du skriver skickas till den som lämnade det. Det går att göra det till ett e-förslag igen.",
      "made-proposal":
        "Ärendet är då ett e-förslag, som granskas och kan publiceras. Det du skriver skickas till den som lämnade det. Det går att göra det till en synpunkt igen.",
      answered: "Svaret skickas till den som lämnade synpunkten, och syns för ingen annan.",
      closed: "Ärendet avslutas. Det du skriver skickas till den som lämnade synpunkten.",
      returned:
        "Förslaget går tillbaka till den som lämnade det, som kan ändra texten och skicka in det igen. Det du skriver skickas i ett mejl och syns för förslagsställaren.",
      refused:
        "Förslaget publiceras inte. Det du skriver skickas i ett mejl och syns för förslagsställaren. Det går inte att ångra.",
      "handed-over":
        "Omröstningen är avslutad. Det du skriver står på förslagets sida, där alla kan läsa det, och skickas till förslagsställaren.",
      decided: "Beslutet står på förslagets sida, där alla kan läsa det, och skickas till förslagsställaren.",
    } satisfies ByKind as ByKind,
    labels: {
      "made-opinion": "Varför, och vad som händer nu",
      "made-proposal": "Varför, och vad som händer nu",
      answered: "Svar",
      closed: "Avslutande svar",
      returned: "Vad behöver förtydligas?",
      refused: "Motivering",
      "handed-over": "Till vem, och vad som händer nu",
      decided: "Beslutet",
    } satisfies ByKind as ByKind,
    submits: {
      "made-opinion": "Gör till en synpunkt",
      "made-proposal": "Gör till ett e-förslag",
      answered: "Skicka svaret",
      closed: "Avsluta ärendet",
      returned: "Be om komplettering",
      refused: "Avslå",
      "handed-over": "Lämna över",
      decided: "Publicera beslutet",
    } satisfies ByKind as ByKind,
    textHelp: "Högst 5 000 tecken. En tom rad börjar ett nytt stycke. Skriv inga personuppgifter.",
    ground: "Skäl",
    grounds: {
      "other-authority": "Det är inte något som myndigheten bestämmer över",
      "against-individual": "Det handlar om myndighetsutövning mot någon enskild",
      unlawful: "Det strider mot lag, eller är kränkande",
      "named-person": "Det handlar om en namngiven person",
      similar: "Det finns redan ett liknande förslag",
      "decided-before": "Frågan är nyligen avgjord",
      "under-way": "Frågan behandlas redan på annat sätt",
      unreadable: "Det går inte att förstå vad som föreslås",
      "other-kind": "Det är en synpunkt eller felanmälan, och inte ett förslag",
    } satisfies Grounds as Grounds,
    heads: {
      "made-opinion": "Blev en synpunkt",
      "made-proposal": "Blev ett e-förslag",
      answered: "Svar",
      closed: "Avslutat",
      returned: "Komplettering begärd",
      refused: "Avslaget",
      "handed-over": "Överlämnat",
      decided: "Beslut",
    } satisfies ByKind as ByKind,
    publicHeading: "Vad som har hänt",
    ownHeading: "Svar från myndigheten",
    handle: "Handlägg förslaget",
    settled:
      "Förslaget är inte längre så att det går att göra. En kollega eller förslagsställaren hann före. Det du skrev står här nedan och är inte sparat.",
    cancel: "Avbryt",
    letter: {
      "made-opinion": (title: string) =>
        `Ditt e-förslag ”${title}” behandlas som en synpunkt i stället. Det publiceras inte, och myndigheten svarar dig.`,
      "made-proposal": (title: string) =>
        `Din synpunkt ”${title}” behandlas som ett e-förslag i stället. Den granskas innan den publiceras.`,
      answered: (title: string) => `Myndigheten har svarat på din synpunkt ”${title}”.`,
      closed: (title: string) => `Ditt ärende ”${title}” är avslutat.`,
      hello: "Hej!",
      returned: (title: string) =>
        `Ditt e-förslag ”${title}” behöver förtydligas innan det kan publiceras. Ändra det och skicka in det igen.`,
      refused: (title: string) => `Ditt e-förslag ”${title}” kommer inte att publiceras.`,
      "handed-over": (title: string) => `Ditt e-förslag ”${title}” har lämnats över till den som beslutar.`,
      decided: (title: string) => `Det finns ett beslut om ditt e-förslag ”${title}”.`,
      ground: (ground: string) => `Skälet är: ${ground}.`,
      button: "Visa e-förslaget",
    },
    notices: {
      "case-answered":
        "Svaret är sparat. Förslagsställaren ser det på Mina sidor, och får mejl om inget annat är valt.",
    },
    faults: {
      ground: { unchosen: "Välj ett skäl." },
      text: {
        empty: "Skriv en text.",
        "too-long": "Texten får ha högst 5 000 tecken.",
        "invisible-character":
          "Texten innehåller ett osynligt tecken. Ta bort det eller skriv om texten för hand.",
        "piled-marks": "Texten innehåller en bokstav med för många tecken ovanpå varandra.",
      },
    },
  },
  en: {
    titles: {
      "made-opinion": "Make it an opinion",
      "made-proposal": "Make it a proposal",
      answered: "Answer",
      closed: "Close",
      returned: "Ask for clarification",
      refused: "Refuse the proposal",
      "handed-over": "Hand over the proposal",
      decided: "Decision on the proposal",
    },
    means: {
      "made-opinion":
        "The case is then an opinion, which the authority alone reads and answers. What you write is sent to whoever made it. It can be made a proposal again.",
      "made-proposal":
        "The case is then a proposal, which is reviewed and can be published. What you write is sent to whoever made it. It can be made an opinion again.",
      answered: "The answer is sent to whoever gave the opinion, and shown to nobody else.",
      closed: "The case is closed. What you write is sent to whoever gave the opinion.",
      returned:
        "The proposal goes back to whoever made it, who can change the text and submit it again. What you write is sent by mail and shown to them.",
      refused:
        "The proposal is not published. What you write is sent by mail and shown to whoever made it. This cannot be undone.",
      "handed-over":
        "Voting is closed. What you write stands on the proposal's page, where everybody can read it, and is sent to whoever made it.",
      decided:
        "The decision stands on the proposal's page, where everybody can read it, and is sent to whoever made it.",
    },
    labels: {
      "made-opinion": "Why, and what happens now",
      "made-proposal": "Why, and what happens now",
      answered: "Answer",
      closed: "Closing answer",
      returned: "What needs to be made clearer?",
      refused: "Explanation",
      "handed-over": "To whom, and what happens now",
      decided: "The decision",
    },
    submits: {
      "made-opinion": "Make it an opinion",
      "made-proposal": "Make it a proposal",
      answered: "Send the answer",
      closed: "Close the case",
      returned: "Ask for clarification",
      refused: "Refuse",
      "handed-over": "Hand over",
      decided: "Publish the decision",
    },
    textHelp: "At most 5,000 characters. An empty line begins a new paragraph. Write no personal data.",
    ground: "Ground",
    grounds: {
      "other-authority": "It is nothing that the authority decides on",
      "against-individual": "It is about the exercise of authority against an individual",
      unlawful: "It is against the law, or offensive",
      "named-person": "It is about a named person",
      similar: "There is a similar proposal already",
      "decided-before": "The matter was settled of late",
      "under-way": "The matter is being dealt with in another way",
      unreadable: "It cannot be understood what is proposed",
      "other-kind": "It is an opinion or a fault report, and not a proposal",
    },
    heads: {
      "made-opinion": "Became an opinion",
      "made-proposal": "Became a proposal",
      answered: "Answer",
      closed: "Closed",
      returned: "Clarification asked for",
      refused: "Refused",
      "handed-over": "Handed over",
      decided: "Decision",
    },
    publicHeading: "What has happened",
    ownHeading: "Answers from the authority",
    handle: "Handle the proposal",
    settled:
      "The proposal is no longer such that this can be done. A colleague or whoever made it was first. What you wrote stands below and is not saved.",
    cancel: "Cancel",
    letter: {
      "made-opinion": (title: string) =>
        `Your proposal “${title}” is treated as an opinion instead. It is not published, and the authority answers you.`,
      "made-proposal": (title: string) =>
        `Your opinion “${title}” is treated as a proposal instead. It is reviewed before it is published.`,
      answered: (title: string) => `The authority has answered your opinion “${title}”.`,
      closed: (title: string) => `Your case “${title}” is closed.`,
      hello: "Hello!",
      returned: (title) =>
        `Your proposal “${title}” needs to be made clearer before it can be published. Change it and submit it again.`,
      refused: (title) => `Your proposal “${title}” will not be published.`,
      "handed-over": (title) => `Your proposal “${title}” has been handed over to whoever decides.`,
      decided: (title) => `There is a decision on your proposal “${title}”.`,
      ground: (ground) => `The ground is: ${ground}.`,
      button: "Show the proposal",
    },
    notices: {
      "case-answered":
        "The answer is saved. Whoever made the proposal sees it on My pages, and gets mail unless they chose otherwise.",
    },
    faults: {
      ground: { unchosen: "Choose a ground." },
      text: {
        empty: "Enter a text.",
        "too-long": "The text can have at most 5,000 characters.",
        "invisible-character":
          "The text contains an invisible character. Remove it or type the text by hand.",
        "piled-marks": "The text contains a letter with too many marks on top of each other.",
      },
    },
  },
});
