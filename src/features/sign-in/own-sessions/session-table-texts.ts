import { defineTexts } from "#platform/text/texts.ts";

/** What is told of a session, wherever somebody sees their own. */
export const sessionTableTexts = defineTexts({
  sv: {
    caption: "Inloggningar",
    signedIn: "Inloggad",
    lastUsed: "Senast använd",
    browser: "Webbläsare",
    unknownBrowser: "Okänd",
    end: "Avsluta",
    endSince: (when: string) => ` inloggningen från ${when}`,
    thisOne: "Den här",
    signOutInstead: "Avslutas när du loggar ut",
  },
  en: {
    caption: "Sessions",
    signedIn: "Signed in",
    lastUsed: "Last used",
    browser: "Browser",
    unknownBrowser: "Unknown",
    end: "End",
    endSince: (when) => ` the session from ${when}`,
    thisOne: "This one",
    signOutInstead: "Ends when you sign out",
  },
});
