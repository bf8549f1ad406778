import { defineTexts } from "#platform/text/texts.ts";
import type { WrittenTextFault } from "#platform/text/written-text.ts";

type Faults = Record<WrittenTextFault, string>;

/** An opinion (synpunkt): what one writes it with, and how it stands afterwards. */
export const opinionTexts = defineTexts({
  sv: {
    make: "Lämna en synpunkt",
    newTitle: "Lämna en synpunkt",
    newLead:
      "Tala om vad som är bra eller dåligt, eller vad som är trasigt. Bara myndigheten läser den, och svarar dig.",
    titleHelp: "Säg kort vad det gäller. Högst 200 tecken.",
    body: "Synpunkt",
    bodyHelp: "Berätta vad som har hänt, var och när. Högst 20 000 tecken.",
    record: "En synpunkt blir en allmän handling, som myndigheten kan behöva lämna ut till den som frågar.",
    submit: "Skicka in",
    states: {
      submitted: "Myndigheten har fått din synpunkt och kommer att svara.",
      "under-review": "Myndigheten arbetar med din synpunkt och kommer att svara.",
      answered: "Myndigheten har svarat. Svaret står här nedanför.",
      closed: "Ärendet är avslutat.",
      withdrawn: "Du har tagit tillbaka synpunkten.",
    } as Readonly<Record<string, string>>,
    whatYouWrote: "Din synpunkt",
    queue: "Synpunkter att svara på",
    noneQueued: "Ingen synpunkt väntar på svar.",
    withdrawTitle: "Ta tillbaka synpunkten",
    withdrawing: (title: string) =>
      `Du tar tillbaka synpunkten ”${title}”. Den besvaras inte. Det du har skickat in är fortfarande en allmän handling.`,
    over: "Synpunkten kan inte ändras eller tas tillbaka längre, eftersom du eller myndigheten redan har gjort något med den.",
    notices: { "opinion-submitted": "Synpunkten är inskickad. Tack!" },
    faults: {
      title: {
        empty: "Skriv en rubrik.",
        "too-long": "Rubriken får ha högst 200 tecken.",
        "invisible-character": "Rubriken innehåller ett osynligt tecken. Skriv om den för hand.",
        "piled-marks": "Rubriken innehåller en bokstav med för många tecken ovanpå varandra.",
      } satisfies Faults as Faults,
      body: {
        empty: "Skriv synpunkten.",
        "too-long": "Synpunkten får ha högst 20 000 tecken.",
        "invisible-character":
          "Synpunkten innehåller ett osynligt tecken. Ta bort det eller skriv om texten för hand.",
        "piled-marks": "Synpunkten innehåller en bokstav med för många tecken ovanpå varandra.",
      } satisfies Faults as Faults,
    },
  },
  en: {
    make: "Give an opinion",
    newTitle: "Give an opinion",
    newLead: "Tell what is good or bad, or what is broken. Only the authority reads it, and answers you.",
    titleHelp: "Say briefly what it is about. At most 200 characters.",
    body: "Opinion",
    bodyHelp: "Tell what has happened, where and when. At most 20,000 characters.",
    record: "An opinion becomes a public record, which the authority may have to give to whoever asks.",
    submit: "Submit",
    states: {
      submitted: "The authority has received your opinion and will answer.",
      "under-review": "The authority is working with your opinion and will answer.",
      answered: "The authority has answered. The answer stands below.",
      closed: "The case is closed.",
      withdrawn: "You have withdrawn the opinion.",
    },
    whatYouWrote: "Your opinion",
    queue: "Opinions to answer",
    noneQueued: "No opinion waits for an answer.",
    withdrawTitle: "Withdraw the opinion",
    withdrawing: (title) =>
      `You withdraw the opinion “${title}”. It is not answered. What you have submitted is still a public record.`,
    over: "The opinion can no longer be changed or withdrawn, since you or the authority have dealt with it already.",
    notices: { "opinion-submitted": "The opinion is submitted. Thank you!" },
    faults: {
      title: {
        empty: "Write a heading.",
        "too-long": "The heading can have at most 200 characters.",
        "invisible-character": "The heading contains an invisible character. Type it by hand.",
        "piled-marks": "The heading contains a letter with too many marks on top of each other.",
      },
      body: {
        empty: "Write the opinion.",
        "too-long": "The opinion can have at most 20,000 characters.",
        "invisible-character":
          "The opinion contains an invisible character. Remove it or type the text by hand.",
        "piled-marks": "The opinion contains a letter with too many marks on top of each other.",
      },
    },
  },
});
