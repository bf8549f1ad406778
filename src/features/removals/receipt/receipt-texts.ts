import { formatCount } from "#platform/text/format-count.ts";
import { defineTexts } from "#platform/text/texts.ts";
import type { ValueKind } from "../known-values.ts";
import type { DoneKind } from "./done.ts";

type Told = { readonly what: string; readonly how: string };

const swedish: Readonly<Record<DoneKind, Told>> = {
  "account-deleted": { what: "Kontot", how: "Togs bort permanent, med alla uppgifter som hörde till det." },
  "member-deleted": {
    what: "Användare i en organisation",
    how: "Togs bort permanent, med namn, HSA-id, e-postadress och alla andra uppgifter.",
  },
  "staff-deleted": {
    what: "Handläggare",
    how: "Togs bort permanent, med namn, identitet, e-postadress och alla andra uppgifter.",
  },
  "rights-deleted": {
    what: "Behörigheter, rättigheter och avstängningar",
    how: "Togs bort permanent, med vem som gav dem och när.",
  },
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
  "member-deleted": {
    what: "User in an organisation",
    how: "Deleted permanently, with name, HSA-id, e-mail address and all other data.",
  },
  "staff-deleted": {
    what: "Staff member",
    how: "Deleted permanently, with name, identity, e-mail address and all other data.",
  },
  "rights-deleted": {
    what: "Permissions, rights and suspensions",
    how: "Deleted permanently, with who gave them and when.",
  },
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
    goneBesides: "Togs bort med kontot.",
    goneBesidesPerson: "Togs bort med personen.",
    what: "Vad",
    count: "Antal",
    how: "Vad som hände",
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
    otherPlace: "Andra uppgifter",
    nothingLeads: "Inget som leder till användaren hittades.",
    ownAccount: "Det avpersonifierade kontot",
    sampled: (place: string) => `${place}, i databasens statistik som räknas om av sig själv`,
    found: {
      kept: "Det här finns kvar, för att det är valt eller inte längre leder till någon:",
      mention: {
        staff:
          "Det här hittades i vad andra har skrivit, eller kan lika gärna gälla någon annan. Titta efter om något av det ska bort:",
        person: "Det här hittades i vad andra har skrivit. Det kan lika gärna gälla någon annan:",
      },
    },
    mention: (kind: string, place: string, count: number) =>
      `${place}: ${kind} (${formatCount(count, "sv")})`,
    kinds: {
      email: "e-postadress",
      "personal-number": "personnummer",
      "personal-number-index": "personnummer, som sökmärke",
      reference: "referens",
      identity: "identitet",
      id: "kontots id",
      session: "inloggning",
      name: "namn",
      telephone: "telefonnummer",
      "street-address": "gatuadress",
      "postal-code": "postnummer",
      town: "ort",
      "birth-date": "födelsedatum",
    } satisfies Record<ValueKind, string>,

    places: {
      audit_events: "Loggen",
      journal: "Journalen över borttagningar",
      removals: "Den här borttagningens uppgifter",
      removal_decisions: "Tidigare beslut om borttagningar",
      "comments.text": "Kommentarers text",
      comments: "Kommentarer",
      votes: "Röster",
      "cases.title": "Ärendens titel",
      "cases.body": "Ärendens text",
      "cases.search_text": "Ärendens text, för sökning",
      cases: "Ärenden",
      comment_reports: "Anmälningar av kommentarer",
      external_users: "Andras konton",
      members: "Användare i organisationer",
      staff: "Handläggare",
      organisations: "Organisationer",
      agreements: "Avtal",
      pgboss: "Jobb",
    } as Readonly<Record<string, string>>,
    backups: "Säkerhetskopior",
    backupsUntil: (day: string) =>
      `Säkerhetskopior som togs före borttagningen innehåller kontot tills de slängs, senast ${day}. Det som loggen i dem säger om användaren går inte att läsa.`,
    backupsOfPersonUntil: (day: string) =>
      `Säkerhetskopior som togs före borttagningen innehåller personens uppgifter tills de slängs, senast ${day}. Det som loggen i dem säger om personen går inte att läsa.`,
    noBackups: "Enligt inställningarna sparas inga säkerhetskopior.",
  },
  en: {
    title: "Receipt of removal",
    done: (when: string) => `The removal was finished on ${when}.`,
    gone: "Deleted",
    goneBesides: "Deleted with the account.",
    goneBesidesPerson: "Deleted with the person.",
    what: "What",
    count: "Number",
    how: "What happened",
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
    otherPlace: "Other data",
    nothingLeads: "Nothing that leads to the user was found.",
    ownAccount: "The depersonalised account",
    sampled: (place: string) => `${place}, in the database's statistics, which are renewed by themselves`,
    found: {
      kept: "This is left, since it was chosen or no longer leads to anybody:",
      mention: {
        staff:
          "This was found in what others have written, or may as well be about somebody else. See whether any of it is to go:",
        person: "This was found in what others have written. It may as well be about somebody else:",
      },
    },
    mention: (kind: string, place: string, count: number) =>
      `${place}: ${kind} (${formatCount(count, "en")})`,
    kinds: {
      email: "e-mail address",
      "personal-number": "personal identity number",
      "personal-number-index": "personal identity number, as a search mark",
      reference: "reference",
      identity: "identity",
      id: "the account's id",
      session: "session",
      name: "name",
      telephone: "telephone number",
      "street-address": "street address",
      "postal-code": "postal code",
      town: "town",
      "birth-date": "date of birth",
    },
    places: {
      audit_events: "The log",
      journal: "The journal of removals",
      removals: "This removal's own details",
      removal_decisions: "Earlier decisions about removals",
      "comments.text": "The text of comments",
      comments: "Comments",
      votes: "Votes",
      "cases.title": "The title of cases",
      "cases.body": "The text of cases",
      "cases.search_text": "The text of cases, for searching",
      cases: "Cases",
      comment_reports: "Reports of comments",
      external_users: "Others' accounts",
      members: "Users in organisations",
      staff: "Staff",
      organisations: "Organisations",
      agreements: "Agreements",
      pgboss: "Jobs",
    },
    backups: "Backups",
    backupsUntil: (day: string) =>
      `Backups that were made before the removal hold the account until they are thrown away, on ${day} at the latest. What the log in them says of the user cannot be read.`,
    backupsOfPersonUntil: (day: string) =>
      `Backups that were made before the removal hold the person's data until they are thrown away, on ${day} at the latest. What the log in them says of the person cannot be read.`,
    noBackups: "According to the settings no backups are kept.",
  },
});
