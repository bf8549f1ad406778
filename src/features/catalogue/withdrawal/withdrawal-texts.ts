import { formatCount } from "#platform/text/format-count.ts";
import { defineTexts } from "#platform/text/texts.ts";

const swedishMany = (people: number, organisations: number) =>
  `${formatCount(people, "sv")} användare i ${formatCount(organisations, "sv")} ` +
  `${organisations === 1 ? "organisation" : "organisationer"}`;

const englishMany = (people: number, organisations: number) =>
  `${formatCount(people, "en")} ${people === 1 ? "user" : "users"} in ${formatCount(organisations, "en")} ` +
  `${organisations === 1 ? "organisation" : "organisations"}`;

export const withdrawalTexts = defineTexts({
  sv: {
    title: "Dra in behörighet",
    withdraw: "Dra in",
    changeLastDay: "Ändra sista dag",
    about: (permission: string, eService: string) => `${permission}, i e-tjänsten ${eService}`,
    lastDay: "Sista dag",
    lastDayHelp: (today: string) =>
      `Behörigheten gäller till och med den dagen. Skriv ${today} om den ska sluta gälla genast.`,
    effect: (people: number, organisations: number) =>
      people === 0
        ? "Ingen användare har behörigheten i dag. Ingen förlorar något."
        : `${swedishMany(people, organisations)} har behörigheten i dag. De förlorar den dagen efter sista dagen.`,
    kept: "Det som administratörerna har tilldelat ligger kvar utan verkan och syns hos dem. Det gäller igen om indragningen tas tillbaka.",
    confirm: "Dra in behörigheten",
    lastDayNow: (day: string) => `Behörigheten har redan en sista dag: ${day}.`,
    already: "Det är redan sista dagen.",
    tooEarly: (earliest: string) =>
      `Välj ${earliest} eller en senare dag. Det som har gällt ändras inte i efterhand.`,
    changedSince: (lastDay: string) =>
      `Någon annan har ändrat sista dagen under tiden. Nu är den ${lastDay}. Inget är sparat.`,
    furtherNotice: "tills vidare",
    gone: "Behörigheten är redan indragen",
    goneSince: (lastDay: string) =>
      `Den är indragen sedan tidigare, med ${lastDay} som sista dag. Inget är sparat.`,
    faults: { lastDay: { missing: "Fyll i sista dag.", "no-day": "Skriv dagen så här: 2026-12-31." } },
    takeBack: "Ta tillbaka indragningen",
    takeBackTitle: "Ta tillbaka indragning",
    goesOn: (last: string) => `Behörigheten slutar gälla efter ${last}. Den gäller i stället tills vidare.`,
    resumes: (last: string) =>
      `Behörigheten slutade gälla efter ${last}. Den gäller igen från i dag, tills vidare; dagarna däremellan ändras inte.`,
    heldOn: (people: number, organisations: number) =>
      people === 0
        ? "Ingen användare har behörigheten i dag."
        : `${swedishMany(people, organisations)} behåller den, också efter den dagen.`,
    regained: (people: number, organisations: number) =>
      people === 0
        ? "Ingen användare har den kvar. Ingen får tillbaka något."
        : `${swedishMany(people, organisations)} får tillbaka den genast.`,
    notWithdrawn: "Behörigheten har ingen sista dag längre. Inget är ändrat.",
    cancel: "Avbryt",
    notices: {
      "permission-withdrawn": "Behörigheten är indragen.",
      "permission-reinstated": "Indragningen är tagen tillbaka.",
    },
  },
  en: {
    title: "Withdraw permission",
    withdraw: "Withdraw",
    changeLastDay: "Change last day",
    about: (permission: string, eService: string) => `${permission}, in the e-service ${eService}`,
    lastDay: "Last day",
    lastDayHelp: (today: string) =>
      `The permission holds to the end of that day. Write ${today} if it is to cease at once.`,
    effect: (people: number, organisations: number) =>
      people === 0
        ? "No user has the permission today. Nobody loses anything."
        : `${englishMany(people, organisations)} ${people === 1 ? "has" : "have"} the permission today. ` +
          "It is lost the day after the last day.",
    kept: "What the administrators have granted is kept without effect, and they see it. It counts again if the withdrawal is taken back.",
    confirm: "Withdraw the permission",
    lastDayNow: (day: string) => `The permission has a last day already: ${day}.`,
    already: "That is its last day already.",
    tooEarly: (earliest: string) =>
      `Choose ${earliest} or a later day. What has been in force is not changed afterwards.`,
    changedSince: (lastDay: string) =>
      `Somebody else has changed the last day meanwhile. Now it is ${lastDay}. Nothing is saved.`,
    furtherNotice: "until further notice",
    gone: "The permission is withdrawn already",
    goneSince: (lastDay: string) =>
      `It was withdrawn before, with ${lastDay} as its last day. Nothing is saved.`,
    faults: {
      lastDay: { missing: "Fill in the last day.", "no-day": "Write the day like this: 2026-12-31." },
    },
    takeBack: "Take the withdrawal back",
    takeBackTitle: "Take a withdrawal back",
    goesOn: (last: string) =>
      `The permission ceases to hold after ${last}. It will hold until further notice instead.`,
    resumes: (last: string) =>
      `The permission ceased to hold after ${last}. It holds again from today, until further notice; the days between stay as they were.`,
    heldOn: (people: number, organisations: number) =>
      people === 0
        ? "No user has the permission today."
        : `${englishMany(people, organisations)} ${people === 1 ? "keeps" : "keep"} it, after that day too.`,
    regained: (people: number, organisations: number) =>
      people === 0
        ? "No user has kept it. Nobody gets anything back."
        : `${englishMany(people, organisations)} ${people === 1 ? "gets" : "get"} it back at once.`,
    notWithdrawn: "The permission has no last day any more. Nothing is changed.",
    cancel: "Cancel",
    notices: {
      "permission-withdrawn": "The permission is withdrawn.",
      "permission-reinstated": "The withdrawal is taken back.",
    },
  },
});
