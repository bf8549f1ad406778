import { defineTexts } from "#platform/text/texts.ts";

/** The words of signing in and out. Heading and button of the sign-in page are the manual's (§3.1). */
export const texts = defineTexts({
  sv: {
    signIn: "E-tjänstelegitimation",
    signInLead: (provider: string) =>
      `Sätt i ditt kort och tryck på ${provider}. Ange sedan din kod till kortet.`,
    sessionEnded:
      "Du har loggats ut, eftersom du inte har varit aktiv på en stund eller din åtkomst har ändrats.",
    troubles: "Vid problem att starta e-tjänsten",
    contactHeading: { municipality: "Kontaktcenter för kommuner", region: "Kontaktcenter för regioner" },
    tryAgain: "Försök igen",
    chooseOrganisation: "Välj organisation",
    chooseLead: "Du är registrerad i flera organisationer. Välj vilken du ska arbeta för nu.",
    chooseAfterwards: "Vill du byta organisation senare loggar du ut och loggar in igen.",
    role: { administrator: "administratör", user: "användare", staff: "handläggare" },
    leaveChoice: "Avbryt",
    signedOut: "Du är utloggad",
    signedOutText: "Ta ut kortet ur läsaren. Stäng webbläsaren om du delar dator med andra.",
    signInAgain: "Logga in igen",
    issuedBy: "Enligt din legitimation är den utfärdad av",
    yourHsaId: "HSA-id på din legitimation",
    claimed: "Uppgifterna kommer från din legitimation, inte från oss.",
    again: {
      title: "Visa att det är du",
      lead: (minutes: number) =>
        `Det du ska göra är viktigt, så du behöver ha visat din legitimation de senaste ${minutes} minuterna. Sedan fortsätter du där du var.`,
      kept: "Det du har fyllt i finns kvar när du kommer tillbaka.",
      cancel: "Avbryt",
    },
    keptForm: {
      title: "Fortsätt där du var",
      lead: "Du är inloggad igen. Det du skickade är inte genomfört än, men det finns kvar. Vill du genomföra det nu?",
      goOn: "Fortsätt",
      leave: "Avbryt",
    },
    refused: {
      "another-person": {
        title: "Det var inte din legitimation",
        text: "Du visade en annan legitimation än den som du är inloggad med. Försök igen med din egen, eller logga ut först om ni ska byta person.",
      },
      "not-registered": {
        title: "Du är inte registrerad här",
        text: "Din legitimation fungerar, men den hör inte till någon som är registrerad hos oss. Be administratören i din organisation att lägga till dig med det HSA-id som står på kortet. Ska du själv vara administratör meddelar din organisation det till kontaktcenter.",
      },
      suspended: {
        title: "Du kan inte logga in just nu",
        text: "Din åtkomst är avstängd. Kontakta kontaktcenter om du undrar varför.",
      },
      cancelled: {
        title: "Inloggningen avbröts",
        text: "Du avbröt legitimeringen. Du kan försöka igen när du vill.",
      },
      assurance: {
        title: "Legitimationen räcker inte",
        text: "Du legitimerade dig med ett kort eller en app av lägre tillitsnivå än vad som krävs här. Det händer till exempel med ett reservkort. Logga in med din ordinarie e-tjänstelegitimation.",
      },
      "no-hsa-id": {
        title: "Din legitimation saknar HSA-id",
        text: "Vi känner igen dig på ditt HSA-id, och något sådant kom inte med. Välj en e-tjänstelegitimation som har HSA-id. Fråga den som delar ut kort i din organisation om du är osäker.",
      },
      "provider-error": {
        title: "Inloggningen misslyckades",
        text: "Svaret från legitimeringstjänsten gick inte att godta. Försök igen. Kvarstår felet, kontakta kontaktcenter.",
      },
      unavailable: {
        title: "Legitimeringstjänsten svarar inte",
        text: "Vi når inte tjänsten som kontrollerar din legitimation. Försök igen om ett par minuter.",
      },
      expired: {
        title: "Inloggningen är inte längre giltig",
        text: "Det gick för lång tid, eller så har du gått tillbaka till en sida som redan är använd. Börja om.",
      },
    },
  },
  en: {
    signIn: "Service e-ID",
    signInLead: (provider: string) =>
      `Insert your card and press ${provider}. Then enter the code of your card.`,
    sessionEnded:
      "You have been signed out, because you have not been active for a while or your access has changed.",
    troubles: "If the e-service does not start",
    contactHeading: {
      municipality: "Contact centre for municipalities",
      region: "Contact centre for regions",
    },
    tryAgain: "Try again",
    chooseOrganisation: "Choose organisation",
    chooseLead:
      "You are registered in several organisations. Choose which one you are going to work for now.",
    chooseAfterwards: "To change organisation later, sign out and sign in again.",
    role: { administrator: "administrator", user: "user", staff: "staff member" },
    leaveChoice: "Cancel",
    signedOut: "You are signed out",
    signedOutText:
      "Take the card out of the reader. Close the browser if you share the computer with others.",
    signInAgain: "Sign in again",
    issuedBy: "According to your e-ID it was issued by",
    yourHsaId: "HSA-id of your e-ID",
    claimed: "This comes from your e-ID, not from us.",
    again: {
      title: "Show that it is you",
      lead: (minutes: number) =>
        `What you are about to do is important, so you need to have shown your e-ID during the last ${minutes} minutes. Then you go on where you were.`,
      kept: "What you have filled in is there when you come back.",
      cancel: "Cancel",
    },
    keptForm: {
      title: "Go on where you were",
      lead: "You are signed in again. What you sent has not been done yet, but it is still there. Do you want to do it now?",
      goOn: "Go on",
      leave: "Cancel",
    },
    refused: {
      "another-person": {
        title: "That was not your e-ID",
        text: "You showed another e-ID than the one that you are signed in with. Try again with your own, or sign out first if somebody else is to use this browser.",
      },
      "not-registered": {
        title: "You are not registered here",
        text: "Your e-ID works, but it belongs to nobody who is registered with us. Ask your organisation's administrator to add you with the HSA-id on the card. If you are to be an administrator yourself, your organisation tells the contact centre.",
      },
      suspended: {
        title: "You cannot sign in at the moment",
        text: "Your access is suspended. Ask the contact centre if you wonder why.",
      },
      cancelled: {
        title: "The sign-in was cancelled",
        text: "You cancelled the identification. You can try again whenever you like.",
      },
      assurance: {
        title: "The e-ID is not enough",
        text: "You used a card or an app of a lower level of assurance than is required here. This happens with a reserve card, for example. Sign in with your ordinary service e-ID.",
      },
      "no-hsa-id": {
        title: "Your e-ID has no HSA-id",
        text: "We know you by your HSA-id, and none was handed over. Choose a service e-ID that has an HSA-id. If you are unsure, ask whoever hands out cards in your organisation.",
      },
      "provider-error": {
        title: "The sign-in failed",
        text: "The answer from the identification service could not be accepted. Try again. If the fault remains, ask the contact centre.",
      },
      unavailable: {
        title: "The identification service does not answer",
        text: "We cannot reach the service that checks your e-ID. Try again in a couple of minutes.",
      },
      expired: {
        title: "The sign-in is no longer valid",
        text: "It took too long, or you have gone back to a page that has been used already. Start again.",
      },
    },
  },
});
