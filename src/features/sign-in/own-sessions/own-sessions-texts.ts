import { formatCount } from "#platform/text/format-count.ts";
import { defineTexts } from "#platform/text/texts.ts";

/** Where somebody is signed in, and ending it, whoever it is. */
export const ownSessionsTexts = defineTexts({
  sv: {
    title: "Dina inloggningar",
    gone: "Inloggningen finns inte. Den kan redan vara avslutad. Här är de som finns.",
    ending: {
      title: "Avsluta inloggningen",
      lead: "Den som använder inloggningen loggas ut genast. Det som inte är sparat där går förlorat.",
      submit: "Avsluta inloggningen",
    },
    endingOthers: {
      title: "Avsluta alla andra inloggningar",
      lead: (count: number) =>
        count === 1
          ? "Den enda andra inloggningen loggas ut genast. Det som inte är sparat där går förlorat. Du är kvar här."
          : `${formatCount(count, "sv")} inloggningar loggas ut genast. Det som inte är sparat där går förlorat. Du är kvar här.`,
      submit: "Avsluta alla andra",
    },
    notices: {
      "session-ended": "Inloggningen är avslutad.",
      "other-sessions-ended": "Alla andra inloggningar är avslutade.",
      "no-other-sessions": "Du har inga andra inloggningar.",
      "session-is-this": "Det är inloggningen som du använder nu. Logga ut för att avsluta den.",
    },
    everywhere: {
      heading: "Logga ut överallt",
      text: "Alla dina inloggningar avslutas, den här också.",
      submit: "Logga ut överallt",
    },
  },
  en: {
    title: "Where you are signed in",
    gone: "There is no such session. It may have ended already. Here are those that there are.",
    ending: {
      title: "End the session",
      lead: "Whoever uses the session is signed out at once. What is not saved there is lost.",
      submit: "End the session",
    },
    endingOthers: {
      title: "End all other sessions",
      lead: (count) =>
        count === 1
          ? "The only other session is signed out at once. What is not saved there is lost. You remain here."
          : `${formatCount(count, "en")} sessions are signed out at once. What is not saved there is lost. You remain here.`,
      submit: "End all others",
    },
    notices: {
      "session-ended": "The session has ended.",
      "other-sessions-ended": "All other sessions have ended.",
      "no-other-sessions": "You have no other sessions.",
      "session-is-this": "That is the session that you use now. Sign out to end it.",
    },
    everywhere: {
      heading: "Sign out everywhere",
      text: "All your sessions end, this one too.",
      submit: "Sign out everywhere",
    },
  },
});
