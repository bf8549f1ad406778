import { defineTexts } from "#platform/text/texts.ts";

/** What the pages about an external user say of their removal. */
export const removalTexts = defineTexts({
  sv: {
    remove: "Ta bort",
    underWay: "Borttagning pågår",
    refused:
      "Användaren håller på att tas bort. Inget mer kan göras med kontot, och det du ville göra är inte gjort.",
    explained:
      "Användaren håller på att tas bort. Till dess att borttagningen är klar kan inget göras med kontot.",
    toRemoval: "Visa borttagningen",
    depersonalised: "Användaren avpersonifierad",
    depersonalisedOn: (day: string) =>
      `Alla personuppgifter raderades ${day}. Bara referensen finns kvar, så att ärenden fortfarande hör ihop.`,
    notDone: "Det du ville göra är inte gjort.",
    close: "Stäng",
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
    underWay: "Removal under way",
    refused:
      "The user is being removed. Nothing more can be done with the account, and what you wanted to do is not done.",
    explained:
      "The user is being removed. Nothing can be done with the account until the removal is finished.",
    toRemoval: "Show the removal",
    depersonalised: "User depersonalised",
    depersonalisedOn: (day: string) =>
      `All personal data was erased on ${day}. Only the reference is left, so that cases still belong together.`,
    notDone: "What you wanted to do is not done.",
    close: "Close",
    waits: {
      delete: (day: string) => `On ${day} the user asked to be deleted. The request waits for a decision.`,
      depersonalise: (day: string) =>
        `On ${day} the user asked to be depersonalised. The request waits for a decision.`,
    },
    toRequest: "Show the request",
    decided: "It is decided that the user is to be removed.",
  },
});
