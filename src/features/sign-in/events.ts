import { z } from "zod";
import { defineEvents, type Telling } from "#platform/audit/event.ts";

/** Why somebody who could have been let in was not; the log's words, never the provider's. */
export const refusalReasons = [
  "another-person",
  "another-provider",
  "assurance",
  "cancelled",
  "no-hsa-id",
  "not-registered",
  "provider-error",
  "reserve-card",
  "suspended",
  "unavailable",
] as const;

export type RefusalReason = (typeof refusalReasons)[number];

const reasons: Readonly<Record<RefusalReason, { sv: string; en: string }>> = {
  "another-person": {
    sv: "det var någon annan än den som var inloggad",
    en: "it was somebody else than who was signed in",
  },
  "another-provider": {
    sv: "legitimeringstjänsten används inte för personens roll",
    en: "the provider is not for the person's role",
  },
  assurance: { sv: "för låg tillitsnivå", en: "too low a level of assurance" },
  cancelled: { sv: "avbruten", en: "cancelled" },
  "no-hsa-id": { sv: "legitimationen saknar HSA-id", en: "the e-ID has no HSA-id" },
  "not-registered": { sv: "personen är inte registrerad", en: "the person is not registered" },
  "provider-error": {
    sv: "svaret från legitimeringstjänsten godtogs inte",
    en: "the provider's answer was not accepted",
  },
  "reserve-card": { sv: "reservkort, som har för låg tillitsnivå", en: "a reserve card, of too low a level" },
  suspended: { sv: "personen är avstängd", en: "the person is suspended" },
  unavailable: { sv: "legitimeringstjänsten svarade inte", en: "the provider did not answer" },
};

const sessionCount = z.object({ ended: z.int().min(1) });

type Ended = Telling<z.infer<typeof sessionCount>>;

function inSwedish(count: number): string {
  return count === 1 ? "1 inloggning" : `${count} inloggningar`;
}

function inEnglish(count: number): string {
  return count === 1 ? "1 session" : `${count} sessions`;
}

type Refusal = Telling<{ reason: RefusalReason }>;

export const { catalogue, event } = defineEvents({
  "signed-in": {
    outcome: "done",
    details: z.object({ acr: z.string() }),
    sentence: {
      sv: ({ actor }) => `${actor} loggade in.`,
      en: ({ actor }) => `${actor} signed in.`,
    },
  },
  "signed-in-again": {
    outcome: "done",
    details: z.object({ acr: z.string() }),
    sentence: {
      sv: ({ actor }) => `${actor} visade sin legitimation igen.`,
      en: ({ actor }) => `${actor} showed the e-ID again.`,
    },
  },
  "signed-out": {
    outcome: "done",
    details: z.object({}),
    sentence: {
      sv: ({ actor }) => `${actor} loggade ut.`,
      en: ({ actor }) => `${actor} signed out.`,
    },
  },
  "signed-out-everywhere": {
    outcome: "done",
    details: z.object({}),
    sentence: {
      sv: ({ actor }) => `${actor} loggade ut överallt.`,
      en: ({ actor }) => `${actor} signed out everywhere.`,
    },
  },
  "sessions-ended": {
    outcome: "done",
    details: z.object({}),
    sentence: {
      sv: ({ actor, subject }) => `${actor} loggade ut ${subject} överallt.`,
      en: ({ actor, subject }) => `${actor} signed out ${subject} everywhere.`,
    },
  },
  "service-sessions-ended": {
    outcome: "done",
    details: sessionCount,
    sentence: {
      sv: ({ actor, details }: Ended) =>
        `${actor} avslutade ${inSwedish(details.ended)} som pågick någon annanstans.`,
      en: ({ actor, details }: Ended) => `${actor} ended ${inEnglish(details.ended)} elsewhere.`,
    },
  },
  "sign-in-refused": {
    outcome: "refused",
    details: z.object({ reason: z.enum(refusalReasons) }),
    sentence: {
      sv: ({ details }: Refusal) => `En inloggning nekades: ${reasons[details.reason].sv}.`,
      en: ({ details }: Refusal) => `A sign-in was refused: ${reasons[details.reason].en}.`,
    },
  },
  "language-chosen": {
    outcome: "done",
    details: z.object({ language: z.enum(["sv", "en"]) }),
    sentence: {
      sv: ({ actor, details }) => `${actor} valde ${details.language === "sv" ? "svenska" : "engelska"}.`,
      en: ({ actor, details }) => `${actor} chose ${details.language === "sv" ? "Swedish" : "English"}.`,
    },
  },
});
