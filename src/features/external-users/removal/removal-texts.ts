import { defineTexts } from "#platform/text/texts.ts";

/** What the pages about an external user say of their removal. */
export const removalTexts = defineTexts({
  sv: {
    remove: "Ta bort",
    toRemoval: "Visa borttagningen",
    waits: {
      delete: (day: string) => `Användaren begärde ${day} att tas bort permanent. Begäran väntar på beslut.`,
      depersonalise: (day: string) =>
        `Användaren begärde ${day} att avpersonifieras. Begäran väntar på beslut.`,
    },
    toRequest: "Visa begäran",
    decided: "Det är beslutat att användaren ska tas bort.",
  },
  en: {
    remove: "Remove",
    toRemoval: "Show the removal",
    waits: {
      delete: (day: string) => `On ${day} the user asked to be deleted. The request waits for a decision.`,
      depersonalise: (day: string) =>
        `On ${day} the user asked to be depersonalised. The request waits for a decision.`,
    },
    toRequest: "Show the request",
    decided: "It is decided that the user is to be removed.",
  },
});
