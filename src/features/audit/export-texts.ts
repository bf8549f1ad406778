import { formatCount } from "#platform/text/format-count.ts";
import { defineTexts } from "#platform/text/texts.ts";

/** The page where events of the log are had as a file. */
export const exportTexts = defineTexts({
  sv: {
    title: "Exportera loggen",
    log: "Logg",
    back: "Tillbaka till loggen",
    events: (count: number) =>
      `Filen får ${formatCount(count, "sv")} ${count === 1 ? "händelse" : "händelser"}, de senaste först.`,
    everything: "Det är hela loggen.",
    chosen: "Det här är valt:",
    personal:
      "Filen innehåller personuppgifter. Spara den bara där de som behöver den kommer åt den, och ta bort den när den inte behövs.",
    logged: "Exporten står i loggen, med ditt val och hur många händelser den har.",
    takes: "Är händelserna många tar det en stund. Webbläsaren visar hur det går, och där kan du avbryta.",
    submit: "Hämta som JSON Lines",
    nothing: "Det finns inga händelser att exportera.",
    nothingNext: "Gå tillbaka till loggen och ändra ditt val.",
    fields: "Vad filen innehåller",
    fieldsHelp: "Varje rad är en händelse, ett JSON-objekt, med det som sidan visar och inget mer:",
  },
  en: {
    title: "Export the log",
    log: "Log",
    back: "Back to the log",
    events: (count: number) =>
      `The file will have ${formatCount(count, "en")} ${count === 1 ? "event" : "events"}, newest first.`,
    everything: "That is the whole log.",
    chosen: "This is chosen:",
    personal:
      "The file holds personal data. Keep it only where those who need it can reach it, and delete it when it is not needed.",
    logged: "The export is in the log, with your choice and how many events it has.",
    takes:
      "If there are many events it takes a while. The browser shows how it goes, and there you can cancel.",
    submit: "Download as JSON Lines",
    nothing: "There are no events to export.",
    nothingNext: "Go back to the log and change your choice.",
    fields: "What the file holds",
    fieldsHelp: "Each line is an event, a JSON object, with what the page shows and no more:",
  },
});
