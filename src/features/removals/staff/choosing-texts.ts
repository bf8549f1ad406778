import { defineTexts } from "#platform/text/texts.ts";

/** The page where it is chosen how somebody is removed. */
export const choosingTexts = defineTexts({
  sv: {
    title: "Ta bort användare",
    lead: (name: string, email: string) =>
      `Du är på väg att ta bort ${name} (${email}). Inget görs förrän du har sett vad som händer och bekräftat det.`,
    ground: "Grund för borttagningen",
    groundHelp: "Uppgifterna är allmänna handlingar. De får bara tas bort när det finns en grund för det.",
    noGround:
      "Finns ingen av grunderna ska användaren inte tas bort. Inaktivera kontot i stället, så kan ingen logga in med det.",
    deactivate: "Inaktivera kontot",
    identityCheck: "Hur du har kontrollerat att begäran kommer från användaren",
    groundReference: "Beteckning",
    groundReferenceHelp:
      "På gallringsbeslutet, eller på ärendet i diariet. Krävs för gallringsbeslut. Den finns kvar på kvittot, så skriv inga personuppgifter.",
    optional: "valfritt",
    account: "Användaren",
    keptIsVisible: {
      comments: "Namnet står kvar synligt för alla.",
      votes:
        "Namnet står kvar på rösten. Alla ser det där förslaget visar vilka som har röstat för det, annars visas det inte.",
    },
    preview: "Visa vad som händer",
    cancel: "Avbryt",
    faults: {
      ground: { unchosen: "Välj en grund. Finns ingen ska kontot inaktiveras i stället." },
      identityCheck: { unchosen: "Välj hur du har kontrollerat att begäran kommer från användaren." },
      groundReference: {
        missing: "Skriv gallringsbeslutets beteckning.",
        "too-long": "Beteckningen får ha högst 80 tecken.",
        "invisible-character": "Beteckningen innehåller ett osynligt tecken. Skriv om den för hand.",
        "names-person":
          "Skriv beteckningen utan det som pekar ut användaren: namn, även tidigare namn och visningsnamn, adress, e-postadress, telefonnummer och personnummer. Den finns kvar på kvittot.",
      },
      account: { unchosen: "Välj om användaren ska tas bort permanent eller avpersonifieras." },
      comments: { unchosen: "Välj vad som ska hända med kommentarerna." },
      votes: { unchosen: "Välj vad som ska hända med rösterna." },
    },
  },
  en: {
    title: "Remove user",
    lead: (name: string, email: string) =>
      `You are about to remove ${name} (${email}). Nothing is done until you have seen what happens and confirmed it.`,
    ground: "Ground for the removal",
    groundHelp: "The data are public records. They may be removed only where there is a ground for it.",
    noGround:
      "Where there is none of the grounds, the user is not to be removed. Deactivate the account instead, and nobody can sign in to it.",
    deactivate: "Deactivate the account",
    identityCheck: "How you have made sure that the request comes from the user",
    groundReference: "Reference",
    groundReferenceHelp:
      "Of the disposal decision, or of the matter in the register. Required for a disposal decision. It stays on the receipt, so write no personal data.",
    optional: "optional",
    account: "The user",
    keptIsVisible: {
      comments: "The name stays visible to everybody.",
      votes:
        "The name stays with the vote. Everybody sees it where the proposal shows who has voted for it, otherwise it is not shown.",
    },
    preview: "Show what happens",
    cancel: "Cancel",
    faults: {
      ground: { unchosen: "Choose a ground. Where there is none, the account is to be deactivated instead." },
      identityCheck: { unchosen: "Choose how you have made sure that the request comes from the user." },
      groundReference: {
        missing: "Enter the reference of the disposal decision.",
        "too-long": "The reference can have at most 80 characters.",
        "invisible-character": "The reference contains an invisible character. Type it by hand.",
        "names-person":
          "Write the reference without what points out the user: names, earlier names and the display name too, address, e-mail address, telephone number and personal identity number. It stays on the receipt.",
      },
      account: { unchosen: "Choose whether the user is to be deleted permanently or depersonalised." },
      comments: { unchosen: "Choose what is to happen to the comments." },
      votes: { unchosen: "Choose what is to happen to the votes." },
    },
  },
});
