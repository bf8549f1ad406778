import { formatCount } from "#platform/text/format-count.ts";
import { defineTexts, type Language } from "#platform/text/texts.ts";
import type { CommentingNeed, Need, ProposalSettings } from "./settings.ts";

type Acts = {
  submit: Record<Need, string>;
  vote: Record<Need, string>;
  comment: Record<CommentingNeed, string>;
};

/** "30, 60 eller 90" */
function orList(days: readonly number[], locale: string): string {
  return new Intl.ListFormat(locale, { type: "disjunction" }).format(days.map(String));
}

const texts = defineTexts({
  sv: {
    goal: (votes: number) =>
      `Målet är ${formatCount(votes, "sv")} ${votes === 1 ? "röst" : "röster"} för förslaget.`,
    beyond: {
      closes: "Omröstningen avslutas så snart målet är nått.",
      open: "När målet är nått kan man fortsätta rösta till och med sista dagen.",
    },
    period: (days: number) =>
      `Ett förslag är öppet för röster i ${formatCount(days, "sv")} ${days === 1 ? "dag" : "dagar"}.`,
    periods: (days: readonly number[]) =>
      `Den som lämnar förslaget väljer om det ska vara öppet för röster i ${orList(days, "sv")} dagar.`,
    direction: {
      both: "Man kan rösta för eller emot. Bara röster för räknas mot målet.",
      for: "Man kan rösta för ett förslag, men inte emot.",
    },
    needs: {
      submit: {
        nothing: "Alla som har ett konto får lämna förslag.",
        "verified-email": "Den som har en verifierad e-postadress får lämna förslag.",
        "verified-personal-number":
          "Den som har legitimerat sig, så att personnumret är verifierat, får lämna förslag.",
      },
      vote: {
        nothing: "Alla som har ett konto får rösta, en gång på varje förslag.",
        "verified-email": "Den som har en verifierad e-postadress får rösta, en gång på varje förslag.",
        "verified-personal-number":
          "Den som har legitimerat sig, så att personnumret är verifierat, får rösta, en gång på varje förslag.",
      },
      comment: {
        nobody: "Förslagen kan inte kommenteras.",
        nothing: "Alla som har ett konto får kommentera.",
        "verified-email": "Den som har en verifierad e-postadress får kommentera.",
        "verified-personal-number":
          "Den som har legitimerat sig, så att personnumret är verifierat, får kommentera.",
      },
    } satisfies Acts as Acts,
    moderation: {
      before: "Kommentarer läses av myndigheten innan de visas.",
      after: "Kommentarer visas genast. Alla kan anmäla en kommentar, och myndigheten läser det som anmäls.",
    },
    guardian: (age: number) =>
      `Är man under ${age} år behöver en vårdnadshavare godkänna förslaget innan det publiceras.`,
    oneAtATime: "Man kan ha ett förslag i taget.",
    coolingOff: (months: number) =>
      `När ett förslag är avslutat publiceras inget nytt om samma sak förrän efter ${months} ${months === 1 ? "månad" : "månader"}.`,
    shown: {
      "display-name": "Den som lämnar förslag eller kommenterar visas med sitt visningsnamn.",
      "full-name": "Den som lämnar förslag eller kommenterar visas med för- och efternamn.",
    },
    supporters: {
      published: "Alla kan läsa vilka som har röstat för ett förslag.",
      hidden: "Vilka som har röstat visas inte för allmänheten.",
    },
  },
  en: {
    goal: (votes: number) =>
      `The goal is ${formatCount(votes, "en")} ${votes === 1 ? "vote" : "votes"} for the proposal.`,
    beyond: {
      closes: "Voting ends as soon as the goal is reached.",
      open: "When the goal is reached one can go on voting until the last day.",
    },
    period: (days: number) =>
      `A proposal is open for votes for ${formatCount(days, "en")} ${days === 1 ? "day" : "days"}.`,
    periods: (days: readonly number[]) =>
      `Whoever makes a proposal chooses whether it is open for votes for ${orList(days, "en-GB")} days.`,
    direction: {
      both: "One can vote for or against. Only votes for count towards the goal.",
      for: "One can vote for a proposal, but not against it.",
    },
    needs: {
      submit: {
        nothing: "Everybody who has an account may make proposals.",
        "verified-email": "Whoever has a verified e-mail address may make proposals.",
        "verified-personal-number":
          "Whoever has used an e-ID, so that their personal identity number is verified, may make proposals.",
      },
      vote: {
        nothing: "Everybody who has an account may vote, once on each proposal.",
        "verified-email": "Whoever has a verified e-mail address may vote, once on each proposal.",
        "verified-personal-number":
          "Whoever has used an e-ID, so that their personal identity number is verified, may vote, once on each proposal.",
      },
      comment: {
        nobody: "Proposals cannot be commented on.",
        nothing: "Everybody who has an account may comment.",
        "verified-email": "Whoever has a verified e-mail address may comment.",
        "verified-personal-number":
          "Whoever has used an e-ID, so that their personal identity number is verified, may comment.",
      },
    },
    moderation: {
      before: "The authority reads comments before they are shown.",
      after:
        "Comments are shown at once. Everybody can report a comment, and the authority reads what is reported.",
    },
    guardian: (age: number) =>
      `Below the age of ${age} a guardian has to approve the proposal before it is published.`,
    oneAtATime: "One can have one proposal at a time.",
    coolingOff: (months: number) =>
      `When a proposal has ended no other about the same is published until ${months} ${months === 1 ? "month has" : "months have"} passed.`,
    shown: {
      "display-name": "Whoever makes a proposal or comments is shown by their display name.",
      "full-name": "Whoever makes a proposal or comments is shown by their given and family name.",
    },
    supporters: {
      published: "Everybody can read who has voted for a proposal.",
      hidden: "Who has voted is not shown to the public.",
    },
  },
});

/** What the settings mean, a sentence for each rule, in the order in which a proposal meets them. */
export function rulesInWords(settings: ProposalSettings, language: Language): string[] {
  const words = texts(language);
  const { votingPeriods, guardianBelow, coolingOffMonths, commentingNeeds } = settings;
  const [only = 0] = votingPeriods;
  return [
    words.needs.submit[settings.submittingNeeds],
    ...(guardianBelow === null ? [] : [words.guardian(guardianBelow)]),
    ...(settings.oneAtATime ? [words.oneAtATime] : []),
    ...(coolingOffMonths === 0 ? [] : [words.coolingOff(coolingOffMonths)]),
    votingPeriods.length === 1 ? words.period(only) : words.periods(votingPeriods),
    words.goal(settings.voteGoal),
    words.beyond[settings.closesAtGoal ? "closes" : "open"],
    words.needs.vote[settings.votingNeeds],
    words.direction[settings.allowsAgainst ? "both" : "for"],
    words.supporters[settings.publishesSupporters ? "published" : "hidden"],
    words.needs.comment[commentingNeeds],
    ...(commentingNeeds === "nobody" ? [] : [words.moderation[settings.moderatesComments]]),
    words.shown[settings.shownName],
  ];
}
