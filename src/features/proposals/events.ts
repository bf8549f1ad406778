import { z } from "zod";
import { defineEvents, type Telling } from "#platform/audit/event.ts";
import { type DocumentType, documentTypes, formatNames } from "#platform/documents/document.ts";
import { formatSize } from "#platform/text/format-size.ts";
import type { Language } from "#platform/text/texts.ts";
import { refusalGrounds } from "./answers/answer.ts";
import { type AttachmentRemovalGround, attachmentRemovalGrounds } from "./attachments/attachment.ts";
import { noticeDeliveries, noticeKinds } from "./mail-notices/notice.ts";
import type { ProposalSettings } from "./settings/settings.ts";
import { settingsTexts } from "./settings/settings-texts.ts";

const aboutCase = z.object({ case: z.string() });
/** By its digest whoever has a document can tell that it is the one. */
const aboutAttachment = aboutCase.extend({ attachment: z.string(), sha256: z.string() });
const removalGrounds = {
  sv: { "personal-data": "personuppgifter", secrecy: "sekretess", mistaken: "fel dokument" },
  en: { "personal-data": "personal data", secrecy: "secrecy", mistaken: "the wrong document" },
} satisfies Record<Language, Record<AttachmentRemovalGround, string>>;
const aboutComment = z.object({ case: z.string(), comment: z.string() });

/** Nobody is named where the account of who made it has been removed. */
const by = {
  sv: (subject: string) => (subject === "" ? "" : ` av ${subject}`),
  en: (subject: string) => (subject === "" ? "" : ` by ${subject}`),
};

type SettingName = keyof ProposalSettings;
const settingNames = Object.keys(settingsTexts("sv").names) as [SettingName, ...SettingName[]];
const chosen = z.object({
  changes: z.array(z.object({ setting: z.enum(settingNames), from: z.string(), to: z.string() })),
});

function namesOf(changes: z.infer<typeof chosen>["changes"], language: Language): string {
  const { names } = settingsTexts(language);
  return changes.map(({ setting }) => names[setting].replace(/\?$/, "")).join("; ");
}

type Added = Telling<{ type: DocumentType; size: number }>;
type Removed = Telling<{ ground: AttachmentRemovalGround }>;
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
  "case-taken-up": {
    outcome: "done",
    details: aboutCase,
    sentence: {
      sv: ({ actor, subject }) => `${actor} började granska ett e-förslag${by.sv(subject)}.`,
      en: ({ actor, subject }) => `${actor} began to review a proposal${by.en(subject)}.`,
    },
  },
  "case-published": {
    outcome: "done",
    details: aboutCase.extend({
      votingFrom: z.iso.date(),
      votingTo: z.iso.date(),
      voteGoal: z.int(),
      byGuardian: z.boolean().optional(),
    }),
    sentence: {
      sv: ({ actor, subject, details }) =>
        `${actor} publicerade ett e-förslag${by.sv(subject)}, öppet för röster till och med ${details.votingTo}${details.byGuardian ? ", med en vårdnadshavares godkännande" : ""}.`,
      en: ({ actor, subject, details }) =>
        `${actor} published a proposal${by.en(subject)}, open for votes until ${details.votingTo}${details.byGuardian ? ", with a guardian's approval" : ""}.`,
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
  "case-closed": {
    outcome: "done",
    details: aboutCase.extend({ votingTo: z.iso.date(), votesFor: z.int(), reached: z.boolean() }),
    sentence: {
      sv: ({ subject, details }) =>
        `Omröstningen om ett e-förslag${by.sv(subject)} avslutades ${details.votingTo} med ${details.votesFor} röster för. Målet ${details.reached ? "nåddes" : "nåddes inte"}.`,
      en: ({ subject, details }) =>
        `Voting on a proposal${by.en(subject)} ended on ${details.votingTo} with ${details.votesFor} votes for. The goal was ${details.reached ? "reached" : "not reached"}.`,
    },
  },
  "case-made-opinion": {
    outcome: "done",
    details: aboutCase,
    sentence: {
      sv: ({ actor, subject }) => `${actor} gjorde ett e-förslag${by.sv(subject)} till en synpunkt.`,
      en: ({ actor, subject }) => `${actor} made a proposal${by.en(subject)} an opinion.`,
    },
  },
  "case-made-proposal": {
    outcome: "done",
    details: aboutCase,
    sentence: {
      sv: ({ actor, subject }) => `${actor} gjorde en synpunkt${by.sv(subject)} till ett e-förslag.`,
      en: ({ actor, subject }) => `${actor} made an opinion${by.en(subject)} a proposal.`,
    },
  },
  "opinion-submitted": {
    outcome: "done",
    details: aboutCase,
    sentence: {
      sv: ({ actor }) => `${actor} skickade in en synpunkt.`,
      en: ({ actor }) => `${actor} submitted an opinion.`,
    },
  },
  "opinion-answered": {
    outcome: "done",
    details: aboutCase,
    sentence: {
      sv: ({ actor, subject }) => `${actor} svarade på en synpunkt${by.sv(subject)}.`,
      en: ({ actor, subject }) => `${actor} answered an opinion${by.en(subject)}.`,
    },
  },
  "opinion-closed": {
    outcome: "done",
    details: aboutCase,
    sentence: {
      sv: ({ actor, subject }) => `${actor} avslutade en synpunkt${by.sv(subject)}.`,
      en: ({ actor, subject }) => `${actor} closed an opinion${by.en(subject)}.`,
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
  "attachment-added": {
    outcome: "done",
    details: aboutAttachment.extend({ type: z.enum(documentTypes), size: z.int() }),
    sentence: {
      sv: ({ actor, details }: Added) =>
        `${actor} bifogade en fil (${formatNames[details.type]}, ${formatSize(details.size, "sv")}) till ett svar om ett ärende.`,
      en: ({ actor, details }: Added) =>
        `${actor} attached a file (${formatNames[details.type]}, ${formatSize(details.size, "en")}) to an answer about a case.`,
    },
  },
  "attachment-removed": {
    outcome: "done",
    details: aboutAttachment.extend({ ground: z.enum(attachmentRemovalGrounds) }),
    sentence: {
      sv: ({ actor, subject, details }: Removed) =>
        `${actor} tog bort en bilaga till ett svar om ett ärende${by.sv(subject)}. Skäl: ${removalGrounds.sv[details.ground]}.`,
      en: ({ actor, subject, details }: Removed) =>
        `${actor} removed an attachment of an answer about a case${by.en(subject)}. Ground: ${removalGrounds.en[details.ground]}.`,
    },
  },
  "notices-chosen": {
    outcome: "done",
    details: z.object({
      changes: z.array(z.object({ kind: z.enum(noticeKinds), delivery: z.enum(noticeDeliveries) })),
    }),
    sentence: {
      sv: ({ actor }) => `${actor} ändrade vilka mejl som skickas om e-förslag.`,
      en: ({ actor }) => `${actor} changed what mail is sent about proposals.`,
    },
  },
  "proposal-settings-chosen": {
    outcome: "done",
    details: chosen,
    sentence: {
      sv: ({ actor, details }) =>
        `${actor} ändrade reglerna för e-förslag: ${namesOf(details.changes, "sv")}.`,
      en: ({ actor, details }) =>
        `${actor} changed the rules for proposals: ${namesOf(details.changes, "en")}.`,
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
