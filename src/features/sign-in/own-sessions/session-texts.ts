import { defineTexts } from "#platform/text/texts.ts";

/** Where somebody of an organisation, or of the staff, is signed in; what all sessions share is in {@link ownSessionsTexts}. */
export const sessionTexts = defineTexts({
  sv: {
    lead: (idleMinutes: number, hours: number) =>
      `Här är du inloggad nu. En inloggning avslutas av sig själv när den inte har använts på ${idleMinutes} minuter, och senast efter ${hours} timmar.`,
    unknown:
      "Känner du inte igen en inloggning? Avsluta den, och anmäl till den som har gett ut ditt kort att någon annan kan ha använt det.",
    cancel: "Avbryt",
  },
  en: {
    lead: (idleMinutes, hours) =>
      `Here you are signed in now. A session ends by itself when it has not been used for ${idleMinutes} minutes, and after ${hours} hours at the latest.`,
    unknown:
      "Is there a session that you do not know? End it, and tell whoever issued your card that somebody else may have used it.",
    cancel: "Cancel",
  },
});
