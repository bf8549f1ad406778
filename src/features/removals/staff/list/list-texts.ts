import { formatCount } from "#platform/text/format-count.ts";
import { defineTexts } from "#platform/text/texts.ts";

export const listTexts = defineTexts({
  sv: {
    title: "Borttagningar",
    lead: "Användarnas egna begäran som väntar på beslut står först.",
    state: "Status",
    submitFilter: "Visa",
    removal: "Borttagning",
    person: "Användare",
    noName: "–",
    isProtected: "Skyddade personuppgifter",
    how: "Hur",
    ground: "Grund",
    requested: "Begärd",
    by: "Av",
    byKind: {
      staff: "Handläggare",
      "external-user": "Användaren själv",
      operator: "Driften",
      system: "Systemet",
    },
    answerBy: "Svar senast",
    none: "–",
    daysLeft: (days: number) =>
      days === 0 ? "Sista dagen i dag" : days === 1 ? "1 dag kvar" : `${formatCount(days, "sv")} dagar kvar`,
    late: (days: number) => (days === 1 ? "1 dag för sent" : `${formatCount(days, "sv")} dagar för sent`),
    triedAgain: "Görs om",
    count: (found: number) => `${formatCount(found, "sv")} ${found === 1 ? "borttagning" : "borttagningar"}`,
    empty: "Inga användare har tagits bort, och ingen har begärt det.",
    emptyNext: "En användare tas bort med knappen Ta bort på användarens egen sida.",
    toUsers: "Externa användare",
    noHits: "Ingen borttagning har den status som du har valt.",
    clear: "Visa alla borttagningar",
  },
  en: {
    title: "Removals",
    lead: "Users' own requests that wait for a decision come first.",
    state: "Status",
    submitFilter: "Show",
    removal: "Removal",
    person: "User",
    noName: "–",
    isProtected: "Protected identity",
    how: "How",
    ground: "Ground",
    requested: "Requested",
    by: "By",
    byKind: {
      staff: "Staff",
      "external-user": "The user",
      operator: "Operations",
      system: "The system",
    },
    answerBy: "Answer by",
    none: "–",
    daysLeft: (days: number) =>
      days === 0
        ? "Today is the last day"
        : days === 1
          ? "1 day left"
          : `${formatCount(days, "en")} days left`,
    late: (days: number) => (days === 1 ? "1 day late" : `${formatCount(days, "en")} days late`),
    triedAgain: "Tried again",
    count: (found: number) => `${formatCount(found, "en")} ${found === 1 ? "removal" : "removals"}`,
    empty: "No users have been removed, and nobody has asked for it.",
    emptyNext: "A user is removed by the button Remove on the user's own page.",
    toUsers: "External users",
    noHits: "No removal has the status that you have chosen.",
    clear: "Show all removals",
  },
});
