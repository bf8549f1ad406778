import { formatCount } from "#platform/text/format-count.ts";
import { defineTexts } from "#platform/text/texts.ts";
import type { WrittenTextFault } from "#platform/text/written-text.ts";

export const draftTexts = defineTexts({
  sv: {
    newTitle: "Lämna ett e-förslag",
    newLead:
      "Beskriv en sak som du vill att myndigheten ska göra. Du sparar ett utkast först, ser hur det kommer att se ut och skickar sedan in det.",
    correctTitle: "Ändra utkastet",
    title: "Rubrik",
    titleHelp: "Säg kort vad du föreslår. Högst 200 tecken.",
    body: "Förslag",
    bodyHelp:
      "Berätta vad du vill ska göras och varför. Högst 20 000 tecken. En tom rad börjar ett nytt stycke. Skriv inga personuppgifter, varken dina egna eller andras.",
    saveAndPreview: "Spara och förhandsgranska",
    conflict: {
      heading: "Utkastet har ändrats i ett annat fönster",
      text: "Inget av det du skrev här är sparat. Jämför med den sparade texten, rätta det som behövs och spara igen.",
      saved: "Den sparade texten",
    },
    preview: "Så här kommer förslaget att se ut",
    state: "Status",
    created: "Skapat",
    submitted: "Inskickat",
    stateTexts: {
      draft: "Bara du ser utkastet. Skicka in det när det är klart.",
      submitted: "Myndigheten granskar förslaget innan det publiceras. Texten kan inte ändras längre.",
      returned: "Myndigheten ber dig förtydliga förslaget. Ändra det och skicka in det igen.",
      refused: "Förslaget publiceras inte. Varför står i svaret från myndigheten.",
      withdrawn: "Du har tagit tillbaka förslaget. Ingen annan än du och myndigheten ser det.",
      other: "Myndigheten har hand om förslaget. Texten kan inte ändras längre.",
    },
    correct: "Ändra",
    submit: "Skicka in",
    submitTitle: "Skicka in e-förslaget",
    submitText:
      "När du har skickat in förslaget kan du inte ändra texten. Det blir en allmän handling, som myndigheten kan behöva lämna ut till den som frågar.",
    submitNext:
      "Myndigheten granskar förslaget. När det är publicerat kan alla läsa det, rösta och kommentera.",
    withdraw: "Ta tillbaka",
    withdrawTitle: "Ta tillbaka e-förslaget",
    withdrawDraft: (title: string) => `Du tar tillbaka utkastet ”${title}”. Det kan inte skickas in efteråt.`,
    withdrawSubmitted: (title: string) =>
      `Du tar tillbaka e-förslaget ”${title}”. Det publiceras inte. Det du har skickat in är fortfarande en allmän handling.`,
    over: {
      change: "Förslaget är inskickat, och texten kan inte ändras längre.",
      submit: "Förslaget är redan inskickat.",
      withdraw: "Förslaget kan inte tas tillbaka längre, eftersom myndigheten redan har tagit hand om det.",
    },
    alreadyWithdrawn: "Du har tagit tillbaka förslaget, och det kan inte skickas in.",
    changedSince: "Utkastet har ändrats i ett annat fönster. Läs det igen innan du skickar in det.",
    oneAtATime:
      "Du har redan ett förslag som granskas eller är öppet för röster. Man kan ha ett förslag i taget; utkastet är kvar tills du kan skicka in det.",
    period: "Hur länge ska förslaget vara öppet för röster?",
    periodHelp: "Tiden räknas från den dag då förslaget publiceras.",
    periodDays: (days: number) => `${formatCount(days, "sv")} ${days === 1 ? "dag" : "dagar"}`,
    noPeriod: "Välj hur länge förslaget ska vara öppet för röster.",
    notices: {
      "draft-saved": "Utkastet är sparat.",
      "draft-unchanged": "Inget hade ändrats.",
      "proposal-submitted": "Förslaget är inskickat. Tack!",
      "proposal-withdrawn": "Förslaget är återtaget.",
    },
    faults: {
      title: {
        empty: "Skriv en rubrik.",
        "too-long": "Rubriken får ha högst 200 tecken.",
        "invisible-character":
          "Rubriken innehåller ett osynligt tecken, kanske ett som vänder skrivriktningen. Skriv om den för hand.",
        "piled-marks": "Rubriken innehåller en bokstav med för många tecken ovanpå varandra.",
      } satisfies Record<WrittenTextFault, string>,
      body: {
        empty: "Skriv förslaget.",
        "too-long": "Förslaget får ha högst 20 000 tecken.",
        "invisible-character":
          "Förslaget innehåller ett osynligt tecken, kanske ett som vänder skrivriktningen. Ta bort det eller skriv om texten för hand.",
        "piled-marks": "Förslaget innehåller en bokstav med för många tecken ovanpå varandra.",
      } satisfies Record<WrittenTextFault, string>,
    },
  },
  en: {
    newTitle: "Make a proposal",
    newLead:
      "Describe something that you want the authority to do. You save a draft first, see what it will look like, and then submit it.",
    correctTitle: "Change the draft",
    title: "Heading",
    titleHelp: "Say briefly what you propose. At most 200 characters.",
    body: "Proposal",
    bodyHelp:
      "Tell what you want to be done, and why. At most 20,000 characters. An empty line begins a new paragraph. Write no personal data, neither your own nor anybody else's.",
    saveAndPreview: "Save and preview",
    conflict: {
      heading: "The draft has been changed in another window",
      text: "Nothing of what you wrote here is saved. Compare with the saved text, correct what is needed and save again.",
      saved: "The saved text",
    },
    preview: "What the proposal will look like",
    state: "State",
    created: "Created",
    submitted: "Submitted",
    stateTexts: {
      draft: "Only you see the draft. Submit it when it is ready.",
      submitted:
        "The authority reviews the proposal before it is published. The text can no longer be changed.",
      returned: "The authority asks you to make the proposal clearer. Change it and submit it again.",
      refused: "The proposal is not published. Why stands in the answer from the authority.",
      withdrawn: "You have withdrawn the proposal. Nobody but you and the authority sees it.",
      other: "The authority is dealing with the proposal. The text can no longer be changed.",
    },
    correct: "Change",
    submit: "Submit",
    submitTitle: "Submit the proposal",
    submitText:
      "You cannot change the text when you have submitted the proposal. It becomes a public record, which the authority may have to give to whoever asks.",
    submitNext:
      "The authority reviews the proposal. When it is published everybody can read it, vote and comment.",
    withdraw: "Withdraw",
    withdrawTitle: "Withdraw the proposal",
    withdrawDraft: (title: string) => `You withdraw the draft “${title}”. It cannot be submitted afterwards.`,
    withdrawSubmitted: (title: string) =>
      `You withdraw the proposal “${title}”. It is not published. What you have submitted is still a public record.`,
    over: {
      change: "The proposal is submitted, and the text can no longer be changed.",
      submit: "The proposal is already submitted.",
      withdraw: "The proposal can no longer be withdrawn, since the authority has already dealt with it.",
    },
    alreadyWithdrawn: "You have withdrawn the proposal, and it cannot be submitted.",
    changedSince: "The draft has been changed in another window. Read it again before you submit it.",
    oneAtATime:
      "You have a proposal that is under review or open for votes. One can have one proposal at a time; the draft stays until you can submit it.",
    period: "For how long is the proposal to be open for votes?",
    periodHelp: "The time begins on the day on which the proposal is published.",
    periodDays: (days: number) => `${formatCount(days, "en")} ${days === 1 ? "day" : "days"}`,
    noPeriod: "Choose for how long the proposal is to be open for votes.",
    notices: {
      "draft-saved": "The draft is saved.",
      "draft-unchanged": "Nothing had been changed.",
      "proposal-submitted": "The proposal is submitted. Thank you!",
      "proposal-withdrawn": "The proposal is withdrawn.",
    },
    faults: {
      title: {
        empty: "Write a heading.",
        "too-long": "The heading can have at most 200 characters.",
        "invisible-character":
          "The heading contains an invisible character, perhaps one that turns the direction of writing. Type it by hand.",
        "piled-marks": "The heading contains a letter with too many marks on top of each other.",
      },
      body: {
        empty: "Write the proposal.",
        "too-long": "The proposal can have at most 20,000 characters.",
        "invisible-character":
          "The proposal contains an invisible character, perhaps one that turns the direction of writing. Remove it or type the text by hand.",
        "piled-marks": "The proposal contains a letter with too many marks on top of each other.",
      },
    },
  },
});
