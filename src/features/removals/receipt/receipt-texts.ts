import { formatCount } from "#platform/text/format-count.ts";
import { defineTexts } from "#platform/text/texts.ts";
import type { ValueKind } from "../known-values.ts";
import type { DoneKind } from "./done.ts";

type Told = { readonly what: string; readonly how: string };

const swedish: Readonly<Record<DoneKind, Told>> = {
  "account-deleted": { what: "Kontot", how: "Togs bort permanent, med alla uppgifter som hörde till det." },
  drafts: { what: "Utkast", how: "Ärenden som aldrig hade skickats in togs bort permanent." },
  "comments-deleted": { what: "Kommentarer", how: "Togs bort permanent i sin helhet." },
  "comments-emptied": {
    what: "Kommentarer med svar från andra",
    how: "Text och namn raderades. En tom plats finns kvar så att svaren går att läsa.",
  },
  "votes-deleted": {
    what: "Röster",
    how: "Togs bort permanent. Resultat av avslutade omröstningar ändrades inte.",
  },
  "reports-deleted": {
    what: "Anmälningar av kommentarerna",
    how: "Togs bort permanent tillsammans med kommentarerna.",
  },
  "account-depersonalised": {
    what: "Kontot",
    how: "Alla personuppgifter raderades. Bara referensen finns kvar.",
  },
  "comments-depersonalised": {
    what: "Kommentarer",
    how: "Namnet raderades, och av tiden finns bara dagen kvar. Texten finns kvar.",
  },
  "comments-depersonalised-on-request": {
    what: "Kommentarer",
    how: "Namnet raderades på användarens begäran, och av tiden finns bara dagen kvar. Texten finns kvar.",
  },
  "votes-depersonalised": {
    what: "Röster",
    how: "Namnet raderades, och av tiden finns bara dagen kvar. Rösterna räknas som förut.",
  },
  "votes-depersonalised-on-request": {
    what: "Röster",
    how: "Namnet raderades på användarens begäran, och av tiden finns bara dagen kvar. Rösterna räknas som förut.",
  },
  reports: {
    what: "Anmälningar av kommentarer",
    how: "Vem som anmälde och med vilka ord raderades.",
  },
  "comments-kept": {
    what: "Kommentarer",
    how: "Text och namn står kvar synliga, eftersom valet var Låt vara.",
  },
  "votes-kept": { what: "Röster", how: "Räknas som förut, med namnet kvar, eftersom valet var Låt vara." },
  "cases-of-deleted": {
    what: "Inskickade ärenden",
    how: "Visar ”Användaren borttagen”. Titel och text är allmänna handlingar och finns kvar.",
  },
  "cases-of-depersonalised": {
    what: "Inskickade ärenden",
    how: "Visar ”Användaren avpersonifierad”. Titel och text är allmänna handlingar och finns kvar.",
  },
};

const english: Readonly<Record<DoneKind, Told>> = {
  "account-deleted": { what: "The account", how: "Deleted permanently, with all data that belonged to it." },
  drafts: { what: "Drafts", how: "Cases that had never been submitted were deleted permanently." },
  "comments-deleted": { what: "Comments", how: "Deleted permanently as a whole." },
  "comments-emptied": {
    what: "Comments with replies from others",
    how: "Text and name were erased. An empty place is left so that the replies can be read.",
  },
  "votes-deleted": {
    what: "Votes",
    how: "Deleted permanently. Results where voting was closed did not change.",
  },
  "reports-deleted": {
    what: "Reports of the comments",
    how: "Deleted permanently together with the comments.",
  },
  "account-depersonalised": {
    what: "The account",
    how: "All personal data was erased. Only the reference is left.",
  },
  "comments-depersonalised": {
    what: "Comments",
    how: "The name was erased, and of the time only the day is left. The text stays.",
  },
  "comments-depersonalised-on-request": {
    what: "Comments",
    how: "The name was erased at the user's request, and of the time only the day is left. The text stays.",
  },
  "votes-depersonalised": {
    what: "Votes",
    how: "The name was erased, and of the time only the day is left. The votes count as before.",
  },
  "votes-depersonalised-on-request": {
    what: "Votes",
    how: "The name was erased at the user's request, and of the time only the day is left. The votes count as before.",
  },
  reports: { what: "Reports of comments", how: "Who reported and in which words was erased." },
  "comments-kept": { what: "Comments", how: "Text and name stay visible, since the choice was Keep." },
  "votes-kept": { what: "Votes", how: "Count as before, with the name, since the choice was Keep." },
  "cases-of-deleted": {
    what: "Submitted cases",
    how: "Show “User removed”. Title and text are public records and stay.",
  },
  "cases-of-depersonalised": {
    what: "Submitted cases",
    how: "Show “User depersonalised”. Title and text are public records and stay.",
  },
};

/** What became of each kind, as it is said when it is done. */
export const doneTexts = defineTexts({ sv: swedish, en: english });

