import { defineTexts } from "#platform/text/texts.ts";
import type { AccountChoice } from "../../removal.ts";

type Wishes = Readonly<Record<AccountChoice, string>>;
type Grants = Readonly<Record<AccountChoice, (asked: string) => string>>;

/** The letters about a person's own request. None names its reader, as those about accounts. */
export const removalLetterTexts = defineTexts({
  sv: {
    hello: "Hej!",
    requested: {
      text: {
        delete: "Vi har fått en begäran om att ditt konto på Mina sidor tas bort permanent.",
        depersonalise: "Vi har fått en begäran om att ditt konto på Mina sidor avpersonifieras.",
      } as Wishes,
      contents: (comments: string, votes: string) => `Kommentarer: ${comments}. Röster: ${votes}.`,
      answer: (day: string) => `En handläggare beslutar om begäran. Du får svar senast ${day}.`,
      waits: (when: string) => `Godkänns begäran görs det tidigast ${when}. Sedan går det inte att ångra.`,
      back: "Du kan ta tillbaka begäran ända till det görs, utan att logga in. Att bara logga in tar inte tillbaka den.",
      button: "Ta tillbaka begäran",
      until: (when: string) =>
        `Länken kan användas en gång. Den gäller så länge begäran väntar, som längst till ${when}.`,
      notYou:
        "Var det inte du? Ta tillbaka begäran och välj ett nytt lösenord. Då loggas alla andra ut från kontot.",
    },
    cancelled: {
      text: (when: string) =>
        `Din begäran om att ta bort ditt konto på Mina sidor är tillbakatagen ${when}. Kontot är kvar, och inget har tagits bort.`,
      notYou: "Var det inte du? Logga in, begär det på nytt och välj ett nytt lösenord.",
      button: "Till Mina sidor",
    },
    approved: {
      text: {
        delete: (asked: string) =>
          `Din begäran ${asked} om att ditt konto på Mina sidor tas bort permanent är godkänd.`,
        depersonalise: (asked: string) =>
          `Din begäran ${asked} om att ditt konto på Mina sidor avpersonifieras är godkänd.`,
      } as Grants,
      waits: (when: string) =>
        `Det börjar tidigast ${when}. Till dess är kontot som vanligt, och du kan ta tillbaka begäran. Sedan går det inte att ångra.`,
      back: "Du tar tillbaka begäran med länken, utan att logga in, eller på Mina sidor. Att bara logga in tar inte tillbaka den.",
      once: "Länken kan användas en gång och gäller tills det börjar.",
      soon: "Det börjar nu och går inte att ångra.",
      receipt: "När det är klart skickar vi ett kvitto.",
    },
    refused: {
      text: (asked: string) =>
        `Din begäran ${asked} om att ta bort ditt konto på Mina sidor har avslagits. Kontot är kvar, och inget har tagits bort.`,
      reason: (reason: string) => `Skälet är: ${reason}`,
    },
    stopped: {
      text: (asked: string) =>
        `Din begäran ${asked} om att ta bort ditt konto på Mina sidor var godkänd men har stoppats. Kontot är kvar, och inget har tagits bort.`,
    },
    receipt: {
      text: {
        delete: (authority: string) =>
          `Ditt konto på Mina sidor hos ${authority} har tagits bort permanent. Det här är ditt kvitto, utan det som togs bort.`,
        depersonalise: (authority: string) =>
          `Ditt konto på Mina sidor hos ${authority} har avpersonifierats. Det här är ditt kvitto, utan det som raderades.`,
      },
      decided: (name: string | undefined, authority: string, day: string | undefined) =>
        `Beslutet fattades${day === undefined ? "" : ` ${day}`} av ${name === undefined ? "en handläggare" : `${name}, handläggare`} hos ${authority}.`,
      number: (id: string) => `Kvittots nummer: ${id}`,
      last: "Vi har inte kvar din adress: den slängdes när det här brevet skickades. Spara kvittot om du vill kunna fråga om borttagningen.",
    },
  },
  en: {
    hello: "Hello!",
    requested: {
      text: {
        delete: "We have received a request to delete your account on My pages permanently.",
        depersonalise: "We have received a request to depersonalise your account on My pages.",
      },
      contents: (comments, votes) => `Comments: ${comments}. Votes: ${votes}.`,
      answer: (day) => `A staff member decides on the request. You have an answer by ${day}.`,
      waits: (when) =>
        `If the request is approved it is done on ${when} at the earliest. Then there is no way back.`,
      back: "You can take the request back until it is done, without signing in. Just signing in does not take it back.",
      button: "Take the request back",
      until: (when) =>
        `The link can be used once. It is good for as long as the request waits, until ${when} at the longest.`,
      notYou:
        "Was it not you? Take the request back and choose a new password. Then all others are signed out from the account.",
    },
    cancelled: {
      text: (when) =>
        `Your request to remove your account on My pages was taken back on ${when}. The account is still there, and nothing has been removed.`,
      notYou: "Was it not you? Sign in, ask for it anew and choose a new password.",
      button: "To My pages",
    },
    approved: {
      text: {
        delete: (asked) =>
          `Your request of ${asked} to delete your account on My pages permanently is approved.`,
        depersonalise: (asked) =>
          `Your request of ${asked} to depersonalise your account on My pages is approved.`,
      },
      waits: (when) =>
        `It begins on ${when} at the earliest. Until then the account is as usual, and you can take the request back. Then there is no way back.`,
      back: "You take the request back with the link, without signing in, or on My pages. Just signing in does not take it back.",
      once: "The link can be used once and is good until it begins.",
      soon: "It begins now, and there is no way back.",
      receipt: "When it is done we send a receipt.",
    },
    refused: {
      text: (asked) =>
        `Your request of ${asked} to remove your account on My pages has been refused. The account is still there, and nothing has been removed.`,
      reason: (reason) => `The reason is: ${reason}`,
    },
    stopped: {
      text: (asked) =>
        `Your request of ${asked} to remove your account on My pages was approved but has been stopped. The account is still there, and nothing has been removed.`,
    },
    receipt: {
      text: {
        delete: (authority) =>
          `Your account on My pages with ${authority} has been deleted permanently. This is your receipt, without what was deleted.`,
        depersonalise: (authority) =>
          `Your account on My pages with ${authority} has been depersonalised. This is your receipt, without what was erased.`,
      },
      decided: (name, authority, day) =>
        `The decision was made${day === undefined ? "" : ` on ${day}`} by ${name === undefined ? "a staff member" : `${name}, staff member`} at ${authority}.`,
      number: (id) => `The receipt's number: ${id}`,
      last: "We do not have your address any more: it was destroyed when this letter was sent. Keep the receipt if you may want to ask about the removal.",
    },
  },
});
