import { z } from "zod";
import { defineEvents, type Telling } from "#platform/audit/event.ts";
import { refusalGrounds } from "./answers/answer.ts";

const aboutCase = z.object({ case: z.string() });
const aboutComment = z.object({ case: z.string(), comment: z.string() });

/** Nobody is named where the account of who made it has been removed. */
const by = {
  sv: (subject: string) => (subject === "" ? "" : ` av ${subject}`),
  en: (subject: string) => (subject === "" ? "" : ` by ${subject}`),
};

type Written = Telling<{ isReply: boolean }>;

/** What the log tells of proposals and comments. Votes are records of their own (decision 22). */
export const { catalogue, event } = defineEvents({
  "case-created": {
    outcome: "done",
    details: aboutCase,
    sentence: {
      sv: ({ actor }) => `${actor} sparade ett utkast till ett e-förslag.`,
      en: ({ actor }) => `${actor} saved a draft of a proposal.`,
    },
  },
  "case-corrected": {
    outcome: "done",
    details: aboutCase,
    sentence: {
      sv: ({ actor }) => `${actor} ändrade sitt utkast till ett e-förslag.`,
      en: ({ actor }) => `${actor} changed their draft of a proposal.`,
    },
  },
  "case-submitted": {
    outcome: "done",
    details: aboutCase,
    sentence: {
      sv: ({ actor }) => `${actor} skickade in ett e-förslag.`,
      en: ({ actor }) => `${actor} submitted a proposal.`,
    },
  },
  "case-withdrawn": {
    outcome: "done",
    details: aboutCase,
    sentence: {
      sv: ({ actor }) => `${actor} tog tillbaka sitt e-förslag.`,
      en: ({ actor }) => `${actor} withdrew their proposal.`,
    },
  },
  "case-published": {
    outcome: "done",
    details: aboutCase.extend({ votingFrom: z.iso.date(), votingTo: z.iso.date(), voteGoal: z.int() }),
    sentence: {
      sv: ({ actor, subject, details }) =>
        `${actor} publicerade ett e-förslag${by.sv(subject)}, öppet för röster till och med ${details.votingTo}.`,
      en: ({ actor, subject, details }) =>
        `${actor} published a proposal${by.en(subject)}, open for votes until ${details.votingTo}.`,
    },
  },
  "case-returned": {
    outcome: "done",
    details: aboutCase,
    sentence: {
      sv: ({ actor, subject }) => `${actor} bad om komplettering av ett e-förslag${by.sv(subject)}.`,
      en: ({ actor, subject }) => `${actor} asked for clarification of a proposal${by.en(subject)}.`,
    },
  },
  "case-refused": {
    outcome: "done",
    details: aboutCase.extend({ ground: z.enum(refusalGrounds) }),
    sentence: {
      sv: ({ actor, subject }) => `${actor} avslog ett e-förslag${by.sv(subject)}.`,
      en: ({ actor, subject }) => `${actor} refused a proposal${by.en(subject)}.`,
    },
  },
  "case-handed-over": {
    outcome: "done",
    details: aboutCase,
    sentence: {
      sv: ({ actor, subject }) => `${actor} lämnade över ett e-förslag${by.sv(subject)} till beslut.`,
      en: ({ actor, subject }) => `${actor} handed a proposal${by.en(subject)} over for a decision.`,
    },
  },
  "case-decided": {
    outcome: "done",
    details: aboutCase,
    sentence: {
      sv: ({ actor, subject }) => `${actor} publicerade beslutet om ett e-förslag${by.sv(subject)}.`,
      en: ({ actor, subject }) => `${actor} published the decision on a proposal${by.en(subject)}.`,
    },
  },
  "comment-written": {
    outcome: "done",
    details: aboutComment.extend({ isReply: z.boolean() }),
    sentence: {
      sv: ({ actor, details }: Written) =>
        details.isReply ? `${actor} svarade på en kommentar.` : `${actor} kommenterade ett e-förslag.`,
      en: ({ actor, details }: Written) =>
        details.isReply ? `${actor} replied to a comment.` : `${actor} commented on a proposal.`,
    },
  },
  "comment-shown": {
    outcome: "done",
    details: aboutComment,
    sentence: {
      sv: ({ actor, subject }) =>
        `${actor} godkände en kommentar${by.sv(subject)}, så att alla kan läsa den.`,
      en: ({ actor, subject }) =>
        `${actor} approved a comment${by.en(subject)}, so that everybody can read it.`,
    },
  },
  "comment-hidden": {
    outcome: "done",
    details: aboutComment,
    sentence: {
      sv: ({ actor, subject }) => `${actor} dolde en kommentar${by.sv(subject)}.`,
      en: ({ actor, subject }) => `${actor} hid a comment${by.en(subject)}.`,
    },
  },
  "comment-restored": {
    outcome: "done",
    details: aboutComment,
    sentence: {
      sv: ({ actor, subject }) => `${actor} visade åter en dold kommentar${by.sv(subject)}.`,
      en: ({ actor, subject }) => `${actor} restored a hidden comment${by.en(subject)}.`,
    },
  },
  "comment-reported": {
    outcome: "done",
    details: aboutComment,
    sentence: {
      sv: ({ actor }) => `${actor} anmälde en kommentar.`,
      en: ({ actor }) => `${actor} reported a comment.`,
    },
  },
  "report-handled": {
    outcome: "done",
    details: aboutComment,
    sentence: {
      sv: ({ actor, subject }) => `${actor} tog hand om en anmälan av en kommentar${by.sv(subject)}.`,
      en: ({ actor, subject }) => `${actor} dealt with a report of a comment${by.en(subject)}.`,
    },
  },
});
