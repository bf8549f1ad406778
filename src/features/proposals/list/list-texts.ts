import { formatCount } from "#platform/text/format-count.ts";
import { defineTexts } from "#platform/text/texts.ts";

export const listTexts = defineTexts({
  sv: {
    noProposal: "Vill du tala om något som är bra, dåligt eller trasigt?",
    feed: "Följ nya förslag i en nyhetsläsare (Atom)",
    lead: "Här kan alla läsa vad andra föreslår. Med ett konto på Mina sidor kan du rösta, kommentera och lämna egna förslag.",
    search: "Sök bland e-förslag",
    searchHelp: "Sök på ord i rubrik och text",
    submitSearch: "Sök",
    phase: "Visa",
    phases: { open: "Pågående", closed: "Avslutade", all: "Alla" },
    sort: "Sortera",
    sorts: { newest: "Nyast först", "most-votes": "Flest röster först", ending: "Slutar snart" },
    submit: "Visa",
    count: {
      open: (count: number) => `${formatCount(count, "sv")} pågående e-förslag`,
      closed: (count: number) =>
        `${formatCount(count, "sv")} ${count === 1 ? "avslutat" : "avslutade"} e-förslag`,
      all: (count: number) => `${formatCount(count, "sv")} e-förslag`,
    },
    comments: (count: number) => `${formatCount(count, "sv")} ${count === 1 ? "kommentar" : "kommentarer"}`,
    none: {
      open: "Det finns inget e-förslag att rösta på just nu.",
      closed: "Inget e-förslag är avslutat ännu.",
      all: "Det finns inga e-förslag ännu.",
    },
    showAll: "Visa alla e-förslag",
    noHits: (word: string) => `Inget e-förslag stämmer med ”${word}”.`,
    noHitsNext: "Ändra sökordet eller",
    clear: "visa alla utan sökord",
  },
  en: {
    noProposal: "Do you want to tell of something that is good, bad or broken?",
    feed: "Follow new proposals in a feed reader (Atom)",
    lead: "Everybody can read what others propose. With an account on My pages you can vote, comment and make proposals of your own.",
    search: "Search among proposals",
    searchHelp: "Search for words in heading and text",
    submitSearch: "Search",
    phase: "Show",
    phases: { open: "Open", closed: "Closed", all: "All" },
    sort: "Sort",
    sorts: { newest: "Newest first", "most-votes": "Most votes first", ending: "Ending soon" },
    submit: "Show",
    count: {
      open: (count: number) => `${formatCount(count, "en")} open ${count === 1 ? "proposal" : "proposals"}`,
      closed: (count: number) =>
        `${formatCount(count, "en")} closed ${count === 1 ? "proposal" : "proposals"}`,
      all: (count: number) => `${formatCount(count, "en")} ${count === 1 ? "proposal" : "proposals"}`,
    },
    comments: (count: number) => `${formatCount(count, "en")} ${count === 1 ? "comment" : "comments"}`,
    none: {
      open: "There is no proposal to vote for right now.",
      closed: "No proposal is closed yet.",
      all: "There are no proposals yet.",
    },
    showAll: "Show all proposals",
    noHits: (word: string) => `No proposal matches “${word}”.`,
    noHitsNext: "Change the search word or",
    clear: "show all without it",
  },
});
