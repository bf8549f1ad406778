import { formatCount } from "#platform/text/format-count.ts";
import { defineTexts } from "#platform/text/texts.ts";

/** The page of somebody who is being removed, or has been depersonalised. */
export const removedTexts = defineTexts({
  sv: {
    underWay: "Borttagning pågår",
    underWayLead:
      "Användaren håller på att tas bort. Uppgifterna visas inte längre, och inget kan ändras under tiden.",
    depersonalised: "Användaren avpersonifierad",
    depersonalisedLead: (day: string) =>
      `Alla personuppgifter raderades ${day}. Referensen finns kvar, men ingen kan se vem den gällde.`,
    refused: "Inget är ändrat, eftersom användaren tas bort eller har tagits bort.",
    created: "Skapad",
    cases: "Ärenden",
    casesCount: (count: number) =>
      `${formatCount(count, "sv")} ${count === 1 ? "registrerat" : "registrerade"}`,
    toRemoval: "Till borttagningen",
  },
  en: {
    underWay: "Being removed",
    underWayLead:
      "The user is being removed. The details are no longer shown, and nothing can be changed meanwhile.",
    depersonalised: "User depersonalised",
    depersonalisedLead: (day: string) =>
      `All personal data was erased on ${day}. The reference is left, but nobody can see whom it was about.`,
    refused: "Nothing is changed, since the user is being removed or has been.",
    created: "Created",
    cases: "Cases",
    casesCount: (count: number) => `${formatCount(count, "en")} registered`,
    toRemoval: "To the removal",
  },
});
