import { formatCount } from "#platform/text/format-count.ts";
import { defineTexts } from "#platform/text/texts.ts";

export const listTexts = defineTexts({
  sv: {
    title: "Handläggare",
    search: "Sök bland handläggare",
    searchHelp: "Sök på valfritt tecken eller ord: namn, identitet, e-post eller rättighet",
    submitSearch: "Sök",
    caption: "Handläggare",
    name: "Namn",
    identity: "Identitet",
    email: "E-post",
    rights: "Rättigheter",
    noRights: "Inga rättigheter",
    lastSignedIn: "Senast inloggad",
    count: (total: number) => `${formatCount(total, "sv")} handläggare`,
    countOf: (hits: number, total: number) =>
      `${formatCount(hits, "sv")} av ${formatCount(total, "sv")} handläggare`,
    noHits: (term: string) => `Ingen handläggare stämmer med ”${term}”.`,
    noHitsNext: "Ändra sökordet.",
    clear: "Visa alla handläggare",
  },
  en: {
    title: "Staff",
    search: "Search among staff",
    searchHelp: "Search for any character or word: name, identity, e-mail or right",
    submitSearch: "Search",
    caption: "Staff",
    name: "Name",
    identity: "Identity",
    email: "E-mail",
    rights: "Rights",
    noRights: "No rights",
    lastSignedIn: "Last signed in",
    count: (total: number) => `${formatCount(total, "en")} staff ${total === 1 ? "member" : "members"}`,
    countOf: (hits: number, total: number) =>
      `${formatCount(hits, "en")} of ${formatCount(total, "en")} staff ${total === 1 ? "member" : "members"}`,
    noHits: (term: string) => `No staff member matches “${term}”.`,
    noHitsNext: "Change the search word.",
    clear: "Show all staff",
  },
});
