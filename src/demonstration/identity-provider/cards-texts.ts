import { defineTexts } from "#platform/text/texts.ts";

/** The words of the page with the demonstration's cards. */
export const texts = defineTexts({
  sv: {
    title: "Demonstrationens e-legitimation",
    lead: {
      service: "Personerna är påhittade, och ingen kod behövs. Välj vems kort du vill visa.",
      citizen:
        "Personerna är påhittade, och deras personnummer är Skatteverkets testnummer. Ingen kod behövs. Välj vems e-legitimation du vill visa.",
    },
    cancel: "Avbryt",
    awkward: { service: "Kort som inte släpps in", citizen: "E-legitimationer som inte godtas" },
    other: "Ett annat kort",
    givenName: "Förnamn",
    familyName: "Efternamn",
    optional: "valfritt",
    show: "Visa kortet",
    hsaIdMissing: "Skriv ett HSA-id",
    expired: "Det tog för lång tid. Börja om inloggningen.",
  },
  en: {
    title: "The demonstration's e-ID",
    lead: {
      service: "The people are invented, and no code is needed. Choose whose card to show.",
      citizen:
        "The people are invented, and their personal identity numbers are the Swedish Tax Agency's test numbers. No code is needed. Choose whose e-ID to show.",
    },
    cancel: "Cancel",
    awkward: { service: "Cards that are not let in", citizen: "E-IDs that are not accepted" },
    other: "Another card",
    givenName: "Given name",
    familyName: "Family name",
    optional: "optional",
    show: "Show the card",
    hsaIdMissing: "Type an HSA-id",
    expired: "It took too long. Start the sign-in again.",
  },
});
