import { defineTexts } from "#platform/text/texts.ts";

/** The words of e-IDs on Mina sidor. */
export const texts = defineTexts({
  sv: {
    place: "Mina sidor",
    signIn: "Logga in med e-legitimation",
    verify: "Legitimera dig med e-legitimation",
    at: (providers: readonly string[]) => `Du legitimerar dig hos ${oneOf("sv-SE", providers)}.`,
    chooseEId: "Välj e-legitimation",
    chooseEIdLead: "Vilken e-legitimation vill du använda?",
    verified: "Ditt personnummer är verifierat",
    verifiedLead: (email: string) =>
      `Det är knutet till kontot ${email}. Nu kan du göra det som kräver ett verifierat personnummer, och logga in med din e-legitimation.`,
    identifiedAs: (name: string) => `E-legitimationen som du använde tillhör ${name}.`,
    tryAgain: "Försök igen",
    goOn: "Fortsätt",
    contact: "Kontakta oss",
    createAccount: "Skapa konto",
    toSignIn: "Till inloggningen",
    toMyPages: "Till Mina sidor",
    refused: {
      cancelled: {
        title: "Legitimeringen avbröts",
        text: "Du avbröt legitimeringen, och inget har ändrats. Du kan försöka igen när du vill.",
      },
      assurance: {
        title: "E-legitimationen räcker inte",
        text: "Din e-legitimation har en lägre tillitsnivå än vad som krävs här. Försök igen med en annan e-legitimation, om du har någon.",
      },
      "no-number": {
        title: "Personnumret kom inte med",
        text: "Vi känner igen dig på ditt personnummer eller samordningsnummer, och vi fick inget sådant från legitimeringstjänsten. Försök igen med en annan e-legitimation, om du har någon.",
      },
      unconfirmed: {
        title: "Samordningsnumret kan inte verifieras",
        text: "Legitimeringstjänsten säger inte att din identitet var styrkt när du fick ditt samordningsnummer. Därför kan vi inte verifiera det med e-legitimation. Kontakta oss, så hjälper vi dig.",
      },
      unavailable: {
        title: "Legitimeringstjänsten svarar inte",
        text: "Vi når inte tjänsten som kontrollerar din e-legitimation. Försök igen om ett par minuter.",
      },
      expired: {
        title: "Legitimeringen är inte längre giltig",
        text: "Det gick för lång tid, du har loggat ut under tiden, eller så har du gått tillbaka till en sida som redan är använd. Börja om.",
      },
      "another-session": {
        title: "Legitimeringen hör till en annan inloggning",
        text: "Du började legitimera dig i en annan inloggning än den du har nu. Inget har ändrats. Börja om, så gäller legitimeringen det här kontot.",
      },
      "another-number": {
        title: "Kontot har redan ett annat personnummer",
        text: "Kontot har ett annat verifierat personnummer än det som e-legitimationen gäller. Råkade du använda någon annans e-legitimation? Försök igen med din egen. Har du fått ett nytt personnummer? Kontakta oss, så hjälper vi dig att byta.",
      },
      tied: {
        title: "Personnumret hör redan till ett annat konto",
        text: "Ett annat konto har samma personnummer verifierat, och ett personnummer kan bara höra till ett konto. Är det andra kontot ditt? Logga ut, och logga in med e-legitimation, så kommer du till det. Känner du inte till det? Kontakta oss.",
      },
      blocked: {
        title: "Kontot kan inte verifieras med e-legitimation",
        text: "Myndigheten har stängt av verifiering med e-legitimation för ditt konto. Kontakta oss, så får du veta varför och vad du kan göra.",
      },
      inactive: {
        title: "Kontot är inaktivt",
        text: "Kontot som hör till din e-legitimation är inaktivt, och därför kan du inte logga in på det. Kontakta oss om du undrar varför.",
      },
      "not-tied": {
        title: "Inget konto är knutet till din e-legitimation",
        text: "Logga in på ditt konto med e-postadress och lösenord, eller skapa ett konto om du inte har något. Välj sedan Legitimera dig med e-legitimation på Mina sidor. Därefter kan du logga in med e-legitimationen.",
      },
    },
  },
  en: {
    place: "My pages",
    signIn: "Sign in with an e-ID",
    verify: "Identify yourself with an e-ID",
    at: (providers) => `You identify yourself at ${oneOf("en-GB", providers)}.`,
    chooseEId: "Choose an e-ID",
    chooseEIdLead: "Which e-ID do you want to use?",
    verified: "Your personal identity number is verified",
    verifiedLead: (email) =>
      `It is tied to the account ${email}. Now you can do what takes a verified personal identity number, and sign in with your e-ID.`,
    identifiedAs: (name) => `The e-ID that you used belongs to ${name}.`,
    tryAgain: "Try again",
    goOn: "Continue",
    contact: "Contact us",
    createAccount: "Create account",
    toSignIn: "To the sign-in",
    toMyPages: "To My pages",
    refused: {
      cancelled: {
        title: "The identification was cancelled",
        text: "You cancelled the identification, and nothing has changed. You can try again whenever you like.",
      },
      assurance: {
        title: "The e-ID is not enough",
        text: "Your e-ID is of a lower level of assurance than is required here. Try again with another e-ID, if you have one.",
      },
      "no-number": {
        title: "No personal identity number was handed over",
        text: "We know you by your personal identity number or coordination number, and got none from the identification service. Try again with another e-ID, if you have one.",
      },
      unconfirmed: {
        title: "The coordination number cannot be verified",
        text: "The identification service does not say that your identity was confirmed when you got your coordination number. So we cannot verify it with an e-ID. Contact us and we help you.",
      },
      unavailable: {
        title: "The identification service does not answer",
        text: "We cannot reach the service that checks your e-ID. Try again in a couple of minutes.",
      },
      expired: {
        title: "The identification is no longer valid",
        text: "It took too long, you have signed out in the meantime, or you have gone back to a page that has been used already. Start again.",
      },
      "another-session": {
        title: "The identification belongs to another session",
        text: "You began to identify yourself in another session than the one you have now. Nothing has changed. Start again, and it will be for this account.",
      },
      "another-number": {
        title: "The account already has another personal identity number",
        text: "The account has another verified personal identity number than the e-ID is for. Did you happen to use somebody else's e-ID? Try again with your own. Have you got a new personal identity number? Contact us and we help you change it.",
      },
      tied: {
        title: "The personal identity number belongs to another account",
        text: "Another account has the same personal identity number verified, and a number can belong to one account only. Is the other account yours? Sign out, and sign in with your e-ID to come to it. Do you not know of it? Contact us.",
      },
      blocked: {
        title: "The account cannot be verified with an e-ID",
        text: "The authority has stopped verification with an e-ID for your account. Contact us to learn why and what you can do.",
      },
      inactive: {
        title: "The account is inactive",
        text: "The account that belongs to your e-ID is inactive, so you cannot sign in to it. Contact us if you wonder why.",
      },
      "not-tied": {
        title: "No account is tied to your e-ID",
        text: "Sign in to your account with e-mail address and password, or create an account if you have none. Then choose Identify yourself with an e-ID on My pages. After that you can sign in with the e-ID.",
      },
    },
  },
});

function oneOf(locale: string, names: readonly string[]): string {
  return new Intl.ListFormat(locale, { type: "disjunction" }).format(names);
}
