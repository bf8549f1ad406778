import { defineTexts } from "#platform/text/texts.ts";

/** The words of the page with the demonstration's cards. */
export const texts = defineTexts({
  sv: {
    title: "Demonstrationens e-legitimation",
    lead: "Personerna är påhittade, och ingen kod behövs. Välj vems kort du vill visa.",
    cancel: "Avbryt",
    awkward: "Kort som inte släpps in",
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
    lead: "The people are invented, and no code is needed. Choose whose card to show.",
    cancel: "Cancel",
    awkward: "Cards that are not let in",
    other: "Another card",
    givenName: "Given name",
    familyName: "Family name",
    optional: "optional",
    show: "Show the card",
    hsaIdMissing: "Type an HSA-id",
    expired: "It took too long. Start the sign-in again.",
  },
});
