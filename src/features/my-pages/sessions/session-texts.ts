import type { OwnSession } from "#external-users";
import { defineTexts, type Language } from "#platform/text/texts.ts";

/** Where an external user is signed in; what all sessions share is with signing in. */
export const sessionTexts = defineTexts({
  sv: {
    lead: (idleMinutes: number) =>
      `Här är du inloggad på Mina sidor nu. En inloggning avslutas av sig själv när den inte har använts på ${idleMinutes} minuter.`,
    way: "Sätt att logga in",
    ways: { password: "Lösenord", "e-id": "E-legitimation" },
    unknown: "Känner du inte igen en inloggning? Avsluta den, och",
    changePassword: "byt lösenord",
  },
  en: {
    lead: (idleMinutes) =>
      `Here you are signed in to My pages now. A session ends by itself when it has not been used for ${idleMinutes} minutes.`,
    way: "Way of signing in",
    ways: { password: "Password", "e-id": "E-ID" },
    unknown: "Is there a session that you do not know? End it, and",
    changePassword: "change password",
  },
});

/** How somebody came in, which citizens do by several ways. */
export function wayOf(language: Language) {
  const { way: heading, ways } = sessionTexts(language);
  return { heading, of: ({ way }: Pick<OwnSession, "way">) => ways[way] };
}
