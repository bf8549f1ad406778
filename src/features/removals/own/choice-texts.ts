import { defineTexts } from "#platform/text/texts.ts";
import type { AccountChoice } from "../removal.ts";
import type { OwnContentChoice } from "./own-choices.ts";

type Meanings = Readonly<Record<OwnContentChoice, string>>;
type AccountMeanings = Readonly<Record<AccountChoice, string>>;

/** Where somebody chooses how they are to be removed: the document's names, and what they mean to the person. */
export const choiceTexts = defineTexts({
  sv: {
    title: "Ta bort mitt konto",
    lead: "Här begär du att ditt konto tas bort. Du ser exakt vad som händer innan du bestämmer dig.",
    goes: "Så går det till",
    decides: (authority: string) =>
      `En handläggare hos ${authority} beslutar om din begäran. Du får svar inom en månad.`,
    waits: (days: number) =>
      days === 0
        ? "Godkänns den görs det genast. Sedan går det inte att ångra."
        : days === 1
          ? "Godkänns den görs det tidigast dagen efter att du har begärt det. Till dess kan du ta tillbaka din begäran. Sedan går det inte att ångra."
          : `Godkänns den görs det tidigast ${days} dagar efter att du har begärt det. Till dess kan du ta tillbaka din begäran. Sedan går det inte att ångra.`,
    cases:
      "Ärenden som du har skickat in är allmänna handlingar och finns kvar, men utan ditt namn. Text som du själv har skrivit ändras inte, även om den säger något om dig.",
    account: "Ditt konto",
    accountMeanings: {
      depersonalise:
        "Alla personuppgifter raderas. Bara en referens finns kvar, och den leder inte till dig. I dina ärenden står Användaren avpersonifierad.",
      delete: "Allt om dig försvinner, också referensen. I dina ärenden står Användaren borttagen.",
    } as AccountMeanings,
    after:
      "Du kan inte logga in efteråt. Vill du kan du skapa ett nytt konto, men det börjar om från början.",
    comments: "Dina kommentarer",
    commentMeanings: {
      "depersonalise-on-request":
        "Texten finns kvar, med Användaren avpersonifierad i stället för ditt namn. De märks med att det var du som begärde det.",
      delete: "De försvinner. Har någon svarat finns en tom plats kvar, så att svaren går att läsa.",
      keep: "Texten finns kvar med ditt namn, synlig för alla.",
    } as Meanings,
    votes: "Dina röster",
    voteMeanings: {
      "depersonalise-on-request":
        "De räknas fortfarande, utan ditt namn. De märks med att det var du som begärde det.",
      delete: "De räknas inte längre i omröstningar som pågår. Resultatet av de avslutade ändras inte.",
      keep: "De räknas fortfarande, med namnet som visades när du röstade.",
    } as Meanings,
    submit: "Visa vad som händer",
    cancel: "Avbryt",
    faults: {
      account: "Välj om kontot ska avpersonifieras eller tas bort permanent.",
      comments: "Välj vad som ska hända med dina kommentarer.",
      votes: "Välj vad som ska hända med dina röster.",
    },
  },
  en: {
    title: "Remove my account",
    lead: "Here you ask to have your account removed. You see exactly what happens before you decide.",
    goes: "How it goes",
    decides: (authority) =>
      `A staff member of ${authority} decides on your request. You have an answer within a month.`,
    waits: (days) =>
      days === 0
        ? "If it is approved it is done at once. Then there is no way back."
        : days === 1
          ? "If it is approved it is done the day after you have asked at the earliest. Until then you can take your request back. Then there is no way back."
          : `If it is approved it is done ${days} days after you have asked at the earliest. Until then you can take your request back. Then there is no way back.`,
    cases:
      "Cases that you have submitted are public records and stay, but without your name. Text that you have written is not changed, even where it says something of you.",
    account: "Your account",
    accountMeanings: {
      depersonalise:
        "All personal data is erased. Only a reference stays, and it does not lead to you. Your cases say User depersonalised.",
      delete: "Everything about you goes, the reference too. Your cases say User removed.",
    },
    after:
      "You cannot sign in afterwards. You can create a new account if you like, but it begins from nothing.",
    comments: "Your comments",
    commentMeanings: {
      "depersonalise-on-request":
        "The text stays, with User depersonalised in place of your name. They are marked with that it was you who requested it.",
      delete: "They go. Where somebody has replied an empty place stays, so that the replies can be read.",
      keep: "The text stays with your name, visible to everybody.",
    },
    votes: "Your votes",
    voteMeanings: {
      "depersonalise-on-request":
        "They still count, without your name. They are marked with that it was you who requested it.",
      delete: "They no longer count where voting is open. The result where it is closed does not change.",
      keep: "They still count, with the name that was shown when you voted.",
    },
    submit: "Show what happens",
    cancel: "Cancel",
    faults: {
      account: "Choose whether the account is to be depersonalised or deleted permanently.",
      comments: "Choose what is to happen to your comments.",
      votes: "Choose what is to happen to your votes.",
    },
  },
});
