import { formatCount } from "#platform/text/format-count.ts";
import { defineTexts } from "#platform/text/texts.ts";
import type { AccountChoice } from "../../removal.ts";

type Verbs = Readonly<Record<AccountChoice, string>>;

/** What is shown before anything is done. */
export const previewTexts = defineTexts({
  sv: {
    title: {
      delete: "Kontrollera innan du tar bort",
      depersonalise: "Kontrollera innan du avpersonifierar",
    } as Verbs,
    lead: {
      delete: (name: string, email: string) =>
        `Så här blir det om du tar bort ${name} (${email}) permanent. Inget är gjort än.`,
      depersonalise: (name: string, email: string) =>
        `Så här blir det om du avpersonifierar ${name} (${email}). Inget är gjort än.`,
    },
    finality: "Det går inte att ångra.",
    inAll: { goes: "Tas bort", blanked: "Avpersonifieras", kept: "Finns kvar" },
    goes: "Tas bort",
    blanked: "Avpersonifieras",
    kept: "Finns kvar, och varför",
    what: "Vad",
    count: "Antal",
    how: "Vad som händer",
    besides: {
      what: "Uppgifter som hör till kontot",
      how: "Tas bort permanent. Nedanför står vilka de är.",
      each: "Vilka uppgifter som hör till kontot",
    },
    freeText: "Text som användaren har skrivit och som finns kvar ändras inte, även om den nämner personer.",
    names: "Namnet står kvar",
    nameAt: {
      comments: "Du har valt Låt vara för kommentarerna. Användarens namn står kvar där, synligt för alla.",
      votes:
        "Du har valt Låt vara för rösterna. Användarens namn står kvar på dem. Alla ser det där ett förslag visar vilka som har röstat för det, annars visas det inte.",
    },
    namesDespiteRequest:
      "Grunden är användarens egen begäran. Kontrollera att användaren vill att namnet står kvar.",
    notMarked:
      "Grunden är användarens egen begäran, men du har valt Avpersonifiera. Välj Avpersonifiera på begäran om det ska framgå att det var användaren som begärde det.",
    proposals: "E-förslag som förlorar en röst",
    proposalsHelp: "Omröstningen pågår. Resultatet räknas utan användarens röst.",
    moreProposals: (more: number) => `och ${formatCount(more, "sv")} till`,
    belowGoal: (count: number) =>
      count === 1
        ? "1 e-förslag som har nått målet gör det inte längre."
        : `${formatCount(count, "sv")} e-förslag som har nått målet gör det inte längre.`,
    proposal: "E-förslag",
    now: "Röster för nu",
    after: "Efter",
    goal: "Mål",
    falls: "Når inte målet",
    backups: "Säkerhetskopior",
    backupsUntil: (day: string, days: number) =>
      `Säkerhetskopior som tas innan borttagningen börjar innehåller kontot och det som användaren har gjort tills de slängs, efter ${formatCount(days, "sv")} dagar. Börjar den så tidigt som möjligt är de sista slängda ${day}. Det som loggen i dem säger om användaren går inte att läsa. Återställs en kopia görs borttagningen om innan något visas.`,
    noBackups: "Enligt inställningarna sparas inga säkerhetskopior.",
    restsOn: "Grund och val",
    ground: "Grund",
    identityCheck: "Identiteten kontrollerad",
    groundReference: "Beteckning",
    account: "Kontot",
    confirm: "Bekräfta",
    confirmLabel: {
      delete: "Skriv ”ta bort” för att bekräfta",
      depersonalise: "Skriv ”avpersonifiera” för att bekräfta",
    } as Verbs,
    verb: { delete: "ta bort", depersonalise: "avpersonifiera" } as Verbs,
    unconfirmed: { delete: "Skriv ordet ta bort.", depersonalise: "Skriv ordet avpersonifiera." } as Verbs,
    submit: { delete: "Ta bort permanent", depersonalise: "Avpersonifiera" } as Verbs,
    change: "Ändra valen",
    cancel: "Avbryt",
    changed: "Något har ändrats sedan förhandsvisningen",
    changedWhat: (what: string, from: number, to: number) =>
      `${what}: ${formatCount(from, "sv")} då, ${formatCount(to, "sv")} nu.`,
    notDone: "Inget är gjort. Kontrollera uppgifterna och bekräfta igen.",
    made: { cases: "Inskickade ärenden", drafts: "Utkast", comments: "Kommentarer", votes: "Röster" },
  },
  en: {
    title: { delete: "Check before you delete", depersonalise: "Check before you depersonalise" },
    lead: {
      delete: (name: string, email: string) =>
        `This is what comes of deleting ${name} (${email}) permanently. Nothing is done yet.`,
      depersonalise: (name: string, email: string) =>
        `This is what comes of depersonalising ${name} (${email}). Nothing is done yet.`,
    },
    finality: "It cannot be undone.",
    inAll: { goes: "Deleted", blanked: "Depersonalised", kept: "Kept" },
    goes: "Deleted",
    blanked: "Depersonalised",
    kept: "Kept, and why",
    what: "What",
    count: "Number",
    how: "What happens",
    besides: {
      what: "Data that belongs to the account",
      how: "Deleted permanently. Which they are stands below.",
      each: "Which data belong to the account",
    },
    freeText: "Text that the user has written and that stays is not changed, even where it names people.",
    names: "The name stays",
    nameAt: {
      comments: "You have chosen Keep for the comments. The user's name stays there, visible to everybody.",
      votes:
        "You have chosen Keep for the votes. The user's name stays with them. Everybody sees it where a proposal shows who has voted for it, otherwise it is not shown.",
    },
    namesDespiteRequest: "The ground is the user's own request. Check that the user wants the name to stay.",
    notMarked:
      "The ground is the user's own request, but you have chosen Depersonalise. Choose Depersonalise on request if it is to be said that it was the user who requested it.",
    proposals: "Proposals that lose a vote",
    proposalsHelp: "Voting is open. The result is counted without the user's vote.",
    moreProposals: (more: number) => `and ${formatCount(more, "en")} more`,
    belowGoal: (count: number) =>
      count === 1
        ? "1 proposal that has reached its goal no longer does."
        : `${formatCount(count, "en")} proposals that have reached their goal no longer do.`,
    proposal: "Proposal",
    now: "Votes for now",
    after: "Afterwards",
    goal: "Goal",
    falls: "Falls below the goal",
    backups: "Backups",
    backupsUntil: (day: string, days: number) =>
      `Backups that are made before the removal begins hold the account and what the user has done until they are thrown away, after ${formatCount(days, "en")} days. If it begins as early as it can, the last are thrown away on ${day}. What the log in them says of the user cannot be read. If one is restored, the removal is carried out again before anything is shown.`,
    noBackups: "According to the settings no backups are kept.",
    restsOn: "Ground and choices",
    ground: "Ground",
    identityCheck: "Identity checked",
    groundReference: "Reference",
    account: "The account",
    confirm: "Confirm",
    confirmLabel: { delete: "Type “delete” to confirm", depersonalise: "Type “depersonalise” to confirm" },
    verb: { delete: "delete", depersonalise: "depersonalise" },
    unconfirmed: { delete: "Type the word delete.", depersonalise: "Type the word depersonalise." },
    submit: { delete: "Delete permanently", depersonalise: "Depersonalise" },
    change: "Change the choices",
    cancel: "Cancel",
    changed: "Something has changed since the preview",
    changedWhat: (what: string, from: number, to: number) =>
      `${what}: ${formatCount(from, "en")} then, ${formatCount(to, "en")} now.`,
    notDone: "Nothing is done. Check the details and confirm again.",
    made: { cases: "Submitted cases", drafts: "Drafts", comments: "Comments", votes: "Votes" },
  },
});
