import type { OwnSession } from "#external-users";
import { formatCount } from "#platform/text/format-count.ts";
import { defineTexts, type Language } from "#platform/text/texts.ts";

/** Where somebody is signed in, and ending it. */
export const sessionTexts = defineTexts({
  sv: {
    title: "Dina inloggningar",
    lead: (idleMinutes: number) =>
      `Här är du inloggad på Mina sidor nu. En inloggning avslutas av sig själv när den inte har använts på ${idleMinutes} minuter.`,
    way: "Sätt att logga in",
    ways: { password: "Lösenord", "e-id": "E-legitimation" },
    unknown: "Känner du inte igen en inloggning? Avsluta den, och",
    changePassword: "byt lösenord",
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
  },
  en: {
    title: "Where you are signed in",
    lead: (idleMinutes) =>
      `Here you are signed in to My pages now. A session ends by itself when it has not been used for ${idleMinutes} minutes.`,
    way: "Way of signing in",
    ways: { password: "Password", "e-id": "E-ID" },
    unknown: "Is there a session that you do not know? End it, and",
    changePassword: "change password",
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
  },
});

/** How somebody came in, which citizens do by several ways. */
export function wayOf(language: Language) {
  const { way: heading, ways } = sessionTexts(language);
  return { heading, of: ({ way }: Pick<OwnSession, "way">) => ways[way] };
}
