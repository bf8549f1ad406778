import { defineTexts } from "#platform/text/texts.ts";
import type { Kind } from "./consequences.ts";

/** What there is, and what becomes of it. */
type Told = { readonly what: string; readonly how: string };

const swedish: Readonly<Record<Kind, Told>> = {
  "account-deleted": {
    what: "Kontot",
    how: "Namn, e-postadress, adress, telefon, personnummer och allt annat om kontot tas bort permanent.",
  },
  drafts: { what: "Utkast", how: "Ärenden som aldrig har skickats in tas bort permanent." },
  "comments-deleted": { what: "Kommentarer utan svar från andra", how: "Tas bort permanent i sin helhet." },
  "comments-emptied": {
    what: "Kommentarer med svar från andra",
    how: "Text och namn raderas. En tom plats blir kvar så att svaren går att läsa.",
  },
  "open-votes-deleted": {
    what: "Röster i pågående omröstningar",
    how: "Tas bort permanent och räknas inte längre.",
  },
  "closed-votes-deleted": {
    what: "Röster i avslutade omröstningar",
    how: "Tas bort permanent. Resultatet är fastställt och ändras inte.",
  },
  "account-depersonalised": {
    what: "Kontot",
    how: "Namn, e-postadress, adress, telefon, personnummer och alla andra personuppgifter raderas. Bara referensen finns kvar.",
  },
  "comments-depersonalised": {
    what: "Kommentarer",
    how: "Texten finns kvar. Namnet raderas, och av tiden finns bara dagen kvar.",
  },
  "comments-depersonalised-on-request": {
    what: "Kommentarer",
    how: "Texten finns kvar. Namnet raderas, och av tiden finns bara dagen kvar. Det står att det var användaren som begärde det.",
  },
  "votes-depersonalised": {
    what: "Röster",
    how: "Fortsätter att räknas. Namnet raderas, och av tiden finns bara dagen kvar.",
  },
  "votes-depersonalised-on-request": {
    what: "Röster",
    how: "Fortsätter att räknas. Namnet raderas, och av tiden finns bara dagen kvar. De märks med att det var användaren som begärde det.",
  },
  reports: {
    what: "Anmälningar av kommentarer",
    how: "Vem som anmälde och med vilka ord raderas. Anmälan finns kvar tills den har granskats.",
  },
  "comments-kept": {
    what: "Kommentarer",
    how: "Text och namn står kvar synliga för alla, eftersom du har valt Låt vara.",
  },
  "votes-kept": {
    what: "Röster",
    how: "Räknas som förut, med namnet kvar, eftersom du har valt Låt vara.",
  },
  "cases-of-deleted": {
    what: "Inskickade ärenden",
    how: "Visar ”Användaren borttagen” i stället för namnet. Titel och text finns kvar, eftersom de är allmänna handlingar.",
  },
  "cases-of-depersonalised": {
    what: "Inskickade ärenden",
    how: "Visar ”Användaren avpersonifierad” i stället för namnet. Titel och text finns kvar, eftersom de är allmänna handlingar.",
  },
  events: {
    what: "Händelser i loggen",
    how: "Finns kvar, eftersom ingen får ändra loggen. Nyckeln till det som de säger om användaren förstörs, så ingen kan läsa det.",
  },
};

const english: Readonly<Record<Kind, Told>> = {
  "account-deleted": {
    what: "The account",
    how: "Name, e-mail address, address, telephone, personal identity number and all else about the account are deleted permanently.",
  },
  drafts: { what: "Drafts", how: "Cases that were never submitted are deleted permanently." },
  "comments-deleted": {
    what: "Comments without replies from others",
    how: "Deleted permanently as a whole.",
  },
  "comments-emptied": {
    what: "Comments with replies from others",
    how: "Text and name are erased. An empty place is left so that the replies can be read.",
  },
  "open-votes-deleted": {
    what: "Votes where voting is open",
    how: "Deleted permanently and no longer counted.",
  },
  "closed-votes-deleted": {
    what: "Votes where voting is closed",
    how: "Deleted permanently. The result is fixed and does not change.",
  },
  "account-depersonalised": {
    what: "The account",
    how: "Name, e-mail address, address, telephone, personal identity number and all other personal data are erased. Only the reference is left.",
  },
  "comments-depersonalised": {
    what: "Comments",
    how: "The text stays. The name is erased, and of the time only the day is left.",
  },
  "comments-depersonalised-on-request": {
    what: "Comments",
    how: "The text stays. The name is erased, and of the time only the day is left. It says that it was the user who requested it.",
  },
  "votes-depersonalised": {
    what: "Votes",
    how: "Go on being counted. The name is erased, and of the time only the day is left.",
  },
  "votes-depersonalised-on-request": {
    what: "Votes",
    how: "Go on being counted. The name is erased, and of the time only the day is left. They are marked with that it was the user who requested it.",
  },
  reports: {
    what: "Reports of comments",
    how: "Who reported and in which words is erased. The report stays until it has been reviewed.",
  },
  "comments-kept": {
    what: "Comments",
    how: "Text and name stay visible to everybody, since you have chosen Keep.",
  },
  "votes-kept": { what: "Votes", how: "Count as before, with the name, since you have chosen Keep." },
  "cases-of-deleted": {
    what: "Submitted cases",
    how: "Show “User removed” in place of the name. Title and text stay, since they are public records.",
  },
  "cases-of-depersonalised": {
    what: "Submitted cases",
    how: "Show “User depersonalised” in place of the name. Title and text stay, since they are public records.",
  },
  events: {
    what: "Events of the log",
    how: "Stay, since nobody may change the log. The key to what they say of the user is destroyed, so nobody can read it.",
  },
};

/** What becomes of each kind, as it is said before it is done. */
export const consequenceTexts = defineTexts({ sv: swedish, en: english });
