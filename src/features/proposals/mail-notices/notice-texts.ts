import { formatCount } from "#platform/text/format-count.ts";
import { defineTexts } from "#platform/text/texts.ts";
import type { CaseKind } from "../proposal.ts";
import type { NoticeDelivery, NoticeKind } from "./notice.ts";

type Received = Record<CaseKind, (title: string) => string>;
type Kinds = Record<NoticeKind, string>;

/** The letters, and what the kinds of notices are called where one chooses among them. */
export const noticeTexts = defineTexts({
  sv: {
    hello: "Hej!",
    ofTheDay: "Det här har hänt sedan sist.",
    show: "Läs mer",
    showAll: "Visa mina ärenden",
    stop: (kind: string) => `Vill du inte ha mejl om detta (${kind})? Avsluta dem här:`,
    stopDaily: "Vill du inte ha det här mejlet? Avsluta det här:",
    kinds: {
      received: "ditt e-förslag eller din synpunkt har tagits emot",
      returned: "ditt e-förslag behöver förtydligas eller avslås",
      published: "ditt e-förslag är publicerat",
      "goal-reached": "ditt e-förslag har nått målet",
      closed: "omröstningen om ditt e-förslag är avslutad",
      decided: "ditt e-förslag beslutas eller din synpunkt besvaras",
      "comment-answered": "någon svarar på din kommentar",
    } satisfies Kinds as Kinds,
    deliveries: {
      "at-once": "Genast",
      daily: "Samlat, en gång om dagen",
      never: "Inte alls",
    } satisfies Record<NoticeDelivery, string> as Record<NoticeDelivery, string>,
    says: {
      received: {
        proposal: (title: string) =>
          `Vi har tagit emot ditt e-förslag ”${title}”. Det granskas innan det publiceras. Du kan följa det på Mina sidor.`,
        opinion: (title: string) =>
          `Vi har tagit emot din synpunkt ”${title}” och kommer att svara. Du kan följa den på Mina sidor.`,
      } satisfies Received as Received,
      published: (title: string, lastDay: string) =>
        `Ditt e-förslag ”${title}” är publicerat. Alla kan läsa det, och man kan rösta till och med ${lastDay}.`,
      goalReached: (title: string, votes: number) =>
        `Ditt e-förslag ”${title}” har nått målet, med ${formatCount(votes, "sv")} röster för.`,
      closed: (title: string, votes: number, reached: boolean) =>
        `Omröstningen om ditt e-förslag ”${title}” är avslutad med ${formatCount(votes, "sv")} röster för. ${reached ? "Målet nåddes." : "Målet nåddes inte."}`,
      commentAnswered: (title: string) => `Någon har svarat på din kommentar till e-förslaget ”${title}”.`,
    },
  },
  en: {
    hello: "Hello!",
    ofTheDay: "This has happened since last time.",
    show: "Read more",
    showAll: "Show my cases",
    stop: (kind: string) => `Do you not want mail about this (${kind})? Stop it here:`,
    stopDaily: "Do you not want this mail? Stop it here:",
    kinds: {
      received: "your proposal or your opinion has been received",
      returned: "your proposal needs to be made clearer, or is refused",
      published: "your proposal is published",
      "goal-reached": "your proposal has reached the goal",
      closed: "voting on your proposal has ended",
      decided: "your proposal is decided or your opinion answered",
      "comment-answered": "somebody replies to your comment",
    },
    deliveries: { "at-once": "At once", daily: "Together, once a day", never: "Not at all" },
    says: {
      received: {
        proposal: (title) =>
          `We have received your proposal “${title}”. It is reviewed before it is published. You can follow it on My pages.`,
        opinion: (title) =>
          `We have received your opinion “${title}” and will answer. You can follow it on My pages.`,
      },
      published: (title, lastDay) =>
        `Your proposal “${title}” is published. Everybody can read it, and one can vote until ${lastDay}.`,
      goalReached: (title, votes) =>
        `Your proposal “${title}” has reached the goal, with ${formatCount(votes, "en")} votes for.`,
      closed: (title, votes, reached) =>
        `Voting on your proposal “${title}” has ended with ${formatCount(votes, "en")} votes for. ${reached ? "The goal was reached." : "The goal was not reached."}`,
      commentAnswered: (title) => `Somebody has replied to your comment on the proposal “${title}”.`,
    },
  },
});
