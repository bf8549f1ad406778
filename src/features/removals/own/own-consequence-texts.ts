import { defineTexts } from "#platform/text/texts.ts";
import type { Kind } from "../staff/preview/consequences.ts";

/** What there is, and what becomes of it. */
type Told = { readonly what: string; readonly how: string };

/** What can come of a person's own choices: they depersonalise on request, and not otherwise. */
type OwnKind = Exclude<Kind, "comments-depersonalised" | "votes-depersonalised"> | "besides";

const swedish: Readonly<Record<OwnKind, Told>> = {
  "account-deleted": {
    what: "Ditt konto",
    how: "Namn, e-postadress, adress, telefon, personnummer och allt annat om dig försvinner.",
  },
  "account-depersonalised": {
    what: "Ditt konto",
    how: "Namn, e-postadress, adress, telefon, personnummer och alla andra personuppgifter raderas. Bara referensen finns kvar.",
  },
  besides: {
    what: "Det som hör till kontot",
    how: "Lösenord, inloggningar, länkar, mejlhistorik och annat som hör till kontot försvinner.",
  },
  drafts: { what: "Dina utkast", how: "Ärenden som du aldrig har skickat in försvinner." },
  "comments-deleted": { what: "Kommentarer utan svar från andra", how: "Försvinner helt." },
  "comments-emptied": {
    what: "Kommentarer med svar från andra",
    how: "Text och namn raderas. En tom plats finns kvar, så att svaren går att läsa.",
  },
  "comments-depersonalised-on-request": {
    what: "Dina kommentarer",
    how: "Texten finns kvar. Namnet raderas, och av tiden finns bara dagen kvar. De märks med att det var du som begärde det.",
  },
  "comments-kept": {
    what: "Dina kommentarer",
    how: "Text och namn står kvar, synliga för alla, eftersom du har valt Låt vara.",
  },
  "open-votes-deleted": {
    what: "Röster i omröstningar som pågår",
    how: "Försvinner och räknas inte längre.",
  },
  "closed-votes-deleted": {
    what: "Röster i avslutade omröstningar",
    how: "Försvinner. Resultatet är fastställt och ändras inte.",
  },
  "votes-depersonalised-on-request": {
    what: "Dina röster",
    how: "Räknas fortfarande. Namnet raderas, och av tiden finns bara dagen kvar. De märks med att det var du som begärde det.",
  },
  "votes-kept": {
    what: "Dina röster",
    how: "Räknas fortfarande, med namnet kvar, eftersom du har valt Låt vara.",
  },
  reports: {
    what: "Kommentarer som du har anmält",
    how: "Vem som anmälde och med vilka ord raderas. Anmälan finns kvar tills den har granskats.",
  },
  "cases-of-deleted": {
    what: "Ärenden som du har skickat in",
    how: "Visar Användaren borttagen i stället för ditt namn. Titel och text finns kvar, eftersom de är allmänna handlingar.",
  },
  "cases-of-depersonalised": {
    what: "Ärenden som du har skickat in",
    how: "Visar Användaren avpersonifierad i stället för ditt namn. Titel och text finns kvar, eftersom de är allmänna handlingar.",
  },
  events: {
    what: "Händelser i loggen",
    how: "Finns kvar, eftersom ingen får ändra loggen. Nyckeln till det som de säger om dig förstörs, så att ingen kan läsa det.",
  },
};

const english: Readonly<Record<OwnKind, Told>> = {
  "account-deleted": {
    what: "Your account",
    how: "Name, e-mail address, address, telephone, personal identity number and all else about you go.",
  },
  "account-depersonalised": {
    what: "Your account",
    how: "Name, e-mail address, address, telephone, personal identity number and all other personal data are erased. Only the reference stays.",
  },
  besides: {
    what: "What belongs to the account",
    how: "The password, sessions, links, the history of e-mails and all else that belongs to the account go.",
  },
  drafts: { what: "Your drafts", how: "Cases that you have never submitted go." },
  "comments-deleted": { what: "Comments without replies from others", how: "Go altogether." },
  "comments-emptied": {
    what: "Comments with replies from others",
    how: "Text and name are erased. An empty place stays, so that the replies can be read.",
  },
  "comments-depersonalised-on-request": {
    what: "Your comments",
    how: "The text stays. The name is erased, and of the time only the day stays. They are marked with that it was you who requested it.",
  },
  "comments-kept": {
    what: "Your comments",
    how: "Text and name stay, visible to everybody, since you have chosen Keep.",
  },
  "open-votes-deleted": { what: "Votes where voting is open", how: "Go, and no longer count." },
  "closed-votes-deleted": {
    what: "Votes where voting is closed",
    how: "Go. The result is fixed and does not change.",
  },
  "votes-depersonalised-on-request": {
    what: "Your votes",
    how: "Still count. The name is erased, and of the time only the day stays. They are marked with that it was you who requested it.",
  },
  "votes-kept": { what: "Your votes", how: "Still count, with the name, since you have chosen Keep." },
  reports: {
    what: "Comments that you have reported",
    how: "Who reported and in which words is erased. The report stays until it has been reviewed.",
  },
  "cases-of-deleted": {
    what: "Cases that you have submitted",
    how: "Show User removed in place of your name. Title and text stay, since they are public records.",
  },
  "cases-of-depersonalised": {
    what: "Cases that you have submitted",
    how: "Show User depersonalised in place of your name. Title and text stay, since they are public records.",
  },
  events: {
    what: "Events of the log",
    how: "Stay, since nobody may change the log. The key to what they say of you is destroyed, so that nobody can read it.",
  },
};

/** What becomes of each kind, as it is said to the person before it is asked for. */
export const ownConsequenceTexts = defineTexts({ sv: swedish, en: english });
