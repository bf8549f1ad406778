import { formatCount } from "#platform/text/format-count.ts";
import { defineTexts } from "#platform/text/texts.ts";
import type { AccountChoice } from "../removal.ts";

type Verbs = Readonly<Record<AccountChoice, string>>;

/** What is shown to somebody before they ask, and how they ask. */
export const requestTexts = defineTexts({
  sv: {
    title: "Kontrollera och bekräfta",
    lead: {
      delete: "Så här blir det om ditt konto tas bort permanent. Inget är begärt än.",
      depersonalise: "Så här blir det om ditt konto avpersonifieras. Inget är begärt än.",
    } as Verbs,
    chosen: "Dina val",
    account: "Ditt konto",
    comments: "Dina kommentarer",
    votes: "Dina röster",
    change: "Ändra valen",
    names: "Ditt namn står kvar",
    nameAt: {
      comments:
        "Du har valt Låt vara för dina kommentarer. Alla kan se att det är du som har skrivit dem, även när kontot är borta.",
      votes: "Du har valt Låt vara för dina röster. Ditt namn står kvar vid dem, även när kontot är borta.",
    },
    nameOtherwise: "Vill du inte det väljer du något annat.",
    goes: "Det här försvinner",
    blanked: "Det här avpersonifieras",
    kept: "Det här finns kvar, och varför",
    what: "Vad",
    count: "Antal",
    how: "Vad som händer",
    asOfNow: "Så är det nu. Det som du gör innan kontot tas bort behandlas på samma sätt.",
    votesLost: "Omröstningen pågår. Resultatet räknas utan din röst.",
    backups: "Säkerhetskopior",
    backupsFor: (days: number) =>
      days === 1
        ? "Säkerhetskopior innehåller kontot i en dag till efter att det har tagits bort. Återställs en av dem tas kontot bort på nytt innan något visas."
        : `Säkerhetskopior innehåller kontot i ${formatCount(days, "sv")} dagar till efter att det har tagits bort. Återställs en av dem tas kontot bort på nytt innan något visas.`,
    noBackups: "Det finns inga säkerhetskopior.",
    confirm: "Bekräfta din begäran",
    waits: (when: string) =>
      `Godkänns begäran görs det tidigast ${when}. Till dess kan du ta tillbaka den. Sedan går det inte att ångra.`,
    final: "Godkänns begäran görs det genast. Det går inte att ångra.",
    answer: (when: string) => `Du får svar senast ${when}, med mejl till din e-postadress.`,
    stays: "Att logga in tar inte tillbaka begäran. Det gör du här eller med länken i mejlet.",
    confirmLabel: {
      delete: "Skriv ”ta bort” för att bekräfta",
      depersonalise: "Skriv ”avpersonifiera” för att bekräfta",
    } as Verbs,
    passwordAgain: "Skriv lösenordet på nytt. Det sparas inte när något annat behöver rättas.",
    submit: {
      delete: "Begär att kontot tas bort",
      depersonalise: "Begär att kontot avpersonifieras",
    } as Verbs,
    cancel: "Avbryt",
  },
  en: {
    title: "Check and confirm",
    lead: {
      delete: "This is what comes of your account being deleted permanently. Nothing has been asked for yet.",
      depersonalise:
        "This is what comes of your account being depersonalised. Nothing has been asked for yet.",
    },
    chosen: "Your choices",
    account: "Your account",
    comments: "Your comments",
    votes: "Your votes",
    change: "Change the choices",
    names: "Your name stays",
    nameAt: {
      comments:
        "You have chosen Keep for your comments. Everybody can see that it is you who have written them, also when the account is gone.",
      votes: "You have chosen Keep for your votes. Your name stays with them, also when the account is gone.",
    },
    nameOtherwise: "If you do not want that, choose something else.",
    goes: "What goes",
    blanked: "What is depersonalised",
    kept: "What stays, and why",
    what: "What",
    count: "Number",
    how: "What happens",
    asOfNow: "That is how it is now. What you do before the account is removed is treated alike.",
    votesLost: "Voting is open. The result is counted without your vote.",
    backups: "Backups",
    backupsFor: (days) =>
      days === 1
        ? "Backups hold the account for one day more after it has been removed. If one of them is restored, the account is removed again before anything is shown."
        : `Backups hold the account for ${formatCount(days, "en")} days more after it has been removed. If one of them is restored, the account is removed again before anything is shown.`,
    noBackups: "There are no backups.",
    confirm: "Confirm your request",
    waits: (when) =>
      `If the request is approved it is done on ${when} at the earliest. Until then you can take it back. Then there is no way back.`,
    final: "If the request is approved it is done at once. There is no way back.",
    answer: (when) => `You have an answer by ${when}, by e-mail to your address.`,
    stays: "Signing in does not take the request back. You do that here or with the link in the e-mail.",
    confirmLabel: {
      delete: "Type “delete” to confirm",
      depersonalise: "Type “depersonalise” to confirm",
    },
    passwordAgain: "Type the password anew. It is not kept when something else has to be mended.",
    submit: {
      delete: "Ask for the account to be deleted",
      depersonalise: "Ask for the account to be depersonalised",
    },
    cancel: "Cancel",
  },
});
