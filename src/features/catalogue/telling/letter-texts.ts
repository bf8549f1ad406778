import { formatCount } from "#platform/text/format-count.ts";
import { defineTexts } from "#platform/text/texts.ts";

export const letterTexts = defineTexts({
  sv: {
    hello: "Hej!",
    withdrawn: (authority: string, eService: string, organisation: string) =>
      `${authority} drar in behörigheter i ${eService} som användare i ${organisation} har.`,
    reinstated: (authority: string, eService: string, organisation: string) =>
      `${authority} har tagit tillbaka en indragning i ${eService}. Det här har användare i ${organisation} där nu:`,
    permissions: "Behörigheter",
    line: (name: string, people: number, lastDay: string | null) =>
      `${name}: ${formatCount(people, "sv")} användare${lastDay === null ? "" : `, sista dag ${lastDay}`}`,
    consequence: {
      withdrawn:
        "Dagen efter sista dagen ger behörigheten ingenting. Det ni har tilldelat ligger kvar utan verkan. Ni behöver inte göra något.",
      reinstated: "Det ni har tilldelat gäller utan att ni gör något. Ta bort det som någon inte ska ha.",
    },
    signIn: "Logga in",
  },
  en: {
    hello: "Hello!",
    withdrawn: (authority: string, eService: string, organisation: string) =>
      `${authority} is withdrawing permissions in ${eService} that users in ${organisation} have.`,
    reinstated: (authority: string, eService: string, organisation: string) =>
      `${authority} has taken back a withdrawal in ${eService}. This is what users in ${organisation} have there now:`,
    permissions: "Permissions",
    line: (name: string, people: number, lastDay: string | null) =>
      `${name}: ${formatCount(people, "en")} ${people === 1 ? "user" : "users"}${lastDay === null ? "" : `, last day ${lastDay}`}`,
    consequence: {
      withdrawn:
        "The day after its last day the permission gives nothing. What you have granted is kept without effect. You need not do anything.",
      reinstated:
        "What you have granted counts without your doing anything. Take away what somebody is not to have.",
    },
    signIn: "Sign in",
  },
});
