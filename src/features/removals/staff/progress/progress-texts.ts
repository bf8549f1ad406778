import { formatCount } from "#platform/text/format-count.ts";
import { defineTexts } from "#platform/text/texts.ts";
import type { RemovalFault } from "../../removal.ts";
import type { PhaseProgress } from "./phases.ts";

type Words = {
  readonly heading: string;
  readonly phases: Readonly<Record<PhaseProgress["phase"], string>>;
  readonly states: Readonly<Record<PhaseProgress["state"], string>>;
  readonly rows: (rows: number) => string;
  readonly progress: (done: number, all: number) => string;
  readonly leave: string;
  readonly partial: string;
  readonly faults: Readonly<Record<RemovalFault, string>>;
  readonly attempts: (attempts: number) => string;
  readonly nextAt: (when: string) => string;
  readonly nextUnknown: string;
};

export const progressTexts = defineTexts<Words>({
  sv: {
    heading: "Så här långt",
    phases: {
      access: "Inloggningar och länkar",
      preparing: "Journal, och underlag för sökningen",
      comments: "Kommentarer",
      votes: "Röster",
      cases: "Ärenden",
      reports: "Anmälningar av kommentarer",
      account: "Kontot och det som hör till det",
      rights: "Behörigheter och rättigheter",
      person: "Uppgifterna om personen",
      key: "Nyckeln till uppgifterna i loggen",
      sweep: "Kontroll av att alla rader är borta",
      search: "Sökning efter det som kan vara kvar",
      receipt: "Kvitto",
    },
    states: { done: "Klart", "under-way": "Pågår", waiting: "Väntar" },
    rows: (rows) => `${formatCount(rows, "sv")} ${rows === 1 ? "rad" : "rader"}`,
    progress: (done, all) => `${formatCount(done, "sv")} av ${formatCount(all, "sv")} steg är klara`,
    leave: "Du kan lämna sidan. Borttagningen fortsätter i bakgrunden och slutar med ett kvitto här.",
    partial: "Borttagningen är inte klar",
    faults: {
      database: "Databasen svarade inte.",
      journal: "Journalen över borttagningar gick inte att skriva till. Säg till dem som sköter driften.",
      "search-failed":
        "Det gick inte att söka efter uppgifter som kan vara kvar. Säg till dem som sköter driften.",
      "values-found":
        "Sökningen hittade uppgifter som skulle ha varit borta. Säg till dem som sköter driften.",
      "rows-left": "Det finns rader kvar som skulle ha varit borta. Säg till dem som sköter driften.",
      unforeseen: "Något oväntat hände. Felet är registrerat.",
    },
    attempts: (attempts) =>
      attempts === 1 ? "Det har gjorts 1 försök." : `Det har gjorts ${formatCount(attempts, "sv")} försök.`,
    nextAt: (when) => `Nästa försök görs ${when}. Det som redan är gjort görs inte om.`,
    nextUnknown: "Ett nytt försök görs senast i natt. Det som redan är gjort görs inte om.",
  },
  en: {
    heading: "So far",
    phases: {
      access: "Sessions and links",
      preparing: "Journal, and what the search needs",
      comments: "Comments",
      votes: "Votes",
      cases: "Cases",
      reports: "Reports of comments",
      account: "The account and what belongs to it",
      rights: "Permissions and rights",
      person: "The person's details",
      key: "The key to the details in the log",
      sweep: "Check that all rows are gone",
      search: "Search for what may be left",
      receipt: "Receipt",
    },
    states: { done: "Done", "under-way": "Under way", waiting: "Waits" },
    rows: (rows) => `${formatCount(rows, "en")} ${rows === 1 ? "row" : "rows"}`,
    progress: (done, all) => `${formatCount(done, "en")} of ${formatCount(all, "en")} steps are done`,
    leave: "You can leave the page. The removal goes on in the background and ends with a receipt here.",
    partial: "The removal is not finished",
    faults: {
      database: "The database did not answer.",
      journal: "The journal of removals could not be written to. Tell those who see to operations.",
      "search-failed": "What may be left could not be searched for. Tell those who see to operations.",
      "values-found": "The search found data that should have been gone. Tell those who see to operations.",
      "rows-left": "There are rows left that should have been gone. Tell those who see to operations.",
      unforeseen: "Something unforeseen happened. The fault is registered.",
    },
    attempts: (attempts) =>
      attempts === 1
        ? "There has been 1 attempt."
        : `There have been ${formatCount(attempts, "en")} attempts.`,
    nextAt: (when) => `The next attempt is made on ${when}. What is done already is not done again.`,
    nextUnknown: "A new attempt is made tonight at the latest. What is done already is not done again.",
  },
});
