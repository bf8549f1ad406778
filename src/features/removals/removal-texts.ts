import type { Population } from "#db/personal-data.ts";
import { defineTexts } from "#platform/text/texts.ts";
import type { AccountChoice, ContentChoice, Ground, IdentityCheck, RemovalState } from "./removal.ts";
import { accountWords, contentWords } from "./removal-words.ts";

type Explained = { readonly name: string; readonly what: string };

type ChoiceTexts = {
  readonly account: Readonly<Record<AccountChoice, Explained>>;
  readonly comments: Readonly<Record<ContentChoice, Explained>>;
  readonly votes: Readonly<Record<ContentChoice, Explained>>;
  readonly commentsHeading: string;
  readonly votesHeading: string;
  readonly grounds: Readonly<Record<Ground, string>>;
  readonly identityChecks: Readonly<Record<IdentityCheck, string>>;
  readonly states: Readonly<Record<RemovalState, string>>;
  readonly populations: Readonly<Record<Population, string>>;
};

const kept =
  "Personuppgifter som användes vid skapandet bevaras och presenteras ihop med kommentaren eller rösten.";
const onRequest =
  "Samma som Avpersonifiera men att avpersonifieringen markeras med att det var användaren som begärde att hens uppgifter skulle avpersonifieras. Detta är för att förbättra loggar och spårbarhet i systemet.";

/** The document's words, sentence by sentence (Ta bort extern användare): those about comments apart from those about votes. */
const swedish: ChoiceTexts = {
  account: {
    delete: {
      name: accountWords.sv.delete,
      what: "Vid borttagning försvinner all information om användaren från systemet.",
    },
    depersonalise: {
      name: accountWords.sv.depersonalise,
      what: "Vid avpersonifiering finns referensen kvar men all personlig data raderas.",
    },
  },
  commentsHeading: "Kommentarer",
  comments: {
    keep: { name: contentWords.sv.keep, what: kept },
    delete: {
      name: contentWords.sv.delete,
      what: "Kommentaren tas bort permanent i sin helhet, inklusive personuppgifter. Om kommentaren har svar kopplade till sig så bevaras kommentaren men all data för kommentaren raderas.",
    },
    depersonalise: {
      name: contentWords.sv.depersonalise,
      what: "Kommentaren bevaras men personuppgifter raderas.",
    },
    "depersonalise-on-request": { name: contentWords.sv["depersonalise-on-request"], what: onRequest },
  },
  votesHeading: "Röster",
  votes: {
    keep: { name: contentWords.sv.keep, what: kept },
    delete: {
      name: contentWords.sv.delete,
      what: "Rösten tas bort permanent och kommer inte längre att räknas.",
    },
    depersonalise: {
      name: contentWords.sv.depersonalise,
      what: "Rösten fortsätter att räknas men personuppgifter kopplade till rösten raderas.",
    },
    "depersonalise-on-request": { name: contentWords.sv["depersonalise-on-request"], what: onRequest },
  },
  grounds: {
    "own-request": "Användarens egen begäran",
    "disposal-decision": "Gallringsbeslut",
    "retention-rule": "Gallringsregel: tiden för att bevara uppgifterna är slut",
    mistake: "Kontot är ett misstag eller en dubblett",
    misuse: "Kontot har missbrukats",
  },
  identityChecks: {
    "e-id": "Med e-legitimation",
    "signed-in": "Användaren var inloggad på Mina sidor",
    "in-person": "På plats, mot en giltig legitimation",
    "in-writing": "Skriftligt, med underskrift som har kontrollerats",
  },
  populations: {
    "external-user": "Extern användare",
    member: "Användare i en organisation",
    staff: "Handläggare",
  },
  states: {
    requested: "Väntar på beslut",
    approved: "Beslutad",
    "under-way": "Pågår",
    sealed: "Klar",
    cancelled: "Ångrad av användaren",
    refused: "Avslagen",
    stopped: "Stoppad",
  },
};

const keptInEnglish =
  "Personal data that was used at the creation is kept and presented together with the comment or the vote.";
const onRequestInEnglish =
  "The same as Depersonalise, but marked with that it was the user who requested that their data be depersonalised. This is to improve logs and traceability in the system.";

const english: ChoiceTexts = {
  account: {
    delete: {
      name: accountWords.en.delete,
      what: "When deleting, all information about the user disappears from the system.",
    },
    depersonalise: {
      name: accountWords.en.depersonalise,
      what: "When depersonalising, the reference stays but all personal data is erased.",
    },
  },
  commentsHeading: "Comments",
  comments: {
    keep: { name: contentWords.en.keep, what: keptInEnglish },
    delete: {
      name: contentWords.en.delete,
      what: "The comment is deleted permanently as a whole, personal data included. If the comment has replies, the comment is kept but all data of the comment is erased.",
    },
    depersonalise: {
      name: contentWords.en.depersonalise,
      what: "The comment is kept but personal data is erased.",
    },
    "depersonalise-on-request": {
      name: contentWords.en["depersonalise-on-request"],
      what: onRequestInEnglish,
    },
  },
  votesHeading: "Votes",
  votes: {
    keep: { name: contentWords.en.keep, what: keptInEnglish },
    delete: {
      name: contentWords.en.delete,
      what: "The vote is deleted permanently and is no longer counted.",
    },
    depersonalise: {
      name: contentWords.en.depersonalise,
      what: "The vote goes on being counted but personal data tied to the vote is erased.",
    },
    "depersonalise-on-request": {
      name: contentWords.en["depersonalise-on-request"],
      what: onRequestInEnglish,
    },
  },
  grounds: {
    "own-request": "The user's own request",
    "disposal-decision": "Disposal decision",
    "retention-rule": "Retention rule: the time for keeping the data is over",
    mistake: "The account is a mistake or a duplicate",
    misuse: "The account has been misused",
  },
  identityChecks: {
    "e-id": "By e-ID",
    "signed-in": "The user was signed in to My pages",
    "in-person": "In person, against a valid identity document",
    "in-writing": "In writing, with a signature that has been checked",
  },
  populations: {
    "external-user": "External user",
    member: "User in an organisation",
    staff: "Staff member",
  },
  states: {
    requested: "Waits for a decision",
    approved: "Decided",
    "under-way": "Under way",
    sealed: "Finished",
    cancelled: "Cancelled by the user",
    refused: "Refused",
    stopped: "Stopped",
  },
};

/** What can be chosen when somebody is removed, what it rests on, and where it stands. */
export const removalTexts = defineTexts({ sv: swedish, en: english });
