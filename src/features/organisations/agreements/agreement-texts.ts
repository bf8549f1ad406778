import { formatCount } from "#platform/text/format-count.ts";
import { defineTexts } from "#platform/text/texts.ts";
import { referenceMaxLength } from "./agreement.ts";

export const agreementTexts = defineTexts({
  sv: {
    add: "Lägg till avtal",
    eServices: "E-tjänster",
    eServicesHelp: "Ett avtal kan gälla flera e-tjänster.",
    from: "Från och med",
    to: "Till och med",
    toHelp: "Lämna tomt om avtalet gäller tills vidare.",
    reference: "Beteckning",
    referenceHelp: "Diarienummer eller annat som avtalet hittas med.",
    optional: "valfritt",
    save: "Spara",
    end: "Avsluta avtal",
    endAgreement: "Avsluta avtalet",
    reinstate: "Återuppta avtal",
    reinstateAgreement: "Återuppta avtalet",
    regained: (people: number, permissions: number) =>
      people === 0
        ? "Ingen användare har någon behörighet som ligger kvar i e-tjänsten."
        : `${formatCount(people, "sv")} användare får tillbaka sammanlagt ${formatCount(permissions, "sv")} ` +
          `${permissions === 1 ? "behörighet" : "behörigheter"} genast.`,
    heldOn: (people: number, permissions: number) =>
      people === 0
        ? "Ingen användare har någon behörighet i e-tjänsten."
        : `${formatCount(people, "sv")} användare behåller sammanlagt ${formatCount(permissions, "sv")} ` +
          `${permissions === 1 ? "behörighet" : "behörigheter"}, också efter den dagen.`,
    resumes: (last: string) =>
      `Avtalet slutade gälla efter ${last}. Det gäller igen från i dag, tills vidare; dagarna däremellan ändras inte.`,
    goesOn: (last: string) => `Avtalet slutar gälla efter ${last}. Det gäller i stället tills vidare.`,
    notEnded:
      "Avtalet har ingen sista dag längre, eller så finns det ett nyare avtal om e-tjänsten. Inget är ändrat.",
    lastDay: "Sista dag",
    lastDayHelp: "Avtalet gäller till och med den dagen.",
    about: (eService: string, organisation: string) => `${eService} för ${organisation}`,
    effect: (people: number, permissions: number) =>
      people === 0
        ? "Ingen användare har någon behörighet i e-tjänsten."
        : `${formatCount(people, "sv")} användare förlorar sammanlagt ${formatCount(permissions, "sv")} ` +
          `${permissions === 1 ? "behörighet" : "behörigheter"} dagen efter.`,
    endingFaults: {
      notInForce: "Avtalet gäller inte den dagen. Välj en dag då det gäller.",
      already: "Avtalet slutar redan den dagen.",
    },
    changedSince: (lastDay: string) =>
      `Någon annan har ändrat avtalets sista dag under tiden. Nu är den ${lastDay}. Inget är sparat.`,
    kept: "Behörigheterna ligger kvar utan verkan. De gäller igen om ett nytt avtal läggs upp.",
    faults: {
      eServices: { missing: "Välj minst en e-tjänst.", unknown: "Välj bland e-tjänsterna i listan." },
      from: { missing: "Fyll i första dag.", "no-day": "Skriv dagen så här: 2026-12-31." },
      to: {
        "no-day": "Skriv dagen så här: 2026-12-31.",
        "before-first": "Sista dagen ligger före första dagen.",
        overlap: "Organisationen har redan avtal om någon av e-tjänsterna under en del av den tiden.",
      },
      reference: {
        missing: "Fyll i beteckning.",
        "too-long": `Beteckningen får ha högst ${referenceMaxLength} tecken.`,
      },
      lastDay: {
        missing: "Fyll i sista dag.",
        "no-day": "Skriv dagen så här: 2026-12-31.",
      },
    },
  },
  en: {
    add: "Add agreement",
    eServices: "E-services",
    eServicesHelp: "An agreement can be about several e-services.",
    from: "From",
    to: "To",
    toHelp: "Leave empty if the agreement holds until further notice.",
    reference: "Reference",
    referenceHelp: "A journal number or whatever the agreement is found by.",
    optional: "optional",
    save: "Save",
    end: "End agreement",
    endAgreement: "End the agreement",
    reinstate: "Reinstate agreement",
    reinstateAgreement: "Reinstate the agreement",
    regained: (people: number, permissions: number) =>
      people === 0
        ? "No user has any permission kept in the e-service."
        : `${formatCount(people, "en")} ${people === 1 ? "user gets" : "users get"} ` +
          `${formatCount(permissions, "en")} ${permissions === 1 ? "permission" : "permissions"} back in all, at once.`,
    heldOn: (people: number, permissions: number) =>
      people === 0
        ? "No user has any permission in the e-service."
        : `${formatCount(people, "en")} ${people === 1 ? "user keeps" : "users keep"} ` +
          `${formatCount(permissions, "en")} ${permissions === 1 ? "permission" : "permissions"} in all, after that day too.`,
    resumes: (last: string) =>
      `The agreement ceased to hold after ${last}. It holds again from today, until further notice; the days between stay as they were.`,
    goesOn: (last: string) =>
      `The agreement ceases to hold after ${last}. It will hold until further notice instead.`,
    notEnded:
      "The agreement has no last day any more, or there is a newer one on the e-service. Nothing is changed.",
    lastDay: "Last day",
    lastDayHelp: "The agreement holds to the end of that day.",
    about: (eService: string, organisation: string) => `${eService} for ${organisation}`,
    effect: (people: number, permissions: number) =>
      people === 0
        ? "No user has any permission in the e-service."
        : `${formatCount(people, "en")} ${people === 1 ? "user loses" : "users lose"} ` +
          `${formatCount(permissions, "en")} ${permissions === 1 ? "permission" : "permissions"} in all the day after.`,
    endingFaults: {
      notInForce: "The agreement is not in force that day. Choose a day on which it is.",
      already: "The agreement ends on that day already.",
    },
    changedSince: (lastDay: string) =>
      `Somebody else has changed the agreement's last day meanwhile. Now it is ${lastDay}. Nothing is saved.`,
    kept: "The permissions are kept without effect. They count again if a new agreement is registered.",
    faults: {
      eServices: {
        missing: "Choose at least one e-service.",
        unknown: "Choose among the e-services listed.",
      },
      from: { missing: "Fill in the first day.", "no-day": "Write the day like this: 2026-12-31." },
      to: {
        "no-day": "Write the day like this: 2026-12-31.",
        "before-first": "The last day comes before the first.",
        overlap: "The organisation has an agreement on one of the e-services during part of that time.",
      },
      reference: {
        missing: "Fill in a reference.",
        "too-long": `The reference can have ${referenceMaxLength} characters at most.`,
      },
      lastDay: {
        missing: "Fill in the last day.",
        "no-day": "Write the day like this: 2026-12-31.",
      },
    },
  },
});
