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
    withdraw: "Dra in",
    changeLastDay: "Ändra sista dag",
    takeBack: "Ta tillbaka indragningen",
    takeBackTitle: "Ta tillbaka indragning",
    about: (permission: string, eService: string) => `${permission}, i e-tjänsten ${eService}`,
    lastDay: "Sista dag",
    furtherNotice: "tills vidare",
    cancel: "Avbryt",
    lastDayHelp: (earliest: string) =>
      `Den gäller till och med den dagen. Välj ${earliest} om den ska sluta gälla så snart det går.`,
    lastDayNow: (day: string) => `Den har redan en sista dag: ${day}.`,
    already: "Det är redan sista dagen.",
    tooEarly: (earliest: string) =>
      `Välj ${earliest} eller en senare dag. Det som har gällt ändras inte i efterhand.`,
    afterEService: (lastDay: string) =>
      `E-tjänsten är eller ska bli indragen, med ${lastDay} som sista dag. Behörigheten kan inte gälla längre.`,
    changedSince: (lastDay: string) =>
      `Någon annan har ändrat sista dagen under tiden. Nu är den ${lastDay}. Inget är sparat.`,
    goneSince: (lastDay: string) =>
      `Den är indragen sedan tidigare, med ${lastDay} som sista dag. Inget är sparat.`,
    notWithdrawn: "Den har ingen sista dag längre. Inget är ändrat.",
    eServiceEnds:
      "E-tjänsten är eller ska bli indragen. Ta tillbaka den indragningen först. Inget är ändrat.",
    faults: { lastDay: { missing: "Fyll i sista dag.", "no-day": "Skriv dagen så här: 2026-12-31." } },
    of: {
      permission: {
        title: "Dra in behörighet",
        confirm: "Dra in behörigheten",
        gone: "Behörigheten är redan indragen",
        effect: (people: number, organisations: number, _permissions: number) =>
          people === 0
            ? "Ingen användare har behörigheten i dag. Ingen förlorar något."
            : `${swedishMany(people, organisations)} har behörigheten i dag. De förlorar den dagen efter sista dagen.`,
        kept: "Det som administratörerna har tilldelat ligger kvar utan verkan och syns hos dem. Det gäller igen om indragningen tas tillbaka. De vars användare har behörigheten får veta det med mejl.",
        goesOn: (last: string) =>
          `Behörigheten slutar gälla efter ${last}. Den gäller i stället tills vidare.`,
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
      },
      eService: {
        title: "Dra in e-tjänst",
        confirm: "Dra in e-tjänsten",
        gone: "E-tjänsten är redan indragen",
        effect: (people: number, organisations: number, permissions: number) =>
          people === 0
            ? "Ingen användare har någon behörighet i e-tjänsten i dag. Ingen förlorar något."
            : `${swedishMany(people, organisations)} har sammanlagt ${formatCount(permissions, "sv")} ` +
              `${permissions === 1 ? "behörighet" : "behörigheter"} i e-tjänsten i dag. De förlorar allt det dagen efter sista dagen.`,
        kept: "Alla behörigheter i e-tjänsten dras in med samma sista dag. Avtalen och det som administratörerna har tilldelat ligger kvar utan verkan, och gäller igen om indragningen tas tillbaka. De administratörer vars användare har något där får veta det med mejl.",
        goesOn: (last: string) => `E-tjänsten slutar gälla efter ${last}. Den gäller i stället tills vidare.`,
        resumes: (last: string) =>
          `E-tjänsten slutade gälla efter ${last}. Den och behörigheterna som drogs in med den gäller igen från i dag, tills vidare.`,
        heldOn: (people: number, organisations: number) =>
          people === 0
            ? "Ingen användare har någon av behörigheterna i dag."
            : `${swedishMany(people, organisations)} behåller sina behörigheter, också efter den dagen.`,
        regained: (people: number, organisations: number) =>
          people === 0
            ? "Ingen användare har någon av dem kvar. Ingen får tillbaka något."
            : `${swedishMany(people, organisations)} får tillbaka sina behörigheter genast.`,
      },
    },
    notices: {
      "permission-withdrawn": "Behörigheten är indragen.",
      "eService-withdrawn": "E-tjänsten är indragen.",
      "withdrawal-taken-back": "Indragningen är tagen tillbaka.",
    },
  },
  en: {
    withdraw: "Withdraw",
    changeLastDay: "Change last day",
    takeBack: "Take the withdrawal back",
    takeBackTitle: "Take a withdrawal back",
    about: (permission: string, eService: string) => `${permission}, in the e-service ${eService}`,
    lastDay: "Last day",
    furtherNotice: "until further notice",
    cancel: "Cancel",
    lastDayHelp: (earliest: string) =>
      `It holds to the end of that day. Choose ${earliest} if it is to cease as soon as it can.`,
    lastDayNow: (day: string) => `It has a last day already: ${day}.`,
    already: "That is its last day already.",
    tooEarly: (earliest: string) =>
      `Choose ${earliest} or a later day. What has been in force is not changed afterwards.`,
    afterEService: (lastDay: string) =>
      `The e-service is withdrawn, or is to be, with ${lastDay} as its last day. The permission cannot hold longer.`,
    changedSince: (lastDay: string) =>
      `Somebody else has changed the last day meanwhile. Now it is ${lastDay}. Nothing is saved.`,
    goneSince: (lastDay: string) =>
      `It was withdrawn before, with ${lastDay} as its last day. Nothing is saved.`,
    notWithdrawn: "It has no last day any more. Nothing is changed.",
    eServiceEnds:
      "The e-service is withdrawn, or is to be. Take that withdrawal back first. Nothing is changed.",
    faults: {
      lastDay: { missing: "Fill in the last day.", "no-day": "Write the day like this: 2026-12-31." },
    },
    of: {
      permission: {
        title: "Withdraw permission",
        confirm: "Withdraw the permission",
        gone: "The permission is withdrawn already",
        effect: (people: number, organisations: number, _permissions: number) =>
          people === 0
            ? "No user has the permission today. Nobody loses anything."
            : `${englishMany(people, organisations)} ${people === 1 ? "has" : "have"} the permission today. ` +
              "It is lost the day after the last day.",
        kept: "What the administrators have granted is kept without effect, and they see it. It counts again if the withdrawal is taken back. Those whose users have the permission are told by mail.",
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
      },
      eService: {
        title: "Withdraw e-service",
        confirm: "Withdraw the e-service",
        gone: "The e-service is withdrawn already",
        effect: (people: number, organisations: number, permissions: number) =>
          people === 0
            ? "No user has any permission in the e-service today. Nobody loses anything."
            : `${englishMany(people, organisations)} ${people === 1 ? "has" : "have"} ${formatCount(permissions, "en")} ` +
              `${permissions === 1 ? "permission" : "permissions"} in the e-service in all today. ` +
              "All of that is lost the day after the last day.",
        kept: "Every permission in the e-service is withdrawn with the same last day. Agreements, and what the administrators have granted, are kept without effect, and count again if the withdrawal is taken back. The administrators whose users have anything there are told by mail.",
        goesOn: (last: string) =>
          `The e-service ceases to hold after ${last}. It will hold until further notice instead.`,
        resumes: (last: string) =>
          `The e-service ceased to hold after ${last}. It and the permissions that were withdrawn with it hold again from today, until further notice.`,
        heldOn: (people: number, organisations: number) =>
          people === 0
            ? "No user has any of the permissions today."
            : `${englishMany(people, organisations)} ${people === 1 ? "keeps" : "keep"} the permissions, after that day too.`,
        regained: (people: number, organisations: number) =>
          people === 0
            ? "No user has kept any of them. Nobody gets anything back."
            : `${englishMany(people, organisations)} ${people === 1 ? "gets" : "get"} the permissions back at once.`,
      },
    },
    notices: {
      "permission-withdrawn": "The permission is withdrawn.",
      "eService-withdrawn": "The e-service is withdrawn.",
      "withdrawal-taken-back": "The withdrawal is taken back.",
    },
  },
});
