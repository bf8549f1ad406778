import { defineTexts } from "#platform/text/texts.ts";

/** The words of signing in and out. Heading and button of the sign-in page are the manual's (§3.1). */
export const texts = defineTexts({
  sv: {
    signIn: "E-tjänstelegitimation",
    signInLead: (provider: string) =>
      `Sätt i ditt kort och tryck på ${provider}. Ange sedan din kod till kortet.`,
    chooseProvider: "Välj hur du vill legitimera dig.",
    chosenLast: (provider: string) => `Senast valde du ${provider}.`,
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
        steps: [],
      },
      "not-registered": {
        title: "Du är inte registrerad här",
        text: "Din legitimation fungerar, men den hör inte till någon som är registrerad hos oss. Be administratören i din organisation att lägga till dig med det HSA-id som står på kortet. Ska du själv vara administratör meddelar din organisation det till kontaktcenter.",
        steps: [],
      },
      suspended: {
        title: "Du kan inte logga in just nu",
        text: "Din åtkomst är avstängd. Kontakta kontaktcenter om du undrar varför.",
        steps: [],
      },
      cancelled: {
        title: "Inloggningen avbröts",
        text: "Du avbröt legitimeringen. Du kan försöka igen när du vill.",
        steps: [],
      },
      "another-provider": {
        title: "Du behöver logga in på ett annat sätt",
        text: "Din legitimation fungerar, men inloggningen som du valde används inte för din roll här.",
        steps: ["Tryck på Försök igen och välj en annan inloggning."],
      },
      assurance: {
        title: "Legitimationen räcker inte",
        text: "Du legitimerade dig med ett kort eller en app av lägre tillitsnivå än vad som krävs här.",
        steps: [
          "Logga in med din ordinarie e-tjänstelegitimation.",
          "Använde du ett reservkort, ett tillfälligt kort i stället för ditt vanliga? Det har för låg tillitsnivå. Skaffa ett nytt ordinarie kort hos den som delar ut kort i din organisation.",
          "Loggade du in med ditt vanliga kort? Kontakta oss.",
        ],
      },
      "reserve-card": {
        title: "Du använde ett reservkort",
        text: "Ett reservkort är ett tillfälligt kort som man får när det ordinarie är borta, trasigt eller glömt. Det har lägre tillitsnivå än vad som krävs här, och därför går det inte att logga in med det.",
        steps: [
          "Har du kvar ditt ordinarie kort, eller appen SITHS eID på din telefon? Logga in med det.",
          "Är kortet borta eller trasigt? Be den som delar ut kort i din organisation om ett nytt. Det nya har samma HSA-id, och dina behörigheter finns kvar.",
          "Är det bråttom? Be en annan administratör i din organisation göra det du tänkte göra.",
        ],
      },
      "no-hsa-id": {
        title: "Din legitimation saknar HSA-id",
        text: "Vi känner igen dig på ditt HSA-id, och något sådant kom inte med.",
        steps: [
          "Försök igen, och välj en e-tjänstelegitimation som har HSA-id om du får välja.",
          "Fråga den som delar ut kort i din organisation, om du är osäker på vad ditt kort har.",
          "Vet du att kortet har HSA-id? Kontakta oss, för då kan felet ligga mellan legitimeringstjänsten och oss.",
        ],
      },
      unavailable: {
        title: "Legitimeringstjänsten svarar inte",
        text: "Vi når inte tjänsten som kontrollerar din legitimation. Den som redan är inloggad kan fortsätta arbeta.",
        steps: ["Försök igen om ett par minuter.", "Dröjer det längre, så kontakta oss."],
      },
      expired: {
        title: "Inloggningen är inte längre giltig",
        text: "Det gick för lång tid, eller så har du gått tillbaka till en sida som redan är använd.",
        steps: [
          "Börja om från början.",
          "Händer det varje gång, så kontrollera att webbläsaren tar emot kakor från den här webbplatsen.",
        ],
      },
    },
  },
  en: {
    signIn: "Service e-ID",
    signInLead: (provider: string) =>
      `Insert your card and press ${provider}. Then enter the code of your card.`,
    chooseProvider: "Choose how you want to identify yourself.",
    chosenLast: (provider: string) => `The last time you chose ${provider}.`,
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
        steps: [],
      },
      "not-registered": {
        title: "You are not registered here",
        text: "Your e-ID works, but it belongs to nobody who is registered with us. Ask your organisation's administrator to add you with the HSA-id on the card. If you are to be an administrator yourself, your organisation tells the contact centre.",
        steps: [],
      },
      suspended: {
        title: "You cannot sign in at the moment",
        text: "Your access is suspended. Ask the contact centre if you wonder why.",
        steps: [],
      },
      cancelled: {
        title: "The sign-in was cancelled",
        text: "You cancelled the identification. You can try again whenever you like.",
        steps: [],
      },
      "another-provider": {
        title: "You need to sign in another way",
        text: "Your e-ID works, but the sign-in that you chose is not used for your role here.",
        steps: ["Press Try again and choose another sign-in."],
      },
      assurance: {
        title: "The e-ID is not enough",
        text: "You used a card or an app of a lower level of assurance than is required here.",
        steps: [
          "Sign in with your ordinary service e-ID.",
          "Did you use a reserve card, a temporary one in the place of your usual card? Its level is too low. Get a new ordinary card from whoever hands out cards in your organisation.",
          "Did you sign in with your usual card? Contact us.",
        ],
      },
      "reserve-card": {
        title: "You used a reserve card",
        text: "A reserve card is a temporary card for somebody whose ordinary card is lost, broken or forgotten. It has a lower level of assurance than is required here, so you cannot sign in with it.",
        steps: [
          "Do you still have your ordinary card, or the app SITHS eID on your telephone? Sign in with it.",
          "Is the card lost or broken? Ask whoever hands out cards in your organisation for a new one. It has the same HSA-id, and your permissions remain.",
          "Is it urgent? Ask another administrator in your organisation to do what you wanted to do.",
        ],
      },
      "no-hsa-id": {
        title: "Your e-ID has no HSA-id",
        text: "We know you by your HSA-id, and none was handed over.",
        steps: [
          "Try again, and choose a service e-ID that has an HSA-id if you are given a choice.",
          "Ask whoever hands out cards in your organisation if you are unsure of what your card has.",
          "Do you know that the card has an HSA-id? Contact us, since the fault may lie between the identification service and us.",
        ],
      },
      unavailable: {
        title: "The identification service does not answer",
        text: "We cannot reach the service that checks your e-ID. Whoever is signed in already can go on working.",
        steps: ["Try again in a couple of minutes.", "If it takes longer, contact us."],
      },
      expired: {
        title: "The sign-in is no longer valid",
        text: "It took too long, or you have gone back to a page that has been used already.",
        steps: [
          "Start again from the beginning.",
          "If it happens each time, see to it that the browser accepts cookies from this website.",
        ],
      },
    },
  },
});
