import { defineTexts } from "#platform/text/texts.ts";

/** The pages where a person's own request is decided, and where what was approved is stopped. */
export const decidingTexts = defineTexts({
  sv: {
    approve: "Godkänn",
    approvalWaits: (when: string) =>
      `Användaren har själv begärt det. Godkänner du börjar borttagningen tidigast ${when}. Till dess kan användaren ångra sig, och du kan stoppa den. När den har börjat går det inte att ångra.`,
    approvalBegins:
      "Användaren har själv begärt det, och väntetiden är slut. Godkänner du börjar borttagningen genast. Det går inte att ångra.",
    refusal: "Avslå begäran",
    refusalWhat: (name: string) => `Du avslår begäran från ${name}.`,
    refusalConsequence:
      "Inget tas bort. Användaren får veta att begäran är avslagen och kan läsa skälet på Mina sidor.",
    reason: "Skäl",
    reasonHelp:
      "Skriv till användaren: varför, och vart man vänder sig om man inte håller med. Skälet sparas krypterat.",
    refuse: "Avslå",
    stopping: "Stoppa borttagningen",
    stoppingWhat: (name: string) =>
      `Du stoppar borttagningen av ${name}, som är godkänd och inte har börjat.`,
    stoppingConsequence:
      "Inget tas bort. Användaren får ett mejl om det med skälet, och kan också läsa skälet på Mina sidor.",
    stop: "Stoppa",
    cancel: "Avbryt",
  },
  en: {
    approve: "Approve",
    approvalWaits: (when: string) =>
      `The user has asked for it. If you approve, the removal begins on ${when} at the earliest. Until then the user can change their mind, and you can stop it. Once it has begun there is no way back.`,
    approvalBegins:
      "The user has asked for it, and the waiting period is over. If you approve, the removal begins at once. There is no way back.",
    refusal: "Refuse the request",
    refusalWhat: (name: string) => `You refuse the request of ${name}.`,
    refusalConsequence:
      "Nothing is removed. The user is told that the request is refused and can read the reason on My pages.",
    reason: "Reason",
    reasonHelp:
      "Write to the user: why, and whom to turn to if one does not agree. The reason is kept encrypted.",
    refuse: "Refuse",
    stopping: "Stop the removal",
    stoppingWhat: (name: string) => `You stop the removal of ${name}, which is approved and has not begun.`,
    stoppingConsequence:
      "Nothing is removed. The user is sent an e-mail about it with the reason, and can read the reason on My pages, too.",
    stop: "Stop",
    cancel: "Cancel",
  },
});