/** The receipt around it. */
export const receiptTexts = defineTexts({
  sv: {
    title: "Kvitto på borttagning",
    done: (when: string) => `Borttagningen blev klar ${when}.`,
    gone: "Togs bort",
    goneBesides: "Borttagna med kontot.",
    blanked: "Avpersonifierades",
    kept: "Finns kvar, och varför",
    log: "Händelser i loggen",
    logKept:
      "Loggen får ingen ändra. Nyckeln till det som den sade om användaren är förstörd, så ingen kan läsa det.",
    thisReceipt: "Det här kvittot",
    thisReceiptKept: "Visar vad som gjordes och varför, utan de uppgifter som raderades.",
    rests: (ground: string, reference: string | undefined) =>
      `Allt vilar på samma grund: ${ground}${reference === undefined ? "" : ` (${reference})`}.`,
    search: "Sökning efteråt",
    searched: (places: number, rows: number) =>
      `${formatCount(places, "sv")} platser och ${formatCount(rows, "sv")} rader söktes igenom efter användarens uppgifter.`,
    nothingFound: "Inget av det hittades.",
    found: {
      kept: "Det här hittades och finns kvar, enligt valen ovan:",
      mention:
        "Det här hittades i vad andra har skrivit, eller kan lika gärna gälla någon annan. Titta efter om något av det ska bort:",
    },
    mention: (kind: string, place: string, count: number) =>
      `${kind} i ${place}: ${formatCount(count, "sv")}`,
    kinds: {
      email: "E-postadress",
      "personal-number": "Personnummer",
      "personal-number-index": "Personnummer, som sökmärke",
      reference: "Referens",
      identity: "Identitet",
      id: "Kontots id",
      session: "Inloggning",
      name: "Namn",
      telephone: "Telefonnummer",
      "street-address": "Gatuadress",
      "postal-code": "Postnummer",
      town: "Ort",
      "birth-date": "Födelsedatum",
    } satisfies Record<ValueKind, string>,

    places: {
      "comments.text": "kommentarers text",
      "comments.author_name": "namn vid kommentarer",
      "votes.author_name": "namn vid röster",
      "cases.title": "ärendens titel",
      "cases.body": "ärendens text",
      "cases.search_text": "ärendens söktext",
      "comment_reports.reason": "anmälningar av kommentarer",
    } as Readonly<Record<string, string>>,
    backups: "Säkerhetskopior",
    backupsUntil: (day: string) =>
      `Säkerhetskopior som togs före borttagningen innehåller kontot tills de slängs, senast ${day}. Det som loggen i dem säger om användaren går inte att läsa.`,
    noBackups: "Enligt inställningarna sparas inga säkerhetskopior.",
  },
  en: {
    title: "Receipt of removal",
    done: (when: string) => `The removal was finished on ${when}.`,
    gone: "Deleted",
    goneBesides: "Deleted with the account.",
    blanked: "Depersonalised",
    kept: "Kept, and why",
    log: "Events of the log",
    logKept:
      "Nobody may change the log. The key to what it said of the user is destroyed, so nobody can read it.",
    thisReceipt: "This receipt",
    thisReceiptKept: "Shows what was done and why, without the data that was erased.",
    rests: (ground: string, reference: string | undefined) =>
      `All of it rests on the same ground: ${ground}${reference === undefined ? "" : ` (${reference})`}.`,
    search: "Search afterwards",
    searched: (places: number, rows: number) =>
      `${formatCount(places, "en")} places and ${formatCount(rows, "en")} rows were searched for the user's data.`,
    nothingFound: "None of it was found.",
    found: {
      kept: "This was found and stays, by the choices above:",
      mention:
        "This was found in what others have written, or may as well be about somebody else. See whether any of it is to go:",
    },
    mention: (kind: string, place: string, count: number) =>
      `${kind} in ${place}: ${formatCount(count, "en")}`,
    kinds: {
      email: "E-mail address",
      "personal-number": "Personal identity number",
      "personal-number-index": "Personal identity number, as a search mark",
      reference: "Reference",
      identity: "Identity",
      id: "The account's id",
      session: "Session",
      name: "Name",
      telephone: "Telephone number",
      "street-address": "Street address",
      "postal-code": "Postal code",
      town: "Town",
      "birth-date": "Date of birth",
    },

    places: {
      "comments.text": "the text of comments",
      "comments.author_name": "names with comments",
      "votes.author_name": "names with votes",
      "cases.title": "the title of cases",
      "cases.body": "the text of cases",
      "cases.search_text": "the search text of cases",
      "comment_reports.reason": "reports of comments",
    },
    backups: "Backups",
    backupsUntil: (day: string) =>
      `Backups that were made before the removal hold the account until they are thrown away, on ${day} at the latest. What the log in them says of the user cannot be read.`,
    noBackups: "According to the settings no backups are kept.",
  },
});
