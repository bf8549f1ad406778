import { defineTexts, type Language } from "#platform/text/texts.ts";

/** Signing somebody else out wherever they are signed in. */
export const othersSessionsTexts = defineTexts({
  sv: {
    title: "Logga ut personen överallt",
    label: (name: string) => `Logga ut personen överallt: ${name}`,
    sentence: (name: string) => `Du loggar ut ${name} överallt.`,
    consequence:
      "Är personen inloggad avbryts det genast, och det som inte är sparat går förlorat. Personen kan logga in igen. Gör det här om ett kort eller en dator kan vara i fel händer.",
    submit: "Logga ut",
    notices: {
      "sessions-ended": "Personen är utloggad överallt.",
      "sessions-ended-already": "Personen var inte inloggad någonstans. Inget är ändrat.",
    },
  },
  en: {
    title: "Sign the person out everywhere",
    label: (name) => `Sign the person out everywhere: ${name}`,
    sentence: (name) => `You sign out ${name} everywhere.`,
    consequence:
      "If the person is signed in that is cut off at once, and what is not saved is lost. The person can sign in again. Do this when a card or a computer may be in the wrong hands.",
    submit: "Sign out",
    notices: {
      "sessions-ended": "The person is signed out everywhere.",
      "sessions-ended-already": "The person was not signed in anywhere. Nothing has changed.",
    },
  },
});

/** The sentence for what a sign-out of somebody else did; undefined for a code of something else. */
export function othersSessionsNotice(language: Language, code: string | undefined): string | undefined {
  const sentences = new Map<string, string>(Object.entries(othersSessionsTexts(language).notices));
  return code === undefined ? undefined : sentences.get(code);
}
