import { formatCount } from "#platform/text/format-count.ts";
import { defineTexts, type Language } from "#platform/text/texts.ts";
import type { CaseKind, CaseState } from "./proposal.ts";

/** The words that several pages about proposals share. */
export const proposalTexts = defineTexts({
  sv: {
    proposals: "E-förslag",
    kinds: { proposal: "E-förslag", opinion: "Synpunkt" } satisfies Record<CaseKind, string> as Record<
      CaseKind,
      string
    >,
    makeProposal: "Lämna ett e-förslag",
    backToList: "Alla e-förslag",
    by: "Av",
    published: "publicerat",
    makerRemoved: { deleted: "Användaren borttagen", depersonalised: "Användaren avpersonifierad" },
    states: {
      draft: "Utkast",
      submitted: "Inskickat",
      "under-review": "Under granskning",
      returned: "Returnerat",
      refused: "Avslaget",
      published: "Publicerat",
      closed: "Avslutat",
      "handed-over": "Överlämnat",
      decided: "Beslutat",
      answered: "Besvarat",
      withdrawn: "Återtaget",
    } satisfies Record<CaseState, string>,
    cancel: "Avbryt",
    myCases: "Mina ärenden",
    lacking: {
      "verified-email": {
        submit: "För att skicka in förslaget behöver du en verifierad e-postadress.",
        vote: "För att rösta behöver du en verifierad e-postadress.",
        comment: "För att kommentera behöver du en verifierad e-postadress.",
        how: "Öppna länken i mejlet som vi har skickat till dig, eller be om en ny länk.",
        where: "Be om en ny länk",
      },
      "verified-personal-number": {
        submit: "För att skicka in förslaget behöver du ett verifierat personnummer.",
        vote: "För att rösta behöver du ett verifierat personnummer.",
        comment: "För att kommentera behöver du ett verifierat personnummer.",
        how: "Legitimera dig med e-legitimation på Mina sidor, så verifieras ditt personnummer.",
        where: "Gå till Mina sidor",
      },
    },
    standing: {
      votes: (votes: number, goal: number) =>
        `${formatCount(votes, "sv")} av ${formatCount(goal, "sv")} röster`,
      left: (left: number) => `${formatCount(left, "sv")} ${left === 1 ? "röst" : "röster"} kvar till målet`,
      reached: "Målet är nått",
      closedReached: "Målet nåddes",
      closedNotReached: "Målet nåddes inte",
      daysLeft: (days: number, to: string) =>
        days === 0
          ? `Sista dagen att rösta är i dag, ${to}`
          : `${formatCount(days, "sv")} ${days === 1 ? "dag" : "dagar"} kvar, till och med ${to}`,
      ended: (on: string) => `Omröstningen avslutades ${on}`,
      open: "Pågående",
      closed: "Avslutat",
    },
  },
  en: {
    proposals: "Proposals",
    kinds: { proposal: "Proposal", opinion: "Opinion" },
    makeProposal: "Make a proposal",
    backToList: "All proposals",
    by: "By",
    published: "published",
    makerRemoved: { deleted: "User removed", depersonalised: "User depersonalised" },
    states: {
      draft: "Draft",
      submitted: "Submitted",
      "under-review": "Under review",
      returned: "Returned",
      refused: "Refused",
      published: "Published",
      closed: "Closed",
      "handed-over": "Handed over",
      decided: "Decided",
      answered: "Answered",
      withdrawn: "Withdrawn",
    },
    cancel: "Cancel",
    myCases: "My cases",
    lacking: {
      "verified-email": {
        submit: "You need a verified e-mail address to submit the proposal.",
        vote: "You need a verified e-mail address to vote.",
        comment: "You need a verified e-mail address to comment.",
        how: "Open the link in the e-mail that we have sent you, or ask for a new link.",
        where: "Ask for a new link",
      },
      "verified-personal-number": {
        submit: "You need a verified personal identity number to submit the proposal.",
        vote: "You need a verified personal identity number to vote.",
        comment: "You need a verified personal identity number to comment.",
        how: "Identify yourself with an e-ID on My pages, and your personal identity number is verified.",
        where: "Go to My pages",
      },
    },
    standing: {
      votes: (votes: number, goal: number) =>
        `${formatCount(votes, "en")} of ${formatCount(goal, "en")} votes`,
      left: (left: number) => `${formatCount(left, "en")} ${left === 1 ? "vote" : "votes"} left to the goal`,
      reached: "The goal is reached",
      closedReached: "The goal was reached",
      closedNotReached: "The goal was not reached",
      daysLeft: (days: number, to: string) =>
        days === 0
          ? `Today, ${to}, is the last day to vote`
          : `${formatCount(days, "en")} ${days === 1 ? "day" : "days"} left, until ${to}`,
      ended: (on: string) => `Voting ended on ${on}`,
      open: "Open",
      closed: "Closed",
    },
  },
});

/** What each kind of case is called, for those who list cases of every kind. */
export function caseKinds(language: Language): Record<CaseKind, string> {
  return proposalTexts(language).kinds;
}

/** What each state of a case is called, for those who list cases of every kind. */
export function caseStates(language: Language): Record<CaseState, string> {
  return proposalTexts(language).states;
}
